import type { Pace } from "../ipc";

/** By how much, per mille, spending may run ahead of or behind the time and still follow the plan. */
const NEAR = 100;

/** Whether spending follows the plan, runs ahead of it or lags behind. */
export function paceFinding(pace: Pace): "follows" | "ahead" | "behind" {
  const ahead = pace.spent_per_mille - pace.elapsed_per_mille;
  if (ahead > NEAR) return "ahead";
  return ahead < -NEAR ? "behind" : "follows";
}
