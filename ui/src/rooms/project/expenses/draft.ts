// An expense as it stands in a form, before anybody has read its amount or day.
import type { Command, ExpenseRow, LineRow } from "../../../ipc";
import { amount, typed } from "../../../words/figures";
import { brief } from "../../../words/names";
import { say } from "../../../words/say";

export type ExpenseDraft = {
  line: string;
  date: string;
  description: string;
  amount: string;
  currency: string;
  rate: string;
  rate_source: string;
  voucher: string;
};

export const emptyDraft = (line: string, date: string, currency: string): ExpenseDraft => ({
  line,
  date,
  description: "",
  amount: "",
  currency,
  rate: "",
  rate_source: "",
  voucher: "",
});

export const draftOf = (expense: ExpenseRow): ExpenseDraft => ({
  line: expense.line,
  date: expense.date,
  description: expense.description,
  amount: amount(expense.amount),
  currency: expense.amount.currency,
  rate: expense.rate === null ? "" : typed(expense.rate),
  rate_source: expense.rate_source,
  voucher: expense.voucher,
});

/** The next of a row of expenses: the same day, line and currency, at the same rate. */
export const nextDraft = (draft: ExpenseDraft): ExpenseDraft => ({ ...draft, description: "", amount: "", voucher: "" });

/** `kept` is the project's currency, in which no rate is needed. */
export function recording(draft: ExpenseDraft, kept: string): Command {
  const { rate, rate_source, ...rest } = draft;
  return { command: "record_expense", ...rest, ...(draft.currency === kept ? {} : { rate, rate_source }) };
}

/** A line as it stands in a list of choices. */
export function nameOfLine(line: LineRow): string {
  const name = `${say(`cost-category-${line.category}`)} ${line.year}`;
  const financing = line.financing === "grant" ? "" : `, ${say(`financing-${line.financing}`)}`;
  const description = line.description ? ` · ${brief(line.description)}` : "";
  return name + financing + description;
}
