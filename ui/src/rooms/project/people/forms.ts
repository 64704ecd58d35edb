// The forms of meetings and their decisions: what each asks, and the command that it comes to.
import type { ActivityKind, ProjectId, ResolutionStatus } from "../../../ipc";
import { say } from "../../../words/say";
import { personOptions, type Persons } from "../forms/persons.svelte";
import { choiceField, codes, dayField, textField, type FormSpec } from "../forms/spec";
import type { PeoplePanel } from "./panel";

/** The kinds of activity that are meetings; the one that is offered first comes first. */
const MEETING_KINDS: readonly ActivityKind[] = ["steering_meeting", "meeting"];
export const RESOLUTION_STATUSES: readonly ResolutionStatus[] = ["open", "done", "withdrawn"];

export type SpecPanel = Extract<PeoplePanel, { is: "new-meeting" | "resolution" }>;

export function formOf(panel: SpecPanel, project: ProjectId, persons: Persons): FormSpec {
  switch (panel.is) {
    case "new-meeting":
      return {
        fresh: { kind: MEETING_KINDS[0]!, title: "", start: "", end: "", place: "" },
        rows: () => [
          choiceField("kind", "plan-kind", codes("activity-kind", MEETING_KINDS)),
          textField("title", "meeting-title"),
          [dayField("start", "plan-start"), dayField("end", "plan-end", { optional: true })],
          textField("place", "plan-place", { optional: true }),
        ],
        command: ({ kind, title, start, end, place }) => ({
          command: "add_activity",
          project,
          kind: kind as ActivityKind,
          title: title!,
          start: start!,
          end: end!.trim() ? end! : start!,
          result: "",
          responsible: "",
          place: place!,
        }),
        submit: say("meeting-add"),
        done: say("meeting-added"),
      };
    case "resolution": {
      const { meeting, resolution } = panel;
      return {
        fresh: {
          title: resolution?.title ?? "",
          responsible: resolution?.responsible?.id ?? "",
          due: resolution?.due ?? "",
        },
        rows: () => [
          textField("title", "meeting-decision-words", { lines: 3 }),
          choiceField("responsible", "plan-responsible", personOptions(persons), { none: say("plan-nobody") }),
          dayField("due", "meeting-due", { optional: true }),
        ],
        command: ({ title, responsible, due }) => {
          const common = { title: title!, responsible: responsible!, due: due! };
          return resolution
            ? { command: "change_resolution", resolution: resolution.id, ...common }
            : { command: "add_resolution", meeting: meeting.id, ...common };
        },
        ...(resolution ? { changes: "resolution" } : {}),
        submit: say(resolution ? "project-save" : "meeting-add"),
        done: say(resolution ? "meeting-decision-changed" : "meeting-decision-added"),
        places: { bad_date: "due" },
      };
    }
  }
}
