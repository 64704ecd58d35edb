// The forms of the plan: what each asks, and the command that it comes to.
import type {
  ActivityKind,
  ActivityStatus,
  Plan,
  PostRow,
  ProjectId,
  ResultLevel,
  ResultRow,
  Sphere,
} from "../../../ipc";
import type { Option } from "../../../parts/Select.svelte";
import { money, typed } from "../../../words/figures";
import { brief } from "../../../words/names";
import { say } from "../../../words/say";
import { personOptions, type Persons } from "../forms/persons.svelte";
import { choiceField, codes, dayField, textField, type FormSpec } from "../forms/spec";
import type { PlanPanel } from "./panel";

export const LEVELS: readonly ResultLevel[] = ["impact", "outcome", "output"];
const SPHERES: readonly Sphere[] = ["individual", "organisational", "societal"];
export const KINDS: readonly ActivityKind[] = ["activity", "milestone", "visit", "meeting", "steering_meeting"];
export const STATUSES: readonly ActivityStatus[] = ["planned", "under_way", "done", "cancelled"];

/** What is asked beside the plan, so that the forms can offer it. */
export type Offered = { plan: Plan; persons: Persons; posts: readonly PostRow[] };

/** The results to which one of a level can lead. */
export function above({ levels, results }: Plan, level: string): ResultRow[] {
  const higher = levels.find((each) => each.level === level)?.leads_to ?? [];
  return results.filter((each) => higher.includes(each.level));
}

const resultOptions = (results: readonly ResultRow[]): Option[] =>
  results.map(({ id, level, title }) => ({ value: id, text: brief(title), group: say(`result-level-${level}`) }));

/** A post as it stands in a list of choices. */
export function nameOfPost(post: Pick<PostRow, "category" | "year" | "financing" | "description">): string {
  const name = `${say(`cost-category-${post.category}`)} ${post.year}`;
  const financing = post.financing === "grant" ? "" : `, ${say(`financing-${post.financing}`)}`;
  return name + financing + (post.description ? ` · ${brief(post.description)}` : "");
}

export function formOf(panel: PlanPanel, project: ProjectId, { plan, persons, posts }: Offered): FormSpec {
  switch (panel.is) {
    case "result": {
      const { result } = panel;
      return {
        fresh: {
          level: result?.level ?? panel.level,
          sphere: result?.sphere ?? "",
          leads_to: (result ? result.leads_to : panel.leadsTo) ?? "",
          title: result?.title ?? "",
          assumptions: result?.assumptions ?? "",
        },
        rows: ({ level }) => {
          const higher = above(plan, level!).filter(({ id }) => id !== result?.id);
          return [
            choiceField("level", "plan-level", codes("result-level", LEVELS)),
            textField("title", "plan-title", { lines: 3, hint: say(`plan-title-hint-${level}`) }),
            ...(level === "outcome"
              ? [choiceField("sphere", "plan-sphere", codes("sphere", SPHERES), { none: say("plan-sphere-none") })]
              : []),
            ...(higher.length > 0
              ? [
                  choiceField("leads_to", "plan-leads-to", resultOptions(higher), {
                    none: say("plan-leads-to-none"),
                  }),
                ]
              : []),
            ...(result ? [] : [textField("assumptions", "plan-assumptions", { lines: 3, optional: true, hint: say("plan-assumptions-hint") })]),
          ];
        },
        command: ({ level, sphere, leads_to, title, assumptions }) => {
          const where = sphere && level === "outcome" ? { sphere: sphere as Sphere } : {};
          // What a result of another level led to may not be above this one.
          const to = above(plan, level!).some(({ id }) => id === leads_to) ? leads_to! : "";
          const common = { level: level as ResultLevel, leads_to: to, title: title!, ...where };
          return result
            ? { command: "change_result", result: result.id, ...common }
            : { command: "add_result", project, ...common, assumptions: assumptions! };
        },
        ...(result ? { changes: "result" } : {}),
        submit: say(result ? "project-save" : "plan-result-add"),
        done: say(result ? "plan-result-changed" : "plan-result-added"),
      };
    }
    case "activity": {
      const { activity } = panel;
      return {
        fresh: {
          kind: activity?.kind ?? "activity",
          title: activity?.title ?? "",
          start: activity?.period.start ?? "",
          end: activity?.period.end ?? "",
          status: activity?.status ?? "planned",
          result: (activity ? activity.result : panel.result) ?? "",
          responsible: activity?.responsible?.id ?? "",
          place: activity?.place ?? "",
          notes: activity?.notes ?? "",
        },
        rows: ({ kind }) => [
          choiceField("kind", "plan-kind", codes("activity-kind", KINDS)),
          textField("title", "plan-activity-name"),
          ...(kind === "milestone"
            ? [dayField("start", "plan-day")]
            : [[dayField("start", "plan-start"), dayField("end", "plan-end")]]),
          choiceField("result", "plan-serves", resultOptions(plan.results), { none: say("plan-serves-none") }),
          choiceField("responsible", "plan-responsible", personOptions(persons), { none: say("plan-nobody") }),
          textField("place", "plan-place", { optional: true }),
          ...(activity
            ? [
                choiceField("status", "plan-status", codes("activity-status", STATUSES)),
                textField("notes", "plan-notes", { lines: 4, optional: true }),
              ]
            : []),
        ],
        command: ({ kind, title, start, end, status, result, responsible, place, notes }) => {
          const last = kind === "milestone" || !end!.trim() ? start! : end!;
          const common = { kind: kind as ActivityKind, title: title!, start: start!, end: last, result: result!, responsible: responsible!, place: place! };
          return activity
            ? { command: "change_activity", activity: activity.id, ...common, status: status as ActivityStatus, notes: notes! }
            : { command: "add_activity", project, ...common };
        },
        ...(activity ? { changes: "activity" } : {}),
        submit: say(activity ? "project-save" : "plan-activity-add"),
        done: say(activity ? "plan-activity-changed" : "plan-activity-added"),
      };
    }
    case "share": {
      const { activity, share } = panel;
      const free = posts.filter(({ line, shares }) => line === share?.line || shares.every((each) => each.activity !== activity.id));
      return {
        fresh: { line: share?.line ?? "", percent: share ? typed(share.percent) : "100" },
        rows: ({ line }) => {
          const post = posts.find((each) => each.line === line);
          return [
            choiceField(
              "line",
              "plan-share-post",
              free.map((each) => ({ value: each.line, text: `${nameOfPost(each)}, ${money(each.cost.budget, { decimals: "whole" })}` })),
              share ? { locked: true } : { none: say("plan-share-choose") },
            ),
            textField("percent", "plan-share-percent", {
              figures: true,
              hint: post
                ? say("plan-share-left", {
                    budget: money(post.left.budget, { decimals: "whole" }),
                    spent: money(post.left.spent, { decimals: "whole" }),
                  })
                : undefined,
            }),
          ];
        },
        command: ({ line, percent }) => {
          const others = (posts.find((each) => each.line === line)?.shares ?? []).filter((each) => each.activity !== activity.id);
          return { command: "split_cost", line: line!, shares: [...others, { activity: activity.id, percent: percent! }] };
        },
        submit: say("plan-share-save"),
        done: say("plan-share-done"),
        hint: say("plan-share-hint"),
        places: { no_division: "percent", not_found: "line" },
      };
    }
  }
}
