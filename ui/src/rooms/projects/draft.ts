import type { AddProject, CoreArea, MarkerScore, Goal, GrantKind, PartnershipId, ProjectStatus } from "../../ipc";

/** A project as it is being filled in: texts as typed. */
export type ProjectDraft = {
  kind: GrantKind;
  status: ProjectStatus;
  title_sv: string;
  title_en: string;
  case_reference: string;
  problem: string;
  start: string;
  end: string;
  granted: string;
  currency: string;
  main_goal: string;
  further_goals: Goal[];
  core_areas: CoreArea[];
  gender_marker: MarkerScore;
};

export const emptyDraft = (): ProjectDraft => ({
  kind: "project",
  status: "planned",
  title_sv: "",
  title_en: "",
  case_reference: "",
  problem: "",
  start: "",
  end: "",
  granted: "",
  currency: "SEK",
  main_goal: "",
  further_goals: [],
  core_areas: [],
  gender_marker: "not_screened",
});

/** The command that the draft comes to. */
export function addProject(draft: ProjectDraft, partnership: PartnershipId): AddProject {
  const { main_goal, further_goals, ...rest } = draft;
  const main = main_goal ? Number(main_goal) : null;
  return { ...rest, partnership, main_goal: main, further_goals: further_goals.filter((goal) => goal !== main) };
}
