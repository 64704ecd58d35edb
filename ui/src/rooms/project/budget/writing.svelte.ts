// Figures on their way from the grid into the book: shown as typed while they are saved, kept for correction
// where a rule says no.
import { SvelteMap } from "svelte/reactivity";
import { ipc, Refused, type BudgetVersionId, type Command, type ProjectId, type TwinQuery, type VersionRow } from "../../../ipc";
import { mintId } from "../../../ipc/record-id";
import { apply } from "../../../state/book.svelte";
import { sayFailure } from "../../../words/failures";
import { say } from "../../../words/say";
import { tellDone } from "../telling-done";
import type { Misfit, Written } from "./block";
import type { Target } from "./sheet";

/** A figure as typed; with a sentence where it was refused. */
export type Typed = { text: string; sentence: string; saved: boolean };

/** What is said of the cell with this key. */
export type Note = { key: string; sentence: string };

/** A version that was decided on stands: whether to write in another one instead. */
export type Question = {
  key: string;
  number: number;
  isRejected: boolean;
  next: number;
  /** The draft that there is; none where one would have to be started. */
  draft: BudgetVersionId | null;
  figures: Figure[];
};

export type Figure = { key: string; target: Target; amount: string };

/** What the figures are written into. */
type Budget = {
  project: ProjectId;
  currency: string;
  /** Whose lines are written; the grid's as a whole where none is named. */
  twin: TwinQuery | null;
  /** The version on the screen. */
  version: VersionRow;
  /** The newest one. */
  newest: VersionRow;
  /** Reads the grid again; shows the newest version where another was written in. */
  refresh: (newest: boolean) => void;
};

/** By version and twin: a figure that was refused is still there when one comes back to it. */
const typedIn = new Map<string, SvelteMap<string, Typed>>();

export class Writing {
  note = $state.raw<Note | null>(null);
  question = $state.raw<Question | null>(null);

  constructor(private readonly budget: () => Budget) {}

  get typed(): SvelteMap<string, Typed> {
    const { version, twin } = this.budget();
    const name = `${version.id} ${twin?.partner ?? ""} ${twin?.currency ?? ""}`;
    const found = typedIn.get(name) ?? new SvelteMap<string, Typed>();
    typedIn.set(name, found);
    return found;
  }

  /** Puts the figure of one cell; whether it was written. */
  async put(figure: Figure): Promise<boolean> {
    this.note = null;
    this.typed.set(figure.key, { text: figure.amount, sentence: "", saved: false });
    try {
      await this.write([figure], this.budget().version.id);
      return true;
    } catch (failure) {
      if (this.asks(figure.key, [figure], failure)) return false;
      this.typed.set(figure.key, { text: figure.amount, sentence: sayFailure(failure), saved: false });
      return false;
    }
  }

  /**
   * Puts the figures of a block, all or none. A refusal of the whole does not say which figure it means, so each
   * amount is read beforehand.
   */
  async putBlock(key: string, figures: readonly (Figure & Pick<Written, "row">)[]): Promise<boolean> {
    this.note = null;
    for (const { target, amount, row } of figures) {
      if (amount === "") continue;
      try {
        await ipc.readAmount(amount, this.budget().currency);
      } catch (failure) {
        this.note = { key, sentence: inRow(row, target, sayFailure(failure)) };
        return false;
      }
    }
    return this.putAll(key, figures, (sentence) => say("budget-paste-refused", { sentence }));
  }

  /** Takes away the figures of several cells. */
  clear(key: string, figures: readonly Figure[]): Promise<boolean> {
    this.note = null;
    return this.putAll(key, figures, (sentence) => sentence);
  }

  /** A block that does not fit. */
  misfit(key: string, misfit: Misfit): void {
    this.note = { key, sentence: sayMisfit(misfit) };
  }

  /** Answers the question with yes: writes in the draft, or in the version that it starts. */
  async agree(): Promise<boolean> {
    const question = this.question;
    if (!question) return false;
    this.question = null;
    try {
      const { draft, figures } = question;
      const version = draft ?? mintId();
      const start: Command[] = draft
        ? []
        : [{ command: "start_budget_version", id: version, project: this.budget().project }];
      await this.write(figures, version, start);
      if (!draft) tellDone(say("budget-started", { number: String(question.next) }));
      return true;
    } catch (failure) {
      for (const { key } of question.figures) this.typed.delete(key);
      this.note = { key: question.key, sentence: sayFailure(failure) };
      return false;
    }
  }

  /** Leaves everything as it was. */
  decline(): void {
    for (const { key } of this.question?.figures ?? []) this.typed.delete(key);
    this.question = null;
  }

  /** The figure as it was before. */
  giveUp(key: string): void {
    this.typed.delete(key);
    this.note = null;
  }

  /** The grid was read again: it shows by itself what was saved. */
  settle(): void {
    // What was refused because the version waits or stands says nothing once that has changed.
    const stands = this.budget().version.state !== "draft";
    for (const [key, typed] of this.typed) if (typed.saved || (stands && typed.sentence)) this.typed.delete(key);
  }

  private async putAll(
    key: string,
    figures: readonly Figure[],
    refusal: (sentence: string) => string,
  ): Promise<boolean> {
    for (const figure of figures) this.typed.set(figure.key, { text: figure.amount, sentence: "", saved: false });
    try {
      await this.write(figures, this.budget().version.id);
      return true;
    } catch (failure) {
      if (this.asks(key, figures, failure)) return false;
      for (const figure of figures) this.typed.delete(figure.key);
      this.note = { key, sentence: refusal(sayFailure(failure)) };
      return false;
    }
  }

  private async write(figures: readonly Figure[], version: BudgetVersionId, first: Command[] = []): Promise<void> {
    const put = figures.map(({ target: { category, year }, amount }): Command => ({
      command: "set_budget",
      version,
      category,
      year,
      amount,
      ...this.budget().twin,
    }));
    await apply([...first, ...put]);
    for (const { key, amount } of figures) this.typed.set(key, { text: amount, sentence: "", saved: true });
    this.budget().refresh(version !== this.budget().version.id);
  }

  private asks(key: string, figures: readonly Figure[], failure: unknown): boolean {
    if (!(failure instanceof Refused)) return false;
    const { fault } = failure;
    if (fault.kind !== "version_approved" && fault.kind !== "version_rejected") return false;
    const { newest } = this.budget();
    // One that waits for a decision is not written in either.
    if (newest.state === "submitted") return false;
    const draft = newest.state === "draft" ? newest.id : null;
    const next = draft ? newest.number : newest.number + 1;
    this.question = { key, number: fault.number, isRejected: fault.kind === "version_rejected", next, draft, figures: [...figures] };
    return true;
  }
}

function inRow(row: number, { category, year }: Target, sentence: string): string {
  const where = { row: String(row), category: say(`cost-category-${category}`), year: String(year) };
  return say("budget-paste-row", { ...where, sentence });
}

function sayMisfit(misfit: Misfit): string {
  switch (misfit.misfit) {
    case "several_lines":
      return inRow(misfit.row, misfit.target, say("budget-paste-several-lines"));
    case "too_many_rows":
      return say("budget-paste-too-many-rows", { rows: misfit.rows, room: misfit.room });
    case "too_many_columns":
      return say("budget-paste-too-many-columns", { columns: misfit.columns, room: misfit.room });
    case "empty":
      return say("budget-paste-empty");
    case "not_a_budget_cell":
      return say("budget-paste-not-a-budget-cell");
  }
}
