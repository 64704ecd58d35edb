import { untrack } from "svelte";
import { askForFiles, type RecordId } from "../../../ipc";
import { attaching } from "../../../state/attaching.svelte";
import { attach, book } from "../../../state/book.svelte";
import { notify } from "../../../state/notices.svelte";
import { sayFailure } from "../../../words/failures";
import { say } from "../../../words/say";
import { tellDone } from "../telling-done";

/** Files are being attached to a record. */
export class Adding {
  busy = $state(false);

  constructor(private readonly record: () => RecordId) {}

  add = async (paths: string[]): Promise<void> => {
    if (this.busy || paths.length === 0) return;
    this.busy = true;
    try {
      const applied = await attach(this.record(), paths);
      tellDone(say("attach-done", { count: paths.length }), applied, say("attach-none", { count: paths.length }));
    } catch (failure) {
      notify(sayFailure(failure), { tone: "wrong" });
    } finally {
      this.busy = false;
    }
  };

  choose = async (): Promise<void> => this.add(await askForFiles());
}

/** Lets files be attached to a record, also those that are dropped on the window. `name` is what a person would call
 * it. To be called while a component is set up. */
export function useAdding(record: () => RecordId, name: () => string): Adding {
  const adding = new Adding(record);
  $effect(() => {
    if (!book.writable) return;
    const holder = { record: record(), name: name(), attach: (paths: string[]) => void adding.add(paths) };
    return untrack(() => attaching.offer(holder));
  });
  return adding;
}
