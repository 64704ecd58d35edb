// The form of a risk: what it asks, and the command that it comes to.
import type { ProjectId, RatingRow, RiskCategory, RiskStatus } from "../../../ipc";
import type { Option } from "../../../parts/Select.svelte";
import { say } from "../../../words/say";
import { personOptions, type Persons } from "../forms/persons.svelte";
import { choiceField, codes, dayField, textField, type FormSpec } from "../forms/spec";
import type { RisksPanel } from "./panel";
import { impactName, likelihoodName } from "./ratings";

export const CATEGORIES: readonly RiskCategory[] = [
  "political",
  "organisational",
  "financial",
  "corruption",
  "security",
  "environmental",
  "rights",
  "other",
];
export const STATUSES: readonly RiskStatus[] = ["open", "occurred", "closed"];

/** What is asked beside the risks, so that the form can offer it. */
export type Offered = { cells: readonly RatingRow[]; persons: Persons };
type FormPanel = Exclude<RisksPanel, { is: "risk" }>;

const options = (steps: readonly number[], name: (step: number) => string): Option[] =>
  steps.map((step) => ({ value: String(step), text: name(step) }));

export function formOf(panel: FormPanel, project: ProjectId, { cells, persons }: Offered): FormSpec {
  const risk = panel.is === "change" ? panel.risk : undefined;
  // Impact rises along the rows of the matrix, likelihood from row to row: the scales are one.
  const steps = [...new Set(cells.map(({ impact }) => impact))];
  const middle = String(steps[Math.floor(steps.length / 2)]);
  return {
    fresh: {
      title: risk?.title ?? "",
      category: risk?.category ?? "political",
      // Nobody has judged a new one yet: it begins in the middle of both scales.
      likelihood: risk ? String(risk.rating.likelihood) : middle,
      impact: risk ? String(risk.rating.impact) : middle,
      mitigation: risk?.mitigation ?? "",
      owner: risk?.owner?.id ?? "",
      status: risk?.status ?? "open",
      review: risk?.review ?? "",
    },
    rows: () => [
      textField("title", "risks-name", { lines: 2, hint: say("risks-name-hint") }),
      choiceField("category", "risks-category", codes("risk-category", CATEGORIES)),
      [
        choiceField("likelihood", "risks-likelihood", options(steps, likelihoodName)),
        choiceField("impact", "risks-impact", options(steps, impactName)),
      ],
      textField("mitigation", "risks-mitigation", { lines: 4, optional: true, hint: say("risks-mitigation-hint") }),
      choiceField("owner", "risks-owner", personOptions(persons), { none: say("plan-nobody") }),
      ...(risk ? [choiceField("status", "risks-status", codes("risk-status", STATUSES))] : []),
      dayField("review", "risks-review", { optional: true }),
    ],
    command: ({ title, category, likelihood, impact, mitigation, owner, status, review }) => {
      const common = {
        category: category as RiskCategory,
        title: title!,
        // One judgement: two people's halves of it must not come together.
        rating: `${likelihood}:${impact}`,
        mitigation: mitigation!,
        owner: owner!,
        review: review!,
      };
      return risk
        ? { command: "change_risk", risk: risk.id, ...common, status: status as RiskStatus }
        : { command: "add_risk", project, ...common };
    },
    ...(risk ? { changes: "risk" } : {}),
    submit: say(risk ? "project-save" : "risks-add-save"),
    done: say(risk ? "risks-changed" : "risks-added"),
  };
}
