import type { ProjectFilter } from "../../ipc";
import { addressOf, place, type Place } from "../../state/place.svelte";

/** The projects behind a mark: those of the dashboard that it also holds for. */
export const behind = (mark: ProjectFilter, shown: ProjectFilter = place.filterIn("dashboard")): Place => ({
  room: "projects",
  filter: { ...shown, ...mark },
});

/** The same as an address: every mark of the dashboard is a link to it. */
export const hrefBehind = (mark: ProjectFilter): string => addressOf(behind(mark));
