// What is imported into a project, from the choice of a file to the record.
import {
  ipc,
  onProgress,
  Refused,
  type Column,
  type Columns,
  type ImportPlan,
  type ImportQuery,
  type Mapping,
  type OpenedSheet,
  type OpenedTable,
  type PlannedPart,
  type PlanRow,
  type ProjectId,
} from "../../../ipc";
import { importPlanned } from "../../../state/book.svelte";
import { sayFailure } from "../../../words/failures";

export type Role = keyof Columns;
export type Rate = { rate: string; source: string };

/** What is under way, while it is. */
export type Step = "reading" | "planning" | "recording";

const PAGE = 100;

export class Importing {
  path = $state("");
  table = $state.raw<OpenedTable>();
  sheetAt = $state(0);
  mapping = $state.raw<Mapping>();
  paidIn = $state("");
  paidBy = $state("");
  rates = $state<Record<string, Rate>>({});
  chosen = $state<Record<string, string>>({});
  plan = $state.raw<ImportPlan>();
  part = $state<PlannedPart>("new");
  rows = $state.raw<PlanRow[]>([]);
  limit = $state(PAGE);
  work = $state<Step>();
  progress = $state.raw<{ done: number; all: number }>();
  failure = $state("");
  /** Which plan is the latest. */
  private turn = 0;

  constructor(private readonly project: ProjectId) {}

  get sheet(): OpenedSheet | undefined {
    return this.table?.sheets[this.sheetAt];
  }

  get name(): string {
    return this.path.split(/[\\/]/).at(-1) ?? "";
  }

  async open(path: string): Promise<void> {
    this.path = path;
    this.table = undefined;
    this.plan = undefined;
    this.rows = [];
    const table = await this.during("reading", () => ipc.openTable(path));
    if (!table) return;
    this.table = table;
    this.chooseSheet(table.likeliest);
  }

  chooseSheet(at: number): void {
    this.sheetAt = at;
    this.mapping = this.sheet?.mapping;
    this.chosen = {};
    this.rates = {};
    this.part = "new";
  }

  change(change: Partial<Mapping>): void {
    if (this.mapping) this.mapping = { ...this.mapping, ...change };
  }

  /** `at` is the place of the column in the sheet; none for in no column. */
  put(role: Role, at: number | null): void {
    const column: Column | null = at === null ? null : (this.sheet?.columns[at]?.column ?? null);
    if (this.mapping) this.change({ columns: { ...this.mapping.columns, [role]: column } });
  }

  /** Where the column of a role stands among those of the sheet. */
  placeOf(role: Role): number {
    const wanted = JSON.stringify(this.mapping?.columns[role] ?? null);
    return this.sheet?.columns.findIndex(({ column }) => JSON.stringify(column) === wanted) ?? -1;
  }

  get query(): ImportQuery | undefined {
    if (!this.mapping) return undefined;
    return {
      project: this.project,
      sheet: this.sheetAt,
      mapping: this.mapping,
      paid_in: this.paidIn || null,
      rates: Object.entries(this.rates).map(([currency, { rate, source }]) => ({ currency, rate, source })),
      paid_by: this.paidBy || null,
      chosen: { ...this.chosen },
    };
  }

  /** Plans anew; of two at once the later one counts. */
  async planAnew(query: ImportQuery): Promise<void> {
    const turn = ++this.turn;
    const plan = await this.during("planning", () => ipc.planImport(query), () => turn === this.turn);
    if (turn !== this.turn) return;
    this.plan = plan;
    if (plan) await this.list();
    else this.rows = [];
  }

  async list(): Promise<void> {
    if (!this.plan) return;
    const turn = this.turn;
    const rows = await ipc.plannedRows(this.part, this.limit).catch(() => []);
    if (turn === this.turn) this.rows = rows;
  }

  show(part: PlannedPart): void {
    this.part = part;
    this.limit = PAGE;
    void this.list();
  }

  more(): void {
    this.limit += PAGE * 4;
    void this.list();
  }

  /** Chooses the line of a row, and of those that say the same. */
  choose(row: PlanRow, line: string): void {
    const alike = this.rows.filter((each) => each.description === row.description && each.outcome.kind === row.outcome.kind);
    const of = row.outcome.kind === "new" ? [row] : alike;
    this.chosen = { ...this.chosen, ...Object.fromEntries(of.map((each) => [each.row, line])) };
  }

  /** Records what is new; how many, or nothing where it came to nothing. */
  async record(): Promise<number | undefined> {
    return (await this.during("recording", importPlanned))?.ids.length;
  }

  cancel(): void {
    void ipc.cancel("import");
  }

  private async during<T>(work: Step, act: () => Promise<T>, still: () => boolean = () => true): Promise<T | undefined> {
    const stop = onProgress("import", (told) => (this.progress = told));
    this.work = work;
    this.failure = "";
    try {
      return await act();
    } catch (failure) {
      const stopped = failure instanceof Refused && failure.fault.kind === "cancelled";
      if (still() && !stopped) this.failure = sayFailure(failure);
      return undefined;
    } finally {
      stop();
      if (still()) {
        this.work = undefined;
        this.progress = undefined;
      }
    }
  }
}
