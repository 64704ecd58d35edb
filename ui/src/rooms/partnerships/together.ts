import type { PartnershipRow, ProjectId } from "../../ipc";

/** A partnership whatever its currencies. */
export type Together = Pick<PartnershipRow, "id" | "partners" | "country" | "status" | "goals"> & {
  projects: number;
  only_project: ProjectId | null;
};

/** The overview has a row for each currency of a partnership; here each partnership has one. */
export function together(rows: readonly PartnershipRow[]): Together[] {
  const found = new Map<string, Together>();
  for (const { id, partners, country, status, goals, projects, only_project } of rows) {
    const before = found.get(id);
    if (!before) {
      found.set(id, { id, partners, country, status, goals, projects, only_project });
      continue;
    }
    before.goals = [...new Set([...before.goals, ...goals])];
    before.projects += projects;
    before.only_project = null;
  }
  return [...found.values()];
}
