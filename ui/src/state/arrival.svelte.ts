import { ipc, onProgress, Refused, type Arrival, type Merge } from "../ipc";
import { sayFailure } from "../words/failures";

/** Where a share file stands between its coming and its being taken in. */
export type Stage =
  | { is: "none" }
  | { is: "reading"; path: string }
  | { is: "locked"; path: string; wrong: boolean }
  | { is: "tried"; arrival: Arrival }
  | { is: "taking"; arrival: Arrival }
  | { is: "refused"; path: string; why: string };

let stage = $state.raw<Stage>({ is: "none" });
/** Which look is the latest: one that was left is not shown when it comes to its end. */
let looks = 0;
/** A file that came while another one was being taken in. */
let next: string | undefined;
let progress = $state.raw<{ done: number; all: number }>();

const isShareFile = (path: string): boolean => path.toLowerCase().endsWith(".vshare");

/** The share file that is before the person. */
export const arrival = {
  get stage(): Stage {
    return stage;
  },
  /** How much of what is under way is done. */
  get progress(): { done: number; all: number } | undefined {
    return progress;
  },
  isShareFile,
  /** Opens a file and tries what it would bring. Nothing is written. */
  async look(path: string, passphrase = ""): Promise<void> {
    if (stage.is === "taking") {
      next = path;
      return;
    }
    const look = (looks += 1);
    stage = { is: "reading", path };
    try {
      const tried = await watching(() => ipc.lookInto(path, passphrase || null));
      if (look === looks) stage = { is: "tried", arrival: tried };
    } catch (failure) {
      if (look !== looks) return;
      const kind = failure instanceof Refused ? failure.fault.kind : "";
      if (kind === "passphrase_needed" || kind === "passphrase_wrong") {
        stage = { is: "locked", path, wrong: kind === "passphrase_wrong" };
      } else if (kind === "cancelled") stage = { is: "none" };
      else stage = { is: "refused", path, why: sayFailure(failure) };
    }
  },
  /** Takes in what was tried; what it brought, or nothing where it came to nothing. */
  async take(trust: string[]): Promise<Merge | undefined> {
    if (stage.is !== "tried") return undefined;
    const before = stage;
    stage = { is: "taking", arrival: before.arrival };
    try {
      const { merge } = await watching(() => ipc.takeIn(trust));
      stage = { is: "none" };
      return merge;
    } catch (failure) {
      const cancelled = failure instanceof Refused && failure.fault.kind === "cancelled";
      stage = cancelled ? before : { is: "refused", path: before.arrival.path, why: sayFailure(failure) };
      return undefined;
    } finally {
      const waiting = next;
      next = undefined;
      if (waiting !== undefined && stage.is === "none") void arrival.look(waiting);
    }
  },
  /** Stops what is under way; what was not finished leaves no trace. */
  cancel(): void {
    void ipc.cancel("take_in");
  },
  /** Puts the file away. */
  leave(): void {
    if (stage.is === "reading" || stage.is === "taking") arrival.cancel();
    if (stage.is === "taking") return;
    looks += 1;
    stage = { is: "none" };
  },
};

async function watching<T>(act: () => Promise<T>): Promise<T> {
  const stop = onProgress("take_in", (told) => (progress = told));
  try {
    return await act();
  } finally {
    stop();
    progress = undefined;
  }
}
