import { undo } from "../../state/book.svelte";
import { notify } from "../../state/notices.svelte";
import { say } from "../../words/say";

/** Says what a form has done, and offers to take it back. */
export function tellDone(text: string): void {
  notify(text, { act: { name: say("act-undo"), run: () => void undo() } });
}
