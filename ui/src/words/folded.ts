// Searching within what the window has at hand, by the rule by which the book is searched.

/** Small, without marks over letters: Växjö is found by `vaxjo`. */
export const fold = (text: string): string =>
  text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("ß", "ss").replaceAll("ς", "σ");

/** What is looked for, word by word. */
export const wordsOf = (query: string): string[] => fold(query).split(/\s+/).filter(Boolean);

/** Those of which a text holds all that is looked for; `textOf` gives it folded. */
export function holding<Item>(items: readonly Item[], query: string, textOf: (item: Item) => string): readonly Item[] {
  const words = wordsOf(query);
  return words.length === 0 ? items : items.filter((item) => words.every((word) => textOf(item).includes(word)));
}
