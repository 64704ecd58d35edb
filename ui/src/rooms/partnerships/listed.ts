import type { Language } from "../../ipc";
import { PARTNERSHIP_STATUSES } from "../../words/codes";
import { fold, holding } from "../../words/folded";
import type { Together } from "./together";

export type PartnershipSort = "partners" | "country" | "projects" | "status";

/** A partnership with its names in the language of the window, and what it is found by. */
export type Listed = { row: Together; partners: string; country: string; words: string };

/** Made once for all that is typed: there may be thousands. */
export const toListed = (rows: readonly Together[], partnersOf: (row: Together) => string, countryOf: (row: Together) => string): Listed[] =>
  rows.map((row) => {
    const [partners, country] = [partnersOf(row), countryOf(row)];
    return { row, partners, country, words: fold(`${partners} ${country}`) };
  });

/** By a column, and where that is the same by the partners' names. */
export function inOrder(all: readonly Listed[], by: PartnershipSort, descending: boolean, spoken: Language): Listed[] {
  const { compare } = new Intl.Collator(spoken);
  const orders: Record<PartnershipSort, (one: Listed, other: Listed) => number> = {
    partners: (one, other) => compare(one.partners, other.partners),
    country: (one, other) => compare(one.country, other.country),
    projects: (one, other) => one.row.projects - other.row.projects,
    status: (one, other) => PARTNERSHIP_STATUSES.indexOf(one.row.status) - PARTNERSHIP_STATUSES.indexOf(other.row.status),
  };
  const way = descending ? -1 : 1;
  return all.toSorted((one, other) => way * orders[by](one, other) || orders.partners(one, other));
}

/** Those in which all the words are found. */
export const found = (all: readonly Listed[], query: string): readonly Together[] =>
  holding(all, query, ({ words }) => words).map(({ row }) => row);
