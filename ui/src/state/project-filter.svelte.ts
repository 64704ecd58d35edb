import type { GrantKind, PartnershipId, ProjectSort, ProjectStatus } from "../ipc";

/** Whether a question leaves any project out. */
export const narrows = ({ text, status, country, kind, partnership }: Narrowing): boolean =>
  [text?.trim(), status, country, kind, partnership].some(Boolean);

type Narrowing = { [Field in "text" | "status" | "country" | "kind" | "partnership"]?: string | null };

/** What the list of projects shows; kept while one is in other rooms. */
class ProjectFilter {
  text = $state("");
  status = $state<ProjectStatus | "">("");
  country = $state("");
  kind = $state<GrantKind | "">("");
  partnership = $state<PartnershipId | "">("");
  sort = $state<ProjectSort>("title");
  descending = $state(false);

  /** Whether it leaves anything out. */
  get narrows(): boolean {
    return narrows(this);
  }

  /** Shows everything. */
  clear(): void {
    this.text = this.status = this.country = this.kind = this.partnership = "";
  }
}

export const projectFilter = new ProjectFilter();
