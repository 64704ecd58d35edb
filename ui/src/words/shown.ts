// The values of a history, in words.
import type { HistoryEntry, Shown } from "../ipc";
import { sayBasis } from "./basis";
import { categoryName } from "./dimensions";
import { DASH, NBSP, day, decimal, money, period } from "./figures";
import { country, goal, title } from "./names";
import { has, say } from "./say";
import { language } from "../state/language.svelte";

/** Long texts are shown by their beginning: a history is read across, not down. */
const LONGEST = 240;
const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** The list of words that a code of this field belongs to. */
export function listOf(kind: string, field: string): string {
  if (field === "gender_marker" || field.startsWith("marker_")) return "marker-score";
  switch (field) {
    case "category":
      return kind === "risk" ? "risk-category" : kind === "complaint" ? "case-category" : "cost-category";
    case "grant":
      return "grant-kind";
    case "kind":
      return kind === "project" ? "grant-kind" : kind === "complaint" ? "case-kind" : `${kind}-kind`;
    case "status":
      return `${kind}-status`;
    case "level":
      return "result-level";
    case "dimensions":
      return "dimension";
    case "core_area":
    case "core_areas":
      return "core-area";
    case "poverty_dimensions":
      return "poverty-dimension";
    case "severity":
      return "case-severity";
    case "outcome":
      return kind === "report_review" ? "review-outcome" : "case-outcome";
    // Of a question: which report answers it.
    case "report":
      return "report-kind";
    case "figures":
      return "report-figures";
    case "satisfied":
      return "satisfaction";
    case "roles":
    case "role":
      return "team-role";
    case "basis":
      return "ceiling-basis";
    case "force":
      return "ceiling-force";
    default:
      return field;
  }
}

function sayCode(kind: string, field: string, code: string): string {
  if (field === "country" || field === "countries") return country(code);
  if (field === "main_goal" || field === "further_goals") {
    const found = goal(Number(code));
    return found ? `${code} ${found[language.current]}` : code;
  }
  const id = `${listOf(kind, field)}-${code}`;
  return has(id) ? say(id) : code;
}

/** How much of what both say stands before the first difference. */
const LEAD = 40;

/** Two long texts from a little before the place where they begin to differ: there is what was changed. */
export function whereTheyDiffer(one: string, other: string): [string, string] {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  const from = one.lastIndexOf(" ", same - LEAD) + 1;
  if (from === 0 || Math.max(one.length, other.length) <= LONGEST) return [one, other];
  return [`…${one.slice(from)}`, `…${other.slice(from)}`];
}

/** A value of a field of a kind of record. */
export function sayShown(kind: string, field: string, shown: Shown): string {
  switch (shown.is) {
    case "nothing":
      return DASH;
    case "text":
    case "name":
      return shortened(shown.value) || DASH;
    case "title":
      return shortened(title(shown.value)) || DASH;
    case "code":
      return sayCode(kind, field, shown.value);
    case "codes":
      return shown.value.map((code) => sayCode(kind, field, code)).join(", ") || DASH;
    case "line":
      return `${say(`cost-category-${shown.value.category}`)} ${shown.value.year}`;
    case "money":
      return money(shown.value);
    case "planned": {
      const { amount, rate, booked } = shown.value;
      return `${money(amount)} × ${decimal(rate)} = ${money(booked)}`;
    }
    case "basis":
      return sayBasis(shown.value);
    case "shares":
      return shown.value.map(({ activity, percent }) => `${activity || DASH} ${decimal(percent)}${NBSP}%`).join(", ") || DASH;
    case "measured": {
      const { number, words, parts } = shown.value;
      const said = parts.map((part) => `${categoryName(part.category)} ${decimal(part.number)}`).join(", ");
      return (number === null ? shortened(words) : decimal(number)) + (said && ` (${said})`);
    }
    case "rating": {
      const { likelihood, impact, score } = shown.value;
      return `${likelihood} × ${impact} = ${score}`;
    }
    case "number":
      // A year or a version is a name, not a quantity.
      return field === "year" || field === "number" ? shown.value : decimal(shown.value);
    case "date":
      return day(shown.value);
    case "period":
      return period(shown.value);
    case "flag":
      return say(shown.value ? "history-yes" : "history-no");
  }
}

export const sayField = (field: string): string => (has(`field-${field}`) ? say(`field-${field}`) : field);
export const sayKind = (kind: string): string => (has(`kind-${kind}`) ? say(`kind-${kind}`) : kind);

/** What a field held before, all of it where edits had met, and what it was put to. */
export function sayChange({ kind, field, old, new: now }: HistoryEntry): { before: string; after: string } {
  const said = (shown: Shown) => sayShown(kind, field ?? "", shown);
  const [only] = old;
  if (old.length === 1 && only?.is === "text" && now.is === "text") {
    const [before, after] = whereTheyDiffer(only.value, now.value);
    return { before: said({ is: "text", value: before }), after: said({ is: "text", value: after }) };
  }
  return { before: old.map(said).join(` ${say("history-and-at-once")} `), after: said(now) };
}
