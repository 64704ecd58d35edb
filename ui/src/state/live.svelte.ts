import { untrack } from "svelte";
import { hear } from "./changes";

/** What a query has brought so far. While it runs again, the old answer stays where it is. */
export type Live<T> = {
  /** The latest answer; undefined before the first. */
  readonly data: T | undefined;
  /** Why the latest try failed; undefined where it did not. */
  readonly failure: unknown;
  /** Whether an answer is on its way. */
  readonly loading: boolean;
  /** Asks again. */
  refresh(): void;
};

class LiveQuery<T> implements Live<T> {
  data = $state.raw<T>();
  failure = $state.raw<unknown>();
  loading = $state(false);
  private asked = 0;

  constructor(private readonly ask: () => Promise<T>) {}

  refresh = (): void => {
    const turn = ++this.asked;
    this.loading = true;
    this.ask().then(
      (answer) => this.settle(turn, answer, undefined),
      (failure: unknown) => this.settle(turn, this.data, failure),
    );
  };

  /** No answer that is still on its way will be taken. */
  stop(): void {
    this.asked += 1;
  }

  private settle(turn: number, data: T | undefined, failure: unknown): void {
    // A later question was asked since: this answer is stale.
    if (turn !== this.asked) return;
    this.data = data;
    this.failure = failure;
    this.loading = false;
  }
}

/**
 * A question to the book that is asked again whenever one of its tags is new, and whenever what `ask`
 * reads before its first `await` changes; only while it is `wanted`, where that is given. To be called
 * while a component is set up.
 */
export function live<T>(
  tags: readonly string[] | (() => readonly string[]),
  ask: () => Promise<T>,
  wanted: () => boolean = () => true,
): Live<T> {
  const query = new LiveQuery(ask);
  const named = typeof tags === "function" ? tags : () => tags;
  const now = $derived(wanted());
  $effect(() => {
    if (!now) return;
    // The query's own fields are written by asking: only what `ask` reads may start it again.
    query.refresh();
    return () => query.stop();
  });
  $effect(() => (now ? hear(named(), () => untrack(query.refresh)) : undefined));
  return query;
}
