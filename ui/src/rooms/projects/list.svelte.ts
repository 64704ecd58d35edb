import { ipc, type ProjectQuery, type ProjectRow } from "../../ipc";

/** How many rows one question brings. */
export const STRETCH = 100;

/** Brings a stretch of projects; the book in the program, invented rows in a test. */
export type Bring = (query: ProjectQuery) => Promise<{ total: number; rows: ProjectRow[] }>;

/**
 * The list of projects as far as it has been looked at. It is as long as the book says, with holes
 * where nobody has scrolled yet. While a new question is on its way the old rows stay.
 */
export class ProjectList {
  /** One place for each project; undefined where it has not been brought yet. */
  rows = $state.raw<readonly (ProjectRow | undefined)[]>([]);
  /** Whether the first answer has come. */
  known = $state(false);
  failure = $state.raw<unknown>();
  /** The question that the rows answer. */
  answered = $state.raw<ProjectQuery>({});
  private query: ProjectQuery = {};
  private turn = 0;
  private asked = new Set<number>();
  private visible: [number, number] = [0, 0];

  constructor(private readonly bring: Bring = ipc.projects) {}

  /** Asks anew, from the top. */
  async ask(query: ProjectQuery): Promise<void> {
    this.visible = [0, 0];
    await this.reload(query);
  }

  /** Asks the same again, for what is in sight: the book has changed. */
  refresh = (): Promise<void> => this.reload(this.query);

  /** Brings the rows that have come in sight. */
  show(from: number, to: number): void {
    this.visible = [from, to];
    for (const stretch of this.stretches()) {
      if (!this.asked.has(stretch)) void this.fetch(stretch, this.turn);
    }
  }

  private stretches(): number[] {
    const [from, to] = this.visible.map((row) => Math.floor(Math.max(0, row) / STRETCH)) as [number, number];
    return Array.from({ length: to - from + 1 }, (_, step) => from + step);
  }

  private async reload(query: ProjectQuery): Promise<void> {
    this.query = query;
    this.turn += 1;
    this.asked.clear();
    const turn = this.turn;
    let fresh = true;
    for (const stretch of this.stretches()) {
      await this.fetch(stretch, turn, fresh);
      fresh = false;
    }
  }

  /** `fresh`: what was there before answers an older question. */
  private async fetch(stretch: number, turn: number, fresh = false): Promise<void> {
    this.asked.add(stretch);
    const offset = stretch * STRETCH;
    try {
      const page = await this.bring({ ...this.query, offset, limit: STRETCH });
      if (turn !== this.turn) return;
      const rows = fresh || page.total !== this.rows.length ? new Array<ProjectRow | undefined>(page.total) : [...this.rows];
      if (!fresh) this.rows.forEach((row, at) => at < rows.length && (rows[at] ??= row));
      page.rows.forEach((row, at) => (rows[offset + at] = row));
      this.rows = rows;
      this.known = true;
      this.answered = this.query;
      this.failure = undefined;
    } catch (failure) {
      if (turn !== this.turn) return;
      this.asked.delete(stretch);
      this.failure = failure;
    }
  }
}
