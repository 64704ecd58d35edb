// How likely risks are and how much harm they would do, in words and signs.
import type { RatingRow, RiskLevel } from "../../../ipc";
import { NBSP } from "../../../words/figures";
import { say } from "../../../words/say";

/** The lowest first. */
export const LEVELS: readonly RiskLevel[] = ["low", "medium", "high"];

/** What a score comes from: `4 × 3`. */
export const factors = ({ likelihood, impact }: RatingRow): string => `${likelihood}${NBSP}×${NBSP}${impact}`;

/** A step of the scale as it stands in a list of choices: `4 Likely`. */
export const likelihoodName = (step: number): string => `${step}${NBSP}${say(`risks-likelihood-${step}`)}`;
export const impactName = (step: number): string => `${step}${NBSP}${say(`risks-impact-${step}`)}`;

export const isSame = (one: RatingRow, other: RatingRow): boolean =>
  one.likelihood === other.likelihood && one.impact === other.impact;

/** Between which scores each level lies: the matrix says so, so that the rule stands in one place only. */
export function bounds(cells: readonly RatingRow[]): { level: RiskLevel; from: number; to: number }[] {
  return LEVELS.map((level) => {
    const scores = cells.filter((cell) => cell.level === level).map(({ score }) => score);
    return { level, from: Math.min(...scores), to: Math.max(...scores) };
  });
}
