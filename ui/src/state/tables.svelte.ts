// The file of another program that came from outside: it is read into the project that is open.
import { notify } from "./notices.svelte";
import { place, toProject } from "./place.svelte";
import { say } from "../words/say";

let waiting = $state<string>();

export const tables = {
  /** A file came: into the project before the person, or else nowhere. */
  arrive(path: string): void {
    const { room, project } = place.current;
    if (room !== "project" || project === undefined) {
      notify(say("import-open-project-first"), { tone: "wrong" });
      return;
    }
    waiting = path;
    place.go(toProject(project, "import"));
  },
  /** The file that waits to be read; given once. */
  take(): string | undefined {
    const path = waiting;
    waiting = undefined;
    return path;
  },
  get waits(): boolean {
    return waiting !== undefined;
  },
};
