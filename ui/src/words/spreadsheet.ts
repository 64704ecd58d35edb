// Figures and rows on their way to a spreadsheet that speaks the language of the window.
import { language } from "../state/language.svelte";

export type DecimalSign = "," | ".";

export const decimalSign = (): DecimalSign => (language.current === "sv" ? "," : ".");

/** A decimal string: no grouping, no needless decimals. */
export function plainNumber(amount: string, sign: DecimalSign): string {
  const [whole = "", fraction = ""] = amount.split(".");
  return /[1-9]/.test(fraction) ? `${whole}${sign}${fraction}` : whole;
}

/** Per mille as per cent; nothing where there is no share. */
export const plainShare = (perMille: number | null, sign: DecimalSign): string =>
  perMille === null ? "" : `${plainNumber((perMille / 10).toFixed(1), sign)}%`;

/** Rows of values, with tabs between them. */
export function writeBlock(rows: readonly (readonly string[])[]): string {
  const quote = (value: string) => (/["\t\n\r]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
  return rows.map((row) => row.map(quote).join("\t")).join("\n");
}
