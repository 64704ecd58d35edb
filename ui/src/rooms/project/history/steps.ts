// The history as steps: what one undo takes back belongs together, and in it the fields of each record.
import type { HistoryEntry, RecordId, Shown } from "../../../ipc";

export type Edited = { record: RecordId; kind: string; label: Shown; isNew: boolean; fields: HistoryEntry[] };

/** `commands`: what was done in it, each once. */
export type Step = { step: string; time: string; person: string; device: string; commands: string[]; records: Edited[] };

/** Entries come newest first; those of one step lie together, also where a page ended between them. */
export function stepsOf(entries: readonly HistoryEntry[]): Step[] {
  const steps: Step[] = [];
  for (const entry of entries) {
    let step = steps.at(-1);
    if (step?.step !== entry.step) {
      const { step: id, time, person, device } = entry;
      step = { step: id, time, person, device, commands: [], records: [] };
      steps.push(step);
    }
    if (!step.commands.includes(entry.command)) step.commands.push(entry.command);
    let edited = step.records.find((each) => each.record === entry.record);
    if (!edited) {
      const { record, kind, label } = entry;
      edited = { record, kind, label, isNew: false, fields: [] };
      step.records.push(edited);
    }
    if (entry.field === null) edited.isNew = true;
    else edited.fields.push(entry);
  }
  return steps;
}

/** Those that are there as a whole: the last one may go on where the page has ended. */
export const whole = (steps: readonly Step[], ended: boolean): readonly Step[] =>
  ended || steps.length < 2 ? steps : steps.slice(0, -1);

/** What a new record says of itself: its filled fields, without those that only tie it to others. */
export function told(edited: Edited): HistoryEntry[] {
  const ties = new Set(["project", "version", "post", "heads"]);
  return edited.fields.filter(({ field, new: now }) => {
    if (field !== null && ties.has(field)) return false;
    if (now.is === "nothing") return false;
    if (now.is === "text" || now.is === "name") return now.value !== "";
    return now.is !== "codes" || now.value.length > 0;
  });
}

/** The commands that say what a step was for, the most telling first; the others only prepare them. */
const TELLING = ["add_project", "add_partnership", "change_partnership", "add_team_member", "start_budget_version"];

/** What a step is called that several commands made, as the program calls it when it is undone. */
export function telling(commands: readonly string[]): string {
  if (commands.includes("reverse_expense") && commands.includes("record_expense")) return "correct_expense";
  return TELLING.find((name) => commands.includes(name)) ?? commands[0] ?? "";
}
