// What an expense was reckoned from, in a sentence.
import type { BasisRow } from "../../../ipc";
import { decimal, money, month, period } from "../../../words/figures";
import { country } from "../../../words/names";
import { say } from "../../../words/say";

export function sayBasis({ measure, quantity, counted, rate, name, month: first, stay }: BasisRow): string {
  const meals = stay ? stay.breakfasts + stay.lunches + stay.dinners : 0;
  return say(`basis-said-${measure}`, {
    name: name || "–",
    quantity: decimal(quantity),
    counted: decimal(counted),
    rate: money(rate, { decimals: "all" }),
    month: first ? month(first) : "",
    country: stay ? country(stay.country) : "",
    period: stay ? period(stay.period) : "",
    meals,
  });
}
