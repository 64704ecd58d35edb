import type { ProjectFilter } from "../ipc";
import { ofQuery, queryOf } from "./filter-address";

/** Where in the window one is. It lies in the address, so that Back works. */
export type RoomName =
  | "overview"
  | "projects"
  | "project"
  | "comparison"
  | "partnerships"
  | "dashboard"
  | "exchange"
  | "settings";

/** The rooms that show many projects, or those of them that fit a filter. */
export type RoomOfProjects = "projects" | "dashboard";

/** `item`: what is open within the tab or the room, such as the record that one came for, or the projects that are compared;
 * `part`: what one came for within that; `filter`: which projects a room of projects shows, as it was left where that is not said. */
export type Place = { room: RoomName; project?: string; tab?: string; item?: string; part?: string; filter?: ProjectFilter };

/** Stands in the address of a comparison, where else a project does. */
const COMPARED = "compare";

/** The place that an address names; the overview where it names none. */
export function placeOf(hash: string): Place {
  const [path = "", query = ""] = hash.replace(/^#?\/?/, "").split("?");
  const [room, first, second, third, fourth] = path.split("/").map(decodeURIComponent);
  switch (room) {
    case "projects":
      if (first === COMPARED) return { room: "comparison", item: second ?? "" };
      return first
        ? { ...toProject(first, second, third, fourth), tab: second ?? "" }
        : { room: "projects", filter: ofQuery(query) };
    case "dashboard":
      return { room, filter: ofQuery(query) };
    case "partnerships":
    case "settings":
      return { room, ...(first ? { item: first } : {}) };
    case "exchange":
      return { room };
    default:
      return { room: "overview" };
  }
}

/** As many of them as there are before the first that is missing. */
function leading(...steps: (string | undefined)[]): string[] {
  const end = steps.findIndex((step) => !step);
  return steps.slice(0, end < 0 ? steps.length : end).filter((step) => step !== undefined);
}

/** The address of a place. */
export function addressOf(to: Place): string {
  switch (to.room) {
    case "overview":
      return "#/";
    case "project":
      return ["#/projects", to.project ?? "", ...leading(to.tab, to.item, to.part)].join("/");
    case "comparison":
      return ["#/projects", COMPARED, ...leading(to.item)].join("/");
    case "projects":
    case "dashboard": {
      const query = queryOf(to.filter ?? asLeft[to.room]);
      return `#/${to.room}${query && `?${query}`}`;
    }
    default:
      return [`#/${to.room}`, ...(to.item ? [to.item] : [])].join("/");
  }
}

/** What each of these rooms shows, also while one is elsewhere. */
let asLeft = $state.raw<Readonly<Record<RoomOfProjects, ProjectFilter>>>({ projects: {}, dashboard: {} });
let current = $state.raw<Place>(arrived(typeof location === "undefined" ? "" : location.hash));

/** Where an address leads; what it says of a filter is remembered. */
function arrived(hash: string): Place {
  const next = placeOf(hash);
  if (next.filter && (next.room === "projects" || next.room === "dashboard")) asLeft = { ...asLeft, [next.room]: next.filter };
  return next;
}

export const place = {
  get current(): Place {
    return current;
  },
  /** Goes there. */
  go(to: Place): void {
    const address = addressOf(to);
    if (location.hash !== address) location.hash = address;
    // Not left to the event, which comes a turn later.
    current = arrived(address);
  },
  /** Which projects a room shows, or will show to whoever comes back to it. */
  filterIn: (room: RoomOfProjects): ProjectFilter => asLeft[room],
  /** Shows these; in the room itself this is a step that Back takes back. */
  narrow(room: RoomOfProjects, filter: ProjectFilter): void {
    if (current.room === room) place.go({ room, filter });
    else asLeft = { ...asLeft, [room]: filter };
  },
  /** Another book is open: what rooms left out of the one before says nothing of it. */
  forgetFilters(): void {
    asLeft = { projects: {}, dashboard: {} };
    if (current.filter) place.go({ room: current.room, filter: {} });
  },
  /** Follows the address; the returned function stops it. */
  follow(): () => void {
    const moved = () => {
      // Told once more of where one is, nobody has arrived.
      if (addressOf(placeOf(location.hash)) !== addressOf(current)) current = arrived(location.hash);
    };
    moved();
    addEventListener("hashchange", moved);
    return () => removeEventListener("hashchange", moved);
  },
};

export function toProject(project: string, tab?: string, item?: string, part?: string): Place {
  return { room: "project", project, ...(tab ? { tab } : {}), ...(item ? { item } : {}), ...(part ? { part } : {}) };
}
