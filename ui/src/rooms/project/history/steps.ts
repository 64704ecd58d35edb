// The history as steps: what one undo takes back belongs together, and in it the fields of each record.
import type { HistoryEntry, RecordId, Shown } from "../../../ipc";

export type Edited = { record: RecordId; kind: string; label: Shown; isNew: boolean; fields: HistoryEntry[] };

export type Step = { step: string; time: string; person: string; device: string; purpose: string; records: Edited[] };

/** Entries come newest first; those of one step lie together, also where a page ended between them. */
export function stepsOf(entries: readonly HistoryEntry[]): Step[] {
  const steps: Step[] = [];
  for (const entry of entries) {
    let step = steps.at(-1);
    if (step?.step !== entry.step) {
      const { step: id, time, person, device, purpose } = entry;
      step = { step: id, time, person, device, purpose, records: [] };
      steps.push(step);
    }
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

/** What a new record says of itself: its filled fields, without its name and those that only tie it to others. */
export function told(edited: Edited): HistoryEntry[] {
  const ties = new Set(["project", "version", "post", "heads", "record", "sha256", "size"]);
  return edited.fields.filter(({ field, new: now }) => {
    if (field !== null && ties.has(field)) return false;
    if (now.is === "nothing") return false;
    if (now.is === "text" && edited.label.is === "text" && now.value === edited.label.value) return false;
    if (now.is === "text" || now.is === "name") return now.value !== "";
    return now.is !== "codes" || now.value.length > 0;
  });
}
