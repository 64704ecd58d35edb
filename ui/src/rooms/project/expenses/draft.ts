// An expense as it stands in a form, before anybody has read its amount or day.
import type { BasisRow, Command, ExpenseRow, LineRow, Measure, Reckoning } from "../../../ipc";
import { amount, today, typed } from "../../../words/figures";
import { brief } from "../../../words/names";
import { has, say } from "../../../words/say";

export type ExpenseDraft = {
  line: string;
  date: string;
  description: string;
  amount: string;
  currency: string;
  rate: string;
  rate_source: string;
  voucher: string;
  /** Empty where it is the line's partner, or the Swedish one. */
  paid_by: string;
  /** What it is reckoned from; empty where there is a bill. */
  measure: Measure | "";
  quantity: string;
  /** What one of the measure comes to, in `currency`. */
  unit_rate: string;
  person: string;
  /** `2018-03`. */
  month: string;
  country: string;
  start: string;
  end: string;
  breakfasts: string;
  lunches: string;
  dinners: string;
};

/** The fields that refusals of an expense concern. */
export const PLACES = { over_allowance: "unit_rate", not_of_this_category: "line" } as const;

const NOTHING_RECKONED = {
  measure: "",
  quantity: "",
  unit_rate: "",
  person: "",
  month: "",
  country: "",
  start: "",
  end: "",
  breakfasts: "",
  lunches: "",
  dinners: "",
} as const;

/** Whether a rate follows from the transfers: then its source is the method of the agreement. */
const byTransfers = (source: string): boolean => has(`fx_method-${source}`);

/** The source of a rate in words. */
export const sourceOf = (source: string): string => (byTransfers(source) ? say(`fx_method-${source}`) : source);

export const emptyDraft = (line: string, date: string, currency: string): ExpenseDraft => ({
  line,
  date,
  description: "",
  amount: "",
  currency,
  rate: "",
  rate_source: "",
  voucher: "",
  paid_by: "",
  ...NOTHING_RECKONED,
});

export const draftOf = (expense: ExpenseRow): ExpenseDraft => ({
  line: expense.line,
  // On a locked day nothing is written any more.
  date: expense.locked ? today() : expense.date,
  description: expense.description,
  amount: amount(expense.amount),
  currency: expense.amount.currency,
  ...(expense.rate === null || byTransfers(expense.rate_source)
    ? { rate: "", rate_source: "" }
    : { rate: typed(expense.rate), rate_source: expense.rate_source }),
  voucher: expense.voucher,
  paid_by: expense.paid_by?.id ?? "",
  ...(expense.basis ? basisOf(expense.basis) : NOTHING_RECKONED),
});

/** The next of a row of expenses: the same day, line and currency, at the same rate. */
export const nextDraft = (draft: ExpenseDraft): ExpenseDraft => ({
  ...draft,
  description: "",
  amount: "",
  voucher: "",
  quantity: "",
});

/** `kept` is the project's currency, in which no rate is needed. */
export function recording(draft: ExpenseDraft, kept: string): Command {
  const { line, date, description, amount, currency, rate, rate_source, voucher, paid_by } = draft;
  const basis = reckoning(draft);
  return {
    command: "record_expense",
    line,
    date,
    description,
    voucher,
    ...(basis ? { basis } : { amount, currency }),
    ...(currency === kept ? {} : { rate, rate_source }),
    ...(paid_by ? { paid_by } : {}),
  };
}

/** What the draft is reckoned from, as it was typed; null where there is a bill. */
export function reckoning(draft: ExpenseDraft): Reckoning | null {
  const { measure, quantity, unit_rate, currency } = draft;
  if (!measure) return null;
  const person = measure !== "tonne" && draft.person ? { person: draft.person } : {};
  const of = { work_hour: { month: draft.month }, kilometre: {}, tonne: {} };
  const { country, start, end, breakfasts, lunches, dinners } = draft;
  const stay = { ...(country ? { country } : {}), start, end, breakfasts, lunches, dinners };
  return { measure, quantity, rate: unit_rate, currency, ...person, ...(measure === "day" ? stay : of[measure]) };
}

function basisOf(basis: BasisRow): Omit<ExpenseDraft, Exclude<keyof ExpenseDraft, keyof typeof NOTHING_RECKONED>> {
  const { measure, quantity, rate, person, month, stay } = basis;
  const many = (count: number): string => (count ? String(count) : "");
  return {
    ...NOTHING_RECKONED,
    measure,
    quantity: typed(quantity),
    unit_rate: amount(rate),
    person: person ?? "",
    month: month?.slice(0, 7) ?? "",
    ...(stay
      ? {
          country: stay.country,
          start: stay.period.start,
          end: stay.period.end,
          breakfasts: many(stay.breakfasts),
          lunches: many(stay.lunches),
          dinners: many(stay.dinners),
        }
      : {}),
  };
}

/** A line as it stands in a list of choices. */
export function nameOfLine(line: LineRow): string {
  const name = `${say(`cost-category-${line.category}`)} ${line.year}`;
  const financing = line.financing === "grant" ? "" : `, ${say(`financing-${line.financing}`)}`;
  const description = line.description ? ` · ${brief(line.description)}` : "";
  const partner = line.partner ? `, ${brief(line.partner.name)}` : "";
  return name + financing + partner + description;
}
