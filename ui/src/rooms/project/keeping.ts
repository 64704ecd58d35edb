// What is put into the book when a field saves itself.

/** A text as it was typed, the one that typing began from, and what the book has by now. */
export type Typing = { began: string; typed: string; now: string };

/** Nothing where nobody typed or the book says so already; what was typed; or, of a narrative that somebody else wrote in
 * meanwhile, the words of both. */
export function toPut({ began, typed, now }: Typing, isNarrative: boolean): "nothing" | "typed" | "both" {
  if (typed === began || typed === now) return "nothing";
  return isNarrative && now !== began ? "both" : "typed";
}
