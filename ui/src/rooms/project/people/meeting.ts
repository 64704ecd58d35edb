// What a meeting comes to, in words.
import type { MeetingRow, ResolutionRow } from "../../../ipc";
import { day, period } from "../../../words/figures";
import { say } from "../../../words/say";

/** Its day, or from the first to the last. */
export const whenOf = ({ period: it }: MeetingRow): string => (it.start === it.end ? day(it.end) : period(it));

export const kindOf = ({ kind }: MeetingRow): string => say(`activity-kind-${kind}`);

/** How many decisions are to be carried out, and how many of those are late. */
export const standing = (resolutions: readonly ResolutionRow[]): { open: number; late: number } => ({
  open: resolutions.filter((each) => each.status === "open").length,
  late: resolutions.filter((each) => each.is_late).length,
});
