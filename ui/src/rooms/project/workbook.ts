// Budget against actual and every expense as a workbook, where the person says.
import { askForWorkbook, ipc, type ProjectHead } from "../../ipc";
import { language } from "../../state/language.svelte";
import { notify } from "../../state/notices.svelte";
import { tellSaved } from "../../state/saved";
import { sayFailure } from "../../words/failures";
import { say } from "../../words/say";
import { fileNameOf } from "./file-name";

export async function saveWorkbook(head: ProjectHead): Promise<void> {
  const path = await askForWorkbook(`${fileNameOf(head)}.xlsx`);
  if (path === null) return;
  try {
    const saved = await ipc.saveWorkbook(head.row.id, language.current, path);
    tellSaved(say("project-workbook-saved", { path: saved.path }), saved.path);
  } catch (failure) {
    notify(sayFailure(failure), { tone: "wrong" });
  }
}
