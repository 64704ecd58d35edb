/** Currencies to choose from: the likely ones first, named in the language of the window. */
import { book } from "../state/book.svelte";
import { language } from "../state/language.svelte";
import { say } from "./say";

/** The usual ones of any partnership. */
const COMMON = ["SEK", "EUR", "USD"];

/** What is paid with in the countries that the program knows by name. */
const PAID_IN: Record<string, string> = {
  BA: "BAM",
  BW: "BWP",
  CN: "CNY",
  CO: "COP",
  DK: "DKK",
  GE: "GEL",
  GT: "GTQ",
  ID: "IDR",
  KE: "KES",
  MD: "MDL",
  MK: "MKD",
  MZ: "MZN",
  NA: "NAD",
  NO: "NOK",
  RS: "RSD",
  TR: "TRY",
  TZ: "TZS",
  UA: "UAH",
  UG: "UGX",
  VN: "VND",
  ZA: "ZAR",
  ZM: "ZMW",
  ZW: "ZWG",
};

const names = new Map<string, Intl.DisplayNames>();

/** The name of a currency; the English one of ISO 4217 where the system knows none. */
function nameOf(code: string, english: string): string {
  let spoken = names.get(language.current);
  if (!spoken) {
    spoken = new Intl.DisplayNames(language.current, { type: "currency", fallback: "none" });
    names.set(language.current, spoken);
  }
  return spoken.of(code) ?? english;
}

/** `first` come before all others, then what is paid with in the partner country, then the usual ones. */
export function currencyOptions(first: readonly string[], country: string | null | undefined) {
  const local = PAID_IN[country ?? ""];
  const likely = [...new Set([...first, ...(local ? [local] : []), ...COMMON])];
  const all = new Map(book.codes.currencies.map(({ code, name }) => [code, name]));
  const option = (group: string) => (code: string) => {
    const name = nameOf(code, all.get(code) ?? "");
    return { value: code, text: name ? `${code} – ${name}` : code, group };
  };
  return [
    ...likely.filter((code) => first.includes(code) || all.has(code)).map(option(say("currencies-likely"))),
    ...[...all.keys()].filter((code) => !likely.includes(code)).map(option(say("currencies-others"))),
  ];
}
