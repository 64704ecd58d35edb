import type { Applied } from "../../ipc";
import { undo } from "../../state/book.svelte";
import { notify } from "../../state/notices.svelte";
import { say } from "../../words/say";

/** Says what a form has done, and offers to take it back; not where all was so already, which is said by `unchanged`. */
export function tellDone(text: string, applied?: Applied, unchanged: string = text): void {
  if (applied?.changed === false) notify(unchanged);
  else notify(text, { act: { name: say("act-undo"), run: () => void undo() } });
}
