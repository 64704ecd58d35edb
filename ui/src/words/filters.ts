/** What a filter of projects asks, in words. */
import type { ProjectFilter, RecordId } from "../ipc";
import { FILTER_FIELDS, NONE, type FilterField } from "../state/filter-address";
import { DASH } from "./figures";
import { country } from "./names";
import { say } from "./say";
import { sayShown } from "./shown";

/** Something that a filter asks, and the fields that hold it. */
export type Asked = { fields: readonly FilterField[]; text: string };

/** All that it asks but what `beside` holds; `nameOf` knows partners and partnerships. */
export function sayAsked(
  filter: ProjectFilter,
  nameOf: (id: RecordId) => string | undefined,
  beside: readonly FilterField[] = [],
): Asked[] {
  const { from, to } = filter;
  const isYear = from != null && from === to && !beside.includes("from");
  const asked: Asked[] = isYear ? [{ fields: ["from", "to"], text: say("filter-year", { year: String(from) }) }] : [];
  for (const field of FILTER_FIELDS) {
    const value = filter[field];
    if (value == null || beside.includes(field) || (isYear && (field === "from" || field === "to"))) continue;
    asked.push({ fields: [field], text: sayField(field, String(value), nameOf) });
  }
  return asked;
}

/** That a project has none of it. */
export const sayNone = (field: "country" | "goal" | "core_area" | "cost_area"): string => say(`filter-${field}-none`);

/** A country that is asked for, or that there is none. */
export const countryAsked = (value: string): string => (value === NONE ? sayNone("country") : country(value));

function sayField(field: FilterField, value: string, nameOf: (id: RecordId) => string | undefined): string {
  switch (field) {
    case "need":
      return say(`need-name-${value}`);
    case "sign":
      return say(`sign-${value}`);
    case "country":
      return countryAsked(value);
    case "partner":
    case "partnership":
      return say(`filter-${field}`, { name: nameOf(value) ?? DASH });
    case "goal":
      return value === NONE ? sayNone("goal") : say("filter-goal", { goal: sayShown("project", "main_goal", { is: "code", value }) });
    case "score":
      return say("filter-score", { score: say(`marker-score-${value}`) });
    case "cost_area":
      return value === NONE ? sayNone(field) : say("filter-cost_area", { area: say(`core-area-${value}`) });
    case "cost_score":
      return say("filter-cost_score", { score: say(`marker-score-${value}`) });
    case "from":
    case "to":
      return say(`filter-${field}`, { year: value });
    case "core_area":
      return value === NONE ? sayNone("core_area") : say(`core-area-${value}`);
    case "status":
      return say(`project-status-${value}`);
    case "kind":
      return say(`grant-kind-${value}`);
  }
}
