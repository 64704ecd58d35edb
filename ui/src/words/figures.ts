/**
 * How money, shares and days are written. Amounts stay decimal strings all the way: nothing here
 * computes with them but where it rounds their digits, and nothing turns them into floating point.
 */
import type { Money, Period } from "../ipc";
import { language } from "../state/language.svelte";
import { MONTHS, WEEKDAYS } from "./calendar";

export const NBSP = "\u00A0";
const MINUS = "\u2212";

/** What stands for nothing. */
export const DASH = "–";

/**
 * `all`: as many decimals as the amount has (expenses). `whole`: none (budgets, overviews), rounded
 * half away from zero. `auto`: none where they are all zero.
 */
export type Decimals = "all" | "whole" | "auto";

type Shape = { decimals?: Decimals; sign?: boolean };

/** The digits before and after the point of a decimal string without its sign, rounded half away from zero to so many decimals. */
function digits(amount: string, decimals: number): [whole: string, part: string] {
  const [whole = "", part = ""] = amount.split(".");
  const kept = BigInt(whole + part.padEnd(decimals, "0").slice(0, decimals));
  const all = String(part.charAt(decimals) >= "5" ? kept + 1n : kept).padStart(decimals + 1, "0");
  const point = all.length - decimals;
  return [all.slice(0, point), all.slice(point)];
}

/** How many decimals a decimal string has. */
const decimalsOf = (amount: string): number => amount.split(".")[1]?.length ?? 0;

/** The decimal string as a figure; what is none stays as it is. */
function written(amount: string, decimals: number, sign: boolean): string {
  if (!/^-?\d+(\.\d*)?$/.test(amount)) return amount;
  const negative = amount.startsWith("-");
  const [whole, part] = digits(amount.replace(/^-/, ""), decimals);
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, NBSP);
  const figure = part ? grouped + (language.current === "sv" ? "," : ".") + part : grouped;
  const nothing = !/[1-9]/.test(figure);
  if (nothing) return figure;
  if (negative) return MINUS + figure;
  return sign ? `+${figure}` : figure;
}

function decimalsFor(amount: string, shape: Decimals): number {
  if (shape === "whole") return 0;
  const all = decimalsOf(amount);
  return shape === "auto" && /^[^.]*(\.0*)?$/.test(amount) ? 0 : all;
}

/** The figure alone: in tables, where the currency stands once. */
export function amount(money: Money, { decimals = "all", sign = false }: Shape = {}): string {
  return written(money.amount, decimalsFor(money.amount, decimals), sign);
}

/** The figure, or a dash where there is none. */
export function amountOrDash(money: Money | null | undefined, shape: Shape = {}): string {
  return money ? amount(money, shape) : DASH;
}

/** The figure with its currency: in sentences. */
export function money(value: Money, shape: Shape = {}): string {
  return `${amount(value, { decimals: "auto", ...shape })}${NBSP}${unit(value.currency)}`;
}

/** What stands behind an amount: in Swedish people write kr, elsewhere that could be Danish. */
export function unit(currency: string): string {
  return currency === "SEK" && language.current === "sv" ? "kr" : currency;
}

/** Whether every amount is zero or more is not asked here: only whether this one is below zero. */
export const isNegative = (value: Money): boolean => value.amount.startsWith("-") && /[1-9]/.test(value.amount);

/** Whether the amount is nothing. */
export const isZero = (value: Money): boolean => !/[1-9]/.test(value.amount);

/** The amount as one would type it, for a field that is about to be edited. */
export function typed(amount: string): string {
  return language.current === "sv" ? amount.replace(".", ",") : amount;
}

/** A rate or another decimal string, all its decimals. */
export const decimal = (text: string): string => written(text, decimalsOf(text), false);

/** The size of a file, in the unit that leaves few digits. */
export function fileSize(bytes: number): string {
  if (bytes < 999_500) return `${count(Math.ceil(bytes / 1000))}${NBSP}kB`;
  const decimals = bytes < 9_950_000 ? 1 : 0;
  return `${written((bytes / 1_000_000).toFixed(decimals), decimals, false)}${NBSP}MB`;
}

/** A whole number. */
export const count = (number: number): string => written(String(Math.trunc(number)), 0, false);

/** Per mille as per cent: 480 is 48 %. */
export function percent(perMille: number, { decimals = 0, sign = false }: { decimals?: 0 | 1; sign?: boolean } = {}): string {
  return `${written(String(perMille / 10), decimals, sign)}${NBSP}%`;
}

/** The share, or a dash where there is none. */
export const percentOrDash = (perMille: number | null): string => (perMille === null ? DASH : percent(perMille));

/** Per mille as a deviation: always one decimal, always its sign. */
export const deviation = (perMille: number): string => percent(perMille, { decimals: 1, sign: true });

type Parts = { year: number; month: number; day: number };

function parts(iso: string): Parts | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  return found ? { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) } : null;
}

/** The name of a month, from 1; short names have three letters in both languages. */
export function monthName(month: number, length: "long" | "short" = "short"): string {
  const name = MONTHS[language.current][month - 1] ?? "";
  return length === "long" ? name : name.slice(0, 3);
}

/** A day: `12 mar 2019`, or with the month in full. What is no day stays as it is. */
export function day(iso: string, length: "long" | "short" = "short"): string {
  const it = parts(iso);
  return it ? [it.day, monthName(it.month, length), it.year].join(NBSP) : iso;
}

/** A month of a year: `mar 2019`. */
export function month(iso: string): string {
  const it = parts(iso);
  return it ? `${monthName(it.month)}${NBSP}${it.year}` : iso;
}

/** From when to when; in whole months where it begins and ends with one. */
export function period({ start, end }: Period): string {
  const last = parts(end);
  const whole = start.endsWith("-01") && last && new Date(Date.UTC(last.year, last.month, 0)).getUTCDate() === last.day;
  const name = whole ? month : (iso: string) => day(iso);
  return `${name(start)} – ${name(end)}`;
}

/** The time of day of a moment, on this laptop's clock: `14:02`. */
export function clock(moment: Date): string {
  return `${String(moment.getHours()).padStart(2, "0")}:${String(moment.getMinutes()).padStart(2, "0")}`;
}

/** The day of a moment on this laptop's clock, as ISO. */
export function today(moment: Date = new Date()): string {
  return [
    String(moment.getFullYear()),
    String(moment.getMonth() + 1).padStart(2, "0"),
    String(moment.getDate()).padStart(2, "0"),
  ].join("-");
}

/** A moment in UTC, by this laptop's clock: `12 mar 2019 14:02`. */
export function moment(utc: string): string {
  const at = new Date(utc);
  return Number.isNaN(at.getTime()) ? utc : `${day(today(at))}${NBSP}${clock(at)}`;
}

/** A day with its weekday, for the head of the window: `Tuesday 26 March 2019`. */
export function dayWithWeekday(iso: string): string {
  const it = parts(iso);
  if (!it) return iso;
  const weekday = new Date(Date.UTC(it.year, it.month - 1, it.day)).getUTCDay();
  return `${WEEKDAYS[language.current][weekday]} ${day(iso, "long")}`;
}
