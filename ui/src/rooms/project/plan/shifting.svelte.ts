// Moving what is planned along time: what is held is shown at once, and kept when it is let go.
import type { ActivityRow, Period } from "../../../ipc";
import { applyAndSay } from "../../../state/book.svelte";
import { period as said } from "../../../words/figures";
import { brief } from "../../../words/names";
import { say } from "../../../words/say";
import { moved, type Grip } from "./time";

/** So long after the last key a shift is kept, unless one goes elsewhere before, in ms. */
const RESTS = 900;

/** So long what was kept is shown, until the book's own answer is there, in ms. */
const ARRIVES = 1000;

type Held = { activity: ActivityRow; period: Period };

export class Shifting {
  private held = $state.raw<Held>();
  /** What was kept just now, and may not be in the rows yet. */
  private kept = $state.raw<Held>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** Where the bar of an activity stands now. */
  of = (activity: ActivityRow): Period => {
    const mine = [this.held, this.kept].find((each) => each?.activity.id === activity.id);
    return mine?.period ?? activity.period;
  };

  isHeld = (activity: ActivityRow): boolean => this.held?.activity.id === activity.id;

  /** So many days from where it stood when it was taken hold of. */
  drag(activity: ActivityRow, from: Period, grip: Grip, days: number): void {
    this.put(activity, moved(from, this.grip(activity, grip), days));
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
    this.held = undefined;
    const before = this.of(activity);
    if (start === before.start && end === before.end) return;
    this.kept = held;
    const done = say("plan-shifted", { name: brief(activity.title), period: said(period) });
    const applied = await applyAndSay([{ command: "change_activity", activity: activity.id, start, end }], done);
    const forget = () => {
      if (this.kept === held) this.kept = undefined;
    };
    // Refused, it stands where it stood; else until the rows have it.
    if (applied) setTimeout(forget, ARRIVES);
    else forget();
  }

  private put(activity: ActivityRow, period: Period): void {
    clearTimeout(this.timer);
    if (this.held && this.held.activity.id !== activity.id) void this.keep();
    this.held = { activity, period };
  }

  /** A milestone is a day: it has no ends to hold. */
  private grip = (activity: ActivityRow, grip: Grip): Grip => (activity.kind === "milestone" ? "all" : grip);
}
