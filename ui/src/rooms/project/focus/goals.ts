// Choosing goals: the first of the list is the main one.

/** Takes a goal in at the end, or out. */
export const chosen = (goals: readonly number[], goal: number): number[] =>
  goals.includes(goal) ? goals.filter((each) => each !== goal) : [...goals, goal];

/** The same goals, with this one as the main one. */
export const mainFirst = (goals: readonly number[], goal: number): number[] => [
  goal,
  ...goals.filter((each) => each !== goal),
];
