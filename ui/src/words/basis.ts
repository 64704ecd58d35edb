// What an expense was reckoned from, in a sentence.
import type { BasisRow } from "../ipc";
import { decimal, money, month, period } from "./figures";
import { country } from "./names";
import { say } from "./say";

/** Such as “Anna Berg, March 2018: 12.5 hours at 412.00 kr”. */
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
