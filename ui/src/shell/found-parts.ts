/** A piece of a text in which something was looked for. */
export type Part = { text: string; found: boolean };

/** Those of a text that comes in parts by turns not looked for and looked for, without empty ones. */
export const partsOf = (parts: readonly string[]): Part[] =>
  parts.map((text, at) => ({ text, found: at % 2 === 1 })).filter(({ text }) => text !== "");

/** How much may stand before what was found: a line shows more than that. */
const LEAD = 48;
/** How much of it is left, where it is more. */
const LEFT = 24;

/** The same text from a little before what was found, where that would not be seen in a line. */
export function nearFound(parts: readonly string[]): readonly string[] {
  const [lead = "", ...rest] = parts;
  if (rest.length === 0 || lead.length <= LEAD) return parts;
  const tail = lead.slice(-LEFT);
  const word = tail.indexOf(" ");
  return [`…${word < 0 ? tail : tail.slice(word + 1)}`, ...rest];
}

/** What is looked for in the book: nothing before there are two letters or figures. */
export function wordsIn(query: string): string {
  const letters = query.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return letters < 2 ? "" : query.trim();
}
