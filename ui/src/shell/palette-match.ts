import { fold, wordsOf } from "../words/folded";

/** How well a text answers a query: 0 for not at all; words that begin a text count most. */
export function score(query: string, text: string): number {
  const whole = fold(text);
  let sum = 1;
  for (const word of wordsOf(query)) {
    const at = whole.indexOf(word);
    if (at < 0) return 0;
    const begins = at === 0 ? 3 : new RegExp(`[^\\p{L}\\p{N}]${escaped(word)}`, "u").test(whole) ? 2 : 1;
    sum += begins;
  }
  return sum;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Those that answer the query, the best first; equally good ones keep their order. */
export function matching<Item>(query: string, items: readonly Item[], textOf: (item: Item) => string): Item[] {
  return items
    .map((item) => ({ item, score: score(query, textOf(item)) }))
    .filter((each) => each.score > 0)
    .toSorted((a, b) => b.score - a.score)
    .map((each) => each.item);
}
