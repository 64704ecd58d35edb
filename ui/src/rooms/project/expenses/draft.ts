// An expense as it stands in a form, before anybody has read its amount or day.
import type { Command, ExpenseRow, LineRow } from "../../../ipc";
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
};

/** Whether a rate follows from the transfers: then its source is the method of the agreement. */
export const byTransfers = (source: string): boolean => has(`fx_method-${source}`);

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
});

/** The next of a row of expenses: the same day, line and currency, at the same rate. */
export const nextDraft = (draft: ExpenseDraft): ExpenseDraft => ({ ...draft, description: "", amount: "", voucher: "" });

/** `kept` is the project's currency, in which no rate is needed. */
export function recording(draft: ExpenseDraft, kept: string): Command {
  const { rate, rate_source, paid_by, ...rest } = draft;
  return {
    command: "record_expense",
    ...rest,
    ...(draft.currency === kept ? {} : { rate, rate_source }),
    ...(paid_by ? { paid_by } : {}),
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
