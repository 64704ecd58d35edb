import type { Dashboard } from "../../ipc";
import { say } from "../../words/say";

/** What the figures say before all else: what needs attention, and how the money goes. */
export function titleOf({ projects, of, attention, needs, pace }: Pick<Dashboard, "projects" | "of" | "attention" | "needs" | "pace">): string {
  if (projects === 0) return say(of === 0 ? "dashboard-title-empty" : "dashboard-title-none");
  const late = needs.find(({ need }) => need === "report_late")?.count ?? 0;
  const first =
    late > 0
      ? say("dashboard-late", { count: late })
      : attention > 0
        ? say("needs-count", { count: attention })
        : say("dashboard-calm");
  return pace ? say("dashboard-title", { first, pace: say(`dashboard-pace-${pace.course}`) }) : first;
}
