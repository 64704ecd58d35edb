import type { ProjectId } from "../ipc";
import { toProject, type Place } from "./place.svelte";

/** As many columns as a person can still read beside each other. */
export const MOST = 6;

/** Stands in the address where otherwise a project does. */
export const COMPARED = "compare";

/** Where projects stand beside each other. */
export const toComparison = (projects: readonly ProjectId[]): Place => toProject(COMPARED, projects.join(","));

/** The projects that the address of a comparison names. */
export const comparedIn = (tab: string): ProjectId[] => [...new Set(tab.split(",").filter(Boolean))].slice(0, MOST);
