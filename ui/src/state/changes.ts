/** The tag of everything. */
export const EVERYTHING = "*";

type Listener = { wanted: ReadonlySet<string>; heard: () => void };

const listeners = new Set<Listener>();

/** Calls `heard` whenever one of the tags is new, until the returned function is called. */
export function hear(tags: readonly string[], heard: () => void): () => void {
  const listener = { wanted: new Set(tags), heard };
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Tells those who want to hear it that these parts of the book are new. */
export function announce(tags: readonly string[]): void {
  const all = tags.includes(EVERYTHING);
  for (const { wanted, heard } of [...listeners]) {
    if (all || wanted.has(EVERYTHING) || tags.some((tag) => wanted.has(tag))) heard();
  }
}
