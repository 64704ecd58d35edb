/** Countries to choose from, by their names in the language of the window. */
import { book } from "../state/book.svelte";
import { language } from "../state/language.svelte";

/** `first` come before all others. */
export function countryOptions(first: readonly string[] = []): { value: string; text: string }[] {
  const all = book.codes.countries
    .map((each) => ({ value: each.code, text: each[language.current] }))
    .toSorted((a, b) => a.text.localeCompare(b.text, language.current));
  const likely = all.filter((each) => first.includes(each.value));
  return [...likely, ...all.filter((each) => !likely.includes(each))];
}
