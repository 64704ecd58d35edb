import type { Cost, ProjectFilter } from "../../ipc";
import { addressOf, place, type Place } from "../../state/place.svelte";
import { isZero } from "../../words/figures";

/** The projects behind a mark: those of the dashboard that it also holds for. */
export const behind = (mark: ProjectFilter, shown: ProjectFilter = place.filterIn("dashboard")): Place => ({
  room: "projects",
  filter: { ...shown, ...mark },
});

/** The same as an address: every mark of the dashboard is a link to it. */
export const hrefBehind = (mark: ProjectFilter): string => addressOf(behind(mark));

/** Whether there are costs, by the budget or spent. */
export const isCost = ({ budget, spent }: Cost): boolean => !isZero(budget) || !isZero(spent);
