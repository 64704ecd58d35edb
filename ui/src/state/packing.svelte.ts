// The finance report of a period packed with its receipts. It goes on beside other work, in whatever room, until it is
// done or stopped.
import { ipc, onProgress, Refused, type PeriodRow, type ProjectId } from "../ipc";
import { language } from "./language.svelte";
import { notify } from "./notices.svelte";
import { sayFailure } from "../words/failures";
import { say } from "../words/say";

class Packing {
  /** What is being packed. */
  period = $state.raw<PeriodRow>();
  progress = $state.raw<{ done: number; all: number }>();

  async pack(project: ProjectId, period: PeriodRow): Promise<void> {
    if (this.period) return;
    this.period = period;
    const stop = onProgress((told) => (this.progress = told));
    try {
      const { path, receipts } = await ipc.saveFinancePack(project, period.id, language.current, null);
      const open = () => void ipc.openSaved(path, true).catch((failure) => notify(sayFailure(failure), { tone: "wrong" }));
      const told = `${say("funds-packed", { path })}. ${say("report-pack-told", receipts)}`;
      notify(told, { act: { name: say("show-in-folder"), run: open } });
    } catch (failure) {
      const stopped = failure instanceof Refused && failure.fault.kind === "cancelled";
      if (!stopped) notify(sayFailure(failure), { tone: "wrong" });
    } finally {
      stop();
      this.period = undefined;
      this.progress = undefined;
    }
  }

  cancel(): void {
    if (this.period) void ipc.cancel();
  }
}

export const packing = new Packing();
