// Moving what is planned along time: what is held is shown at once, and kept when it is let go.
import type { ActivityRow, Period } from "../../../ipc";
import { applyAndSay } from "../../../state/book.svelte";
import { period as said } from "../../../words/figures";
import { brief } from "../../../words/names";
import { say } from "../../../words/say";
import { moved, type Grip } from "./time";

/** So long after the last key a shift is kept, unless one goes elsewhere before, in ms. */
const RESTS = 900;

export class Shifting {
  private held = $state.raw<{ activity: ActivityRow; period: Period }>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** Where the bar of an activity stands now. */
  of = (activity: ActivityRow): Period => (this.held?.activity.id === activity.id ? this.held.period : activity.period);

  isHeld = (activity: ActivityRow): boolean => this.held?.activity.id === activity.id;

  /** So many days from where it stood when it was taken hold of. */
  drag(activity: ActivityRow, grip: Grip, days: number): void {
    this.put(activity, moved(activity.period, this.grip(activity, grip), days));
  }

  /** So many days from where it stands now; kept a little later. */
  step(activity: ActivityRow, grip: Grip, days: number): void {
    this.put(activity, moved(this.of(activity), this.grip(activity, grip), days));
    this.timer = setTimeout(() => void this.keep(), RESTS);
  }

  letGo(): void {
    clearTimeout(this.timer);
    this.held = undefined;
  }

  async keep(): Promise<void> {
    clearTimeout(this.timer);
    const { held } = this;
    if (!held) return;
    const { activity, period } = held;
    const { start, end } = period;
    const stays = start === activity.period.start && end === activity.period.end;
    if (!stays) {
      const done = say("plan-shifted", { name: brief(activity.title), period: said(period) });
      await applyAndSay([{ command: "change_activity", activity: activity.id, start, end }], done);
    }
    // What was taken hold of meanwhile stays held.
    if (this.held === held) this.held = undefined;
  }

  private put(activity: ActivityRow, period: Period): void {
    clearTimeout(this.timer);
    if (this.held && this.held.activity.id !== activity.id) void this.keep();
    this.held = { activity, period };
  }

  /** A milestone is a day: it has no ends to hold. */
  private grip = (activity: ActivityRow, grip: Grip): Grip => (activity.kind === "milestone" ? "all" : grip);
}
