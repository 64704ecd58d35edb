// An attached file in the program that the system has for it, or as a copy where the person says.
import { askForCopy, ipc, type AttachmentRow } from "../../../ipc";
import { notify } from "../../../state/notices.svelte";
import { sayFailure } from "../../../words/failures";
import { say } from "../../../words/say";

async function tried(act: () => Promise<unknown>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (failure) {
    notify(sayFailure(failure), { tone: "wrong" });
    return false;
  }
}

export async function openFile({ id }: AttachmentRow): Promise<void> {
  await tried(() => ipc.openAttachment(id));
}

export async function saveFile({ id, name }: AttachmentRow): Promise<void> {
  const path = await askForCopy(name);
  if (path !== null && (await tried(() => ipc.saveAttachment(id, path)))) notify(say("attach-saved", { path }));
}
