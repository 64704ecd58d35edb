// The categories that were added to a budget and have no figure yet: the book knows nothing of them.
import { SvelteMap } from "svelte/reactivity";
import type { BudgetVersionId, CostCategory } from "../../../ipc";

const added = new SvelteMap<BudgetVersionId, readonly CostCategory[]>();

/** Those of a version, kept while the program runs. */
export const addedTo = (version: BudgetVersionId): readonly CostCategory[] => added.get(version) ?? [];

export const addTo = (version: BudgetVersionId, category: CostCategory): unknown =>
  added.set(version, [...addedTo(version), category]);
