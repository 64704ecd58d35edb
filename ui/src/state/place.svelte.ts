/** Where in the window one is. It lies in the address, so that Back works. */
export type RoomName = "overview" | "projects" | "project" | "partnerships" | "exchange" | "settings";

/** `item`: what is open within the tab or the room, such as the record that one came for; `part`: what one came for within
 * that. */
export type Place = { room: RoomName; project?: string; tab?: string; item?: string; part?: string };

/** The place that an address names; the overview where it names none. */
export function placeOf(hash: string): Place {
  const [room, first, second, third, fourth] = hash.replace(/^#?\/?/, "").split("/").map(decodeURIComponent);
  switch (room) {
    case "projects":
      return first
        ? { ...toProject(first, second, third, fourth), tab: second ?? "" }
        : { room: "projects" };
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
  return steps.slice(0, end < 0 ? steps.length : end) as string[];
}

/** The address of a place. */
export function addressOf(to: Place): string {
  switch (to.room) {
    case "overview":
      return "#/";
    case "project":
      return ["#/projects", to.project ?? "", ...leading(to.tab, to.item, to.part)].join("/");
    default:
      return [`#/${to.room}`, ...(to.item ? [to.item] : [])].join("/");
  }
}

let current = $state<Place>(typeof location === "undefined" ? { room: "overview" } : placeOf(location.hash));

export const place = {
  get current(): Place {
    return current;
  },
  /** Goes there. */
  go(to: Place): void {
    const address = addressOf(to);
    if (location.hash !== address) location.hash = address;
    // Not left to the event, which comes a turn later.
    current = placeOf(address);
  },
  /** Follows the address; the returned function stops it. */
  follow(): () => void {
    const moved = () => {
      const next = placeOf(location.hash);
      // Told once more of where one is, nobody has arrived.
      if (addressOf(next) !== addressOf(current)) current = next;
    };
    moved();
    addEventListener("hashchange", moved);
    return () => removeEventListener("hashchange", moved);
  },
};

export function toProject(project: string, tab?: string, item?: string, part?: string): Place {
  return { room: "project", project, ...(tab ? { tab } : {}), ...(item ? { item } : {}), ...(part ? { part } : {}) };
}
