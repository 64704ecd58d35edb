import { ipc, type SearchRow } from "../ipc";
import { wordsIn } from "./found-parts";

const WAIT = 120;

/** What the book has of the words that are typed. */
export type BookSearch = {
  readonly rows: readonly SearchRow[];
  /** Whether words are looked for at all. */
  readonly looks: boolean;
  /** Whether the answer to these words is still to come; until then that of earlier ones stands. */
  readonly waits: boolean;
};

/** Looks in the book a little after the last key; an answer that comes late is dropped. To be called while a component
 * is set up. `query` is undefined while nobody looks. */
export function searchBook(query: () => string | undefined): BookSearch {
  let rows = $state.raw<readonly SearchRow[]>([]);
  let answered = $state("");
  const words = $derived(wordsIn(query() ?? ""));

  $effect(() => {
    const asked = words;
    if (asked === "") {
      rows = [];
      answered = "";
      return;
    }
    let wanted = true;
    const timer = setTimeout(async () => {
      // What cannot be searched finds nothing; the acts are still there.
      const found = await ipc.search(asked).catch(() => []);
      if (!wanted) return;
      rows = found;
      answered = asked;
    }, WAIT);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  });

  return {
    get rows() {
      return rows;
    },
    get looks() {
      return words !== "";
    },
    get waits() {
      return words !== answered;
    },
  };
}
