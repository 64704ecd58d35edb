// The targets of goals: chosen one by one, kept in the order of the goals by the book.

/** Takes a target in, or out. */
export const withTarget = (targets: readonly string[], target: string, is: boolean): string[] =>
  is ? [...targets.filter((each) => each !== target), target] : targets.filter((each) => each !== target);
