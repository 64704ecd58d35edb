import type { ProjectId } from "../ipc";
import type { Place } from "./place.svelte";

/** As many columns as a person can still read beside each other. */
export const MOST = 6;

/** Where projects stand beside each other. */
export const toComparison = (projects: readonly ProjectId[]): Place => ({ room: "comparison", item: projects.join(",") });

/** The projects that the address of a comparison names. */
export const comparedIn = (item: string): ProjectId[] => [...new Set(item.split(",").filter(Boolean))].slice(0, MOST);
