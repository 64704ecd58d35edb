const RIGHT_TO_LEFT_OR_CONTROL = /[\u0590-\u08FF\u200E\u200F\u202A-\u202E\u2066-\u2069\uFB1D-\uFDFF\uFE70-\uFEFC]|\uD83A[\uDC00-\uDFFF]/;

/**
 * Keeps a text that runs from right to left, or holds marks of direction, from turning the sentence
 * around it. Other text stays as it is, so that what is copied out of the window is what was typed.
 */
export function isolated(text: string): string {
  return RIGHT_TO_LEFT_OR_CONTROL.test(text) ? `\u2068${text}\u2069` : text;
}
