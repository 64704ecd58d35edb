// The summary and the reports on paper: one press, and it lies in the reports folder.
import { askForPdf, ipc, type FinancialPeriodId, type Language, type ProjectHead, type ReportId } from "../../ipc";
import { language } from "../../state/language.svelte";
import { notify } from "../../state/notices.svelte";
import { tellSaved } from "../../state/saved";
import { sayFailure } from "../../words/failures";
import { say } from "../../words/say";
import { fileNameOf } from "./file-name";

export class SummaryPdf {
  /** Whether it is being made. */
  making = $state(false);

  /** Makes it, where the reports lie or where `path` says; with what may be said of complaints, where that is wanted. */
  save(head: ProjectHead, path: string | null = null, complaints = false): Promise<void> {
    return this.make(() => ipc.saveSummary(head.row.id, language.current, path, complaints));
  }

  /** Makes the finance report of a period. */
  saveFinance(head: ProjectHead, period: FinancialPeriodId): Promise<void> {
    return this.make(() => ipc.saveFinanceReport(head.row.id, period, language.current, null));
  }

  /** Makes a report as it stands. */
  saveReport(report: ReportId, spoken: Language = language.current): Promise<void> {
    return this.make(() => ipc.saveReport(report, spoken, null), "reports-saved");
  }

  private async make(print: () => Promise<{ path: string }>, told = "project-summary-saved"): Promise<void> {
    if (this.making) return;
    this.making = true;
    try {
      const saved = await print();
      tellSaved(say(told, { path: saved.path }), saved.path);
    } catch (failure) {
      notify(sayFailure(failure), { tone: "wrong" });
    } finally {
      this.making = false;
    }
  }

  /** Asks where it shall lie first. */
  async saveAs(head: ProjectHead): Promise<void> {
    const path = await askForPdf(`${fileNameOf(head)}.pdf`);
    if (path !== null) await this.save(head, path);
  }
}
