// The form of a risk: what it asks, and the command that it comes to.
import type { PersonRow, ProjectId, RiskCategory, RiskStatus, TeamRow } from "../../../ipc";
import type { Option } from "../../../parts/Select.svelte";
import { say } from "../../../words/say";
import { choiceField, codes, dayField, textField, type FormSpec } from "../forms/spec";
import { persons } from "../plan/forms";
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
const STEPS = [1, 2, 3, 4, 5] as const;

/** What is asked beside the risks, so that the form can offer it. */
export type Offered = { team: readonly TeamRow[]; people: readonly PersonRow[] };
type FormPanel = Exclude<RisksPanel, { is: "risk" }>;

const steps = (name: (step: number) => string): Option[] =>
  STEPS.map((step) => ({ value: String(step), text: name(step) }));

export function formOf(panel: FormPanel, project: ProjectId, { team, people }: Offered): FormSpec {
  const risk = panel.is === "change" ? panel.risk : undefined;
  return {
    fresh: {
      title: risk?.title ?? "",
      category: risk?.category ?? "political",
      // Nobody has judged a new one yet: it begins in the middle of both scales.
      likelihood: String(risk?.rating.likelihood ?? 3),
      impact: String(risk?.rating.impact ?? 3),
      mitigation: risk?.mitigation ?? "",
      owner: risk?.owner?.id ?? "",
      status: risk?.status ?? "open",
      review: risk?.review ?? "",
    },
    rows: () => [
      textField("title", "risks-name", { lines: 2, hint: say("risks-name-hint") }),
      choiceField("category", "risks-category", codes("risk-category", CATEGORIES)),
      [
        choiceField("likelihood", "risks-likelihood", steps(likelihoodName)),
        choiceField("impact", "risks-impact", steps(impactName)),
      ],
      textField("mitigation", "risks-mitigation", { lines: 4, optional: true, hint: say("risks-mitigation-hint") }),
      choiceField("owner", "risks-owner", persons(team, people), { none: say("plan-nobody") }),
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
