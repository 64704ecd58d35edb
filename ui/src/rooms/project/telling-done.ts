import type { Applied, Command } from "../../ipc";
import type { Form } from "../../parts/form.svelte";
import { apply, undo } from "../../state/book.svelte";
import { notify } from "../../state/notices.svelte";
import { say } from "../../words/say";

/** Says what a form has done, and offers to take it back; not where all was so already, which is said by `unchanged`. */
export function tellDone(text: string, applied?: Applied, unchanged: string = text): void {
  if (applied?.changed === false) notify(unchanged);
  else notify(text, { act: { name: say("act-undo"), run: () => void undo() } });
}

/** Carries out what a form comes to, and says what became of it; whether it was done. */
export async function sendAndTell(form: Form, commands: Command[], text: string, unchanged?: string): Promise<boolean> {
  let applied: Applied | undefined;
  const done = await form.send(async () => (applied = await apply(commands)));
  if (done) tellDone(text, applied, unchanged);
  return done;
}
