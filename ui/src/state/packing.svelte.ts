// What is packed: a finance report with its receipts, or the reports of many projects. It goes on beside other work, in
// whatever room, until it is done or stopped.
import { ipc, onProgress, Refused, type PackWish, type PeriodRow, type ProjectId } from "../ipc";
import { period as days } from "../words/figures";
import { sayFailure } from "../words/failures";
import { say } from "../words/say";
import { language } from "./language.svelte";
import { notify } from "./notices.svelte";
import { tellSaved } from "./saved";

/** Whoever waited longer than this may be looking elsewhere: what was made is told until it is put away. */
const LONG = 8000;

/** `whole`: once everything is gathered it is set as one document, and nobody knows how far that is. */
type Job = { says: (isSetting: boolean) => string; whole: boolean };

class Packing {
  private job = $state.raw<Job>();
  private told = $state.raw<{ done: number; all: number }>();
  private readonly isSetting = $derived(this.job?.whole === true && this.told !== undefined && this.told.done === this.told.all);
  /** A part of a room shows it; else the notices do. */
  isSeen = $state(false);

  /** What is being made, in words; none where nothing is. */
  get name(): string | undefined {
    return this.job?.says(this.isSetting);
  }

  get progress(): { done: number; all: number } | undefined {
    return this.isSetting ? undefined : this.told;
  }

  /** The finance report of a period with its receipts. */
  finance(project: ProjectId, period: PeriodRow): Promise<void> {
    const says = () => say("funds-packing", { period: days(period.period) });
    return this.watch({ says, whole: false }, async (isLong) => {
      const { path, receipts } = await ipc.saveFinancePack(project, period.id, language.current, null);
      const told = `${say("funds-packed", { path })}. ${say("report-pack-told", receipts)}`;
      tellSaved(told, path, { inFolder: true, stays: isLong() });
    });
  }

  /** The reports of many projects; `ask` gives what they are to be. */
  reports(oneEach: boolean, ask: () => Promise<PackWish>, path: string | null): Promise<void> {
    const says = (isSetting: boolean) => say(isSetting ? "pack-setting" : "pack-making");
    return this.watch({ says, whole: !oneEach }, async (isLong) => {
      const saved = await ipc.saveReportPack(await ask(), path);
      const told = say(oneEach ? "pack-made-each" : "pack-made", { count: saved.projects, path: saved.path });
      tellSaved(told, saved.path, { inFolder: oneEach, stays: isLong() });
    });
  }

  cancel(): void {
    if (this.job) void ipc.cancel("papers");
  }

  private async watch(job: Job, make: (isLong: () => boolean) => Promise<void>): Promise<void> {
    if (this.job) return;
    this.job = job;
    const begun = Date.now();
    const stop = onProgress("papers", (told) => (this.told = told));
    try {
      await make(() => Date.now() - begun > LONG);
    } catch (failure) {
      const stopped = failure instanceof Refused && failure.fault.kind === "cancelled";
      if (stopped) notify(say("pack-stopped"));
      else notify(sayFailure(failure), { tone: "wrong" });
    } finally {
      stop();
      this.job = undefined;
      this.told = undefined;
    }
  }
}

export const packing = new Packing();
