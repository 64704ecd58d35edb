// The forms of the results framework: what each asks, and the command that it comes to.
import type {
  Dimension,
  Direction,
  Frequency,
  IndicatorKind,
  IndicatorRow,
  ReadingKind,
  ResultsFramework,
  TypedPart,
} from "../../../ipc";
import { categoryName, dimensionName } from "../../../words/dimensions";
import { brief } from "../../../words/names";
import { typed } from "../../../words/figures";
import { say } from "../../../words/say";
import { personOptions, type Persons } from "../forms/persons.svelte";
import { choiceField, codes, dayField, textField, type FieldSpec, type Filled, type FormSpec, type RowSpec } from "../forms/spec";
import type { ResultsPanel } from "./panel";


export const KINDS: readonly IndicatorKind[] = ["unit", "percentage", "ordinal", "qualitative"];
const DIRECTIONS: readonly Direction[] = ["ascending", "descending"];
const FREQUENCIES: readonly Frequency[] = ["quarterly", "half_yearly", "yearly", "at_end"];
/** The dimensions that the program knows with their categories. */
const KNOWN = ["sex", "age", "disability"] as const;

export type Offered = { framework: ResultsFramework; persons: Persons };
type FormPanel = Exclude<ResultsPanel, { is: "indicator" }>;

/** Own dimensions as they are typed: `name: category, category`, a line each. */
export function ownDimensions(typed: string): Dimension[] {
  return typed
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const [name = "", ...rest] = line.split(":");
      const categories = rest.join(":").split(",").map((each) => each.trim()).filter(Boolean);
      return { name: name.trim(), categories };
    });
}

const isKnown = (name: string): boolean => (KNOWN as readonly string[]).includes(name);
export const typedDimensions = (dimensions: readonly Dimension[]): string =>
  dimensions
    .filter(({ name }) => !isKnown(name))
    .map(({ name, categories }) => `${name}: ${categories.join(", ")}`)
    .join("\n");

const partName = (dimension: number, category: number): string => `part-${dimension}-${category}`;

/** What was typed of the parts of a reading. */
export function typedParts(dimensions: readonly Dimension[], filled: Filled): TypedPart[] {
  return dimensions.flatMap(({ name, categories }, at) =>
    categories.map((category, place) => ({ dimension: name, category, number: filled[partName(at, place)] ?? "" })),
  );
}

export function formOf(panel: FormPanel, { framework, persons }: Offered): FormSpec {
  switch (panel.is) {
    case "add":
    case "change": {
      const indicator = panel.is === "change" ? panel.indicator : undefined;
      const results = framework.results.map(({ id, level, title }) => ({ value: id as string, text: brief(title), group: say(`result-level-${level}`) }));
      const has = (name: string) => (indicator?.dimensions.some((each) => each.name === name) ? "yes" : "");
      return {
        fresh: {
          result: indicator?.result ?? (panel.is === "add" ? panel.result : null) ?? results[0]?.value ?? "",
          name: indicator?.name ?? "",
          kind: indicator?.kind ?? "unit",
          unit: indicator?.unit ?? "",
          scale: indicator?.scale.join("\n") ?? "",
          direction: indicator?.direction ?? "ascending",
          people: indicator?.people ? "yes" : "",
          sex: has("sex"),
          age: has("age"),
          disability: has("disability"),
          own: typedDimensions(indicator?.dimensions ?? []),
          verification: indicator?.verification ?? "",
          frequency: indicator?.frequency ?? "",
          responsible: indicator?.responsible?.id ?? "",
        },
        rows: ({ kind, people: counts }): RowSpec[] => [
          choiceField("result", "results-of", results),
          textField("name", "results-name", { lines: 2, hint: say("results-name-hint") }),
          choiceField("kind", "results-kind", codes("indicator-kind", KINDS), { locked: indicator !== undefined }),
          ...(kind === "unit"
            ? [
                textField("unit", "results-unit", { optional: true, hint: say("results-unit-hint") }),
                { name: "people", label: say("results-people"), as: "tick", hint: say("results-people-hint") } as const,
                {
                  legend: say("results-dimensions"),
                  fields: KNOWN.filter((name) => !(counts && name === "sex")).map(
                    (name): FieldSpec => ({ name, label: dimensionName(name), as: "tick" }),
                  ),
                },
                textField("own", "results-own", { lines: 2, optional: true, hint: say("results-own-hint") }),
              ]
            : []),
          ...(kind === "ordinal" ? [textField("scale", "results-scale", { lines: 4, hint: say("results-scale-hint") })] : []),
          ...(kind === "qualitative" ? [] : [choiceField("direction", "results-direction", codes("direction", DIRECTIONS))]),
          textField("verification", "results-verification", { optional: true, hint: say("results-verification-hint") }),
          choiceField("frequency", "results-frequency", codes("frequency", FREQUENCIES), { none: say("results-frequency-none") }),
          choiceField("responsible", "results-responsible", personOptions(persons), { none: say("plan-nobody") }),
        ],
        command: ({ result, name, kind, unit, scale, direction, people: counts, sex, age, disability, own, verification, frequency, responsible }) => {
          const ticked = { sex, age, disability };
          const dimensions = [
            ...KNOWN.filter((each) => ticked[each]).map((each): Dimension => ({ name: each, categories: [] })),
            ...ownDimensions(own!),
          ];
          const common = {
            result: result!,
            name: name!,
            unit: unit!,
            scale: scale!,
            direction: direction as Direction,
            people: counts === "yes",
            dimensions,
            verification: verification!,
            frequency: frequency!,
            responsible: responsible!,
          };
          return indicator
            ? { command: "change_indicator", indicator: indicator.id, ...common }
            : { command: "add_indicator", kind: kind as IndicatorKind, ...common };
        },
        ...(indicator ? { changes: "indicator" } : {}),
        submit: say(indicator ? "project-save" : "results-add-save"),
        done: say(indicator ? "results-changed" : "results-added"),
      };
    }
    case "reading":
      return readingForm(panel.indicator, panel);
  }
}

