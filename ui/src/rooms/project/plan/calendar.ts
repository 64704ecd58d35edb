// The dates of a plan as a calendar file, where the person says.
import { askForCalendar, ipc, type ProjectHead } from "../../../ipc";
import { language } from "../../../state/language.svelte";
import { notify } from "../../../state/notices.svelte";
import { sayFailure } from "../../../words/failures";
import { say } from "../../../words/say";
import { fileNameOf } from "../file-name";

export async function saveCalendar(head: ProjectHead): Promise<void> {
  const path = await askForCalendar(`${fileNameOf(head)}.ics`);
  if (path === null) return;
  try {
    const saved = await ipc.saveCalendar(head.row.id, language.current, path);
    notify(say("plan-calendar-saved", { path: saved.path, count: saved.dates }));
  } catch (failure) {
    notify(sayFailure(failure), { tone: "wrong" });
  }
}
