import { ipc } from "../ipc";
import { sayFailure } from "../words/failures";
import { say } from "../words/say";
import { notify } from "./notices.svelte";

/** Says that something lies at a path, and offers to open it, or to show it in its folder. */
export function tellSaved(text: string, path: string, more: { inFolder?: boolean; stays?: boolean } = {}): void {
  const { inFolder = false, stays = false } = more;
  const run = () => void ipc.openSaved(path, inFolder).catch((failure) => notify(sayFailure(failure), { tone: "wrong" }));
  notify(text, { act: { name: say(inFolder ? "show-in-folder" : "open"), run }, stays });
}