function readingForm(indicator: IndicatorRow, { kind, reading }: Extract<FormPanel, { is: "reading" }>): FormSpec {
  const parts: Filled = {};
  indicator.dimensions.forEach(({ name, categories }, at) =>
    categories.forEach((category, place) => {
      const read = reading?.parts.find((each) => each.dimension === name)?.parts.find((each) => each.category === category);
      parts[partName(at, place)] = read?.number ? typed(read.number) : "";
    }),
  );
  const value: FieldSpec =
    indicator.kind === "ordinal"
      ? choiceField("value", "results-value", indicator.scale.map((step) => ({ value: step, text: step })), { none: say("results-value-choose") })
      : indicator.kind === "qualitative"
        ? textField("value", "results-value-words", { lines: 4 })
        : { ...textField("value", "results-value", { figures: true }), hint: indicator.kind === "percentage" ? "%" : indicator.unit || undefined };
  const single = reading !== null && reading.period.start === reading.period.end;
  return {
    fresh: {
      start: reading && !single ? reading.period.start : "",
      end: reading?.period.end ?? "",
      value: reading ? (reading.number === null ? reading.words : typed(reading.number)) : "",
      note: reading?.note ?? "",
      ...parts,
    },
    rows: () => [
      ...(kind === "actual" && indicator.kind !== "ordinal"
        ? [[dayField("start", "results-from", { optional: true }), dayField("end", "results-until")]]
        : [dayField("end", kind === "target" ? "results-by" : "results-on")]),
      value,
      ...indicator.dimensions.map(
        ({ name, categories }, at): RowSpec => ({
          legend: dimensionName(name),
          fields: categories.map(
            (category, place): FieldSpec => ({ name: partName(at, place), label: categoryName(category), as: "text", figures: true }),
          ),
        }),
      ),
      textField("note", "results-note", { optional: true, hint: say("results-note-hint") }),
    ],
    command: (filled) => {
      const { start, end, value, note } = filled;
      const common = { start: start!, end: end!, value: value!, parts: typedParts(indicator.dimensions, filled), note: note! };
      return reading
        ? { command: "change_reading", reading: reading.id, ...common }
        : { command: "record_reading", indicator: indicator.id, kind: kind as ReadingKind, ...common };
    },
    ...(reading ? { changes: "reading" } : {}),
    submit: say("results-reading-save"),
    done: say("results-reading-done"),
    ...(indicator.dimensions.length > 0 ? { hint: say("results-parts-hint") } : {}),
    places: { parts_over_whole: "value", not_on_scale: "value" },
  };
}
