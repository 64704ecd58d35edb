import type { MeetingRow, ResolutionRow, TeamRow } from "../../../ipc";
import { brief } from "../../../words/names";
import { say } from "../../../words/say";
import { Panels } from "../forms/panels.svelte";

/** What stands beside the people: one of them, a meeting, or a form. */
export type PeoplePanel =
  | { is: "new-member" }
  | { is: "member"; member: TeamRow }
  | { is: "meeting"; meeting: MeetingRow }
  | { is: "new-meeting" }
  | { is: "resolution"; meeting: MeetingRow; resolution: ResolutionRow | null };

function draftOf(panel: PeoplePanel): string | null {
  switch (panel.is) {
    case "member":
    case "meeting":
      return null;
    case "resolution":
      return `resolution:${panel.resolution?.id ?? panel.meeting.id}`;
    default:
      return panel.is;
  }
}

export function titleOf(panel: PeoplePanel): string {
  switch (panel.is) {
    case "new-member":
      return say("people-add");
    case "member":
      return panel.member.person.name;
    case "meeting":
      return panel.meeting.title;
    case "new-meeting":
      return say("meeting-new-title");
    case "resolution":
      return panel.resolution
        ? say("meeting-decision-change-title")
        : say("meeting-decision-new-at", { name: brief(panel.meeting.title) });
  }
}

export const panels = new Panels<PeoplePanel>({ tab: "people", draft: draftOf, title: titleOf });
