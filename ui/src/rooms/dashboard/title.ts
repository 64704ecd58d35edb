import type { Dashboard } from "../../ipc";
import { paceFinding } from "../../parts/pace";
import { say } from "../../words/say";

/** What the figures say before all else: what needs somebody, and how the money goes. */
export function titleOf({ projects, of, needs, pace }: Pick<Dashboard, "projects" | "of" | "needs" | "pace">): string {
  if (projects === 0) return say(of === 0 ? "dashboard-title-empty" : "dashboard-title-none");
  const late = needs.find(({ need }) => need === "report_late")?.count ?? 0;
  const all = needs.reduce((sum, { count }) => sum + count, 0);
  const first =
    late > 0
      ? say("dashboard-late", { count: late })
      : all > 0
        ? say("dashboard-needs", { count: all })
        : say("dashboard-calm");
  return pace ? say("dashboard-title", { first, pace: say(`dashboard-pace-${paceFinding(pace)}`) }) : first;
}
