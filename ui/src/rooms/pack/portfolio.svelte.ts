// What the projects that fit a filter come to, on two pages or as a workbook.
import { askForPdf, askForWorkbook, ipc, type Language, type ProjectFilter } from "../../ipc";
import { notify } from "../../state/notices.svelte";
import { tellSaved } from "../../state/saved";
import { sayFailure } from "../../words/failures";
import { say, sayIn } from "../../words/say";

export const PAPERS = ["pdf", "xlsx"] as const;
export type Paper = (typeof PAPERS)[number];

class Portfolio {
  /** The one that is being made. */
  making = $state<Paper>();

  /** Makes it among the reports, or where the person says. */
  async save(paper: Paper, filter: ProjectFilter, spoken: Language, asksWhere = false): Promise<void> {
    if (this.making) return;
    this.making = paper;
    try {
      const path = asksWhere ? await this.ask(paper, spoken) : null;
      if (path === undefined) return;
      const make = paper === "pdf" ? ipc.savePortfolio : ipc.savePortfolioWorkbook;
      const saved = await make(filter, spoken, path);
      tellSaved(say(`portfolio-made-${paper}`, { count: saved.projects, path: saved.path }), saved.path);
    } catch (failure) {
      notify(sayFailure(failure), { tone: "wrong" });
    } finally {
      this.making = undefined;
    }
  }

  /** Undefined where the person thought better of it. */
  private async ask(paper: Paper, spoken: Language): Promise<string | undefined> {
    const name = `${sayIn(spoken, "report-portfolio-name")}.${paper}`;
    return (await (paper === "pdf" ? askForPdf(name) : askForWorkbook(name))) ?? undefined;
  }
}

export const portfolio = new Portfolio();
