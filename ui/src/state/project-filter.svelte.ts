import type { ProjectFilter, ProjectQuery, ProjectSort } from "../ipc";
import { leavesOut, queryOf, withField, type FilterField } from "./filter-address";
import { place, type RoomOfProjects } from "./place.svelte";

/** Whether a question leaves any project out. */
export const narrows = ({ text, filter }: Pick<ProjectQuery, "text" | "filter">): boolean =>
  Boolean(text?.trim()) || leavesOut(filter ?? {});

/** Which projects a room shows. It lies in the room's address, and is kept while one is in other rooms. */
export class RoomFilter {
  constructor(private readonly room: RoomOfProjects) {}

  get filter(): ProjectFilter {
    return place.filterIn(this.room);
  }

  /** What a field holds, as a choice has it; empty where it leaves nothing out. */
  chosen(field: FilterField): string {
    return String(this.filter[field] ?? "");
  }

  choose(field: FilterField, value: string): void {
    place.narrow(this.room, withField(this.filter, field, value));
  }

  /** Shows also what these leave out. */
  drop(fields: readonly FilterField[]): void {
    place.narrow(this.room, fields.reduce((filter, field) => withField(filter, field, ""), this.filter));
  }

  get narrows(): boolean {
    return leavesOut(this.filter);
  }

  /** Shows everything. */
  clear(): void {
    place.narrow(this.room, {});
  }
}

/** What the list of projects shows, and how. What is typed and by what it is sorted lie in no address: they change too often
 * for Back to go through them. */
class ListFilter extends RoomFilter {
  text = $state("");
  sort = $state<ProjectSort>("title");
  descending = $state(false);

  /** Which projects it was searched in, the last time the room was left. */
  private searched = "";

  /** The room is entered: what was searched for among other projects is not searched for among these. */
  enter(): void {
    if (queryOf(this.filter) !== this.searched) this.text = "";
  }

  /** The room is left. */
  leave(): void {
    this.searched = queryOf(this.filter);
  }

  override get narrows(): boolean {
    return narrows({ text: this.text, filter: this.filter });
  }

  override clear(): void {
    this.text = "";
    super.clear();
  }
}

export const projectFilter = new ListFilter("projects");
export const dashboardFilter = new RoomFilter("dashboard");
