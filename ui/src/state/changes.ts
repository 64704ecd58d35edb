/** Who wants to hear which parts of the book are new. */
type Heard = (tags: readonly string[]) => void;

const hearing = new Set<Heard>();

/** Calls `heard` on every change of the book, until the returned function is called. */
export function hear(heard: Heard): () => void {
  hearing.add(heard);
  return () => hearing.delete(heard);
}

/** Tells everyone that these parts of the book are new. */
export function announce(tags: readonly string[]): void {
  for (const heard of [...hearing]) heard(tags);
}
