import { FluentBundle, FluentNumber, FluentResource, type FluentVariable } from "@fluent/bundle";
import type { Language } from "../ipc";
import { language } from "../state/language.svelte";
import { isolated } from "./bidi";
import { count } from "./figures";

const files = import.meta.glob<string>("./{sv,en}/*.ftl", { query: "?raw", import: "default", eager: true });

/** Where a message begins: its name stands first on its line, and whatever goes on with it is indented. */
const BEGIN = /^(?=[a-z][\w-]* =)/m;

/** The messages of a language. Each is parsed when it is first said: a room says some, and no message asks for another. */
class Messages {
  readonly #texts = new Map<string, string>();
  // Isolation is left to `isolated`, which marks only the text that needs it.
  readonly #bundle: FluentBundle;

  constructor(spoken: Language) {
    this.#bundle = new FluentBundle(spoken, { useIsolating: false });
    const texts = Object.entries(files).flatMap(([path, text]) => (path.startsWith(`./${spoken}/`) ? text.split(BEGIN) : []));
    for (const message of texts) {
      const name = message.slice(0, message.indexOf(" ="));
      // A message that is there twice is found by a test; here the first one holds.
      if (!this.#texts.has(name)) this.#texts.set(name, message);
    }
  }

  has(id: string): boolean {
    return this.#texts.has(id);
  }

  /** The message with what it is given; its name where there is none. */
  say(id: string, given: Record<string, FluentVariable>): string {
    const text = this.#texts.get(id);
    if (text === undefined) return id;
    if (!this.#bundle.hasMessage(id)) this.#bundle.addResource(new FluentResource(text));
    const message = this.#bundle.getMessage(id);
    return message?.value ? this.#bundle.formatPattern(message.value, given, []) : id;
  }
}

const read: Partial<Record<Language, Messages>> = {};

const messagesOf = (spoken: Language): Messages => (read[spoken] ??= new Messages(spoken));

/** A number that chooses the plural form and is written as the book writes numbers. */
class Counted extends FluentNumber {
  override toString(): string {
    return count(this.value);
  }
}

/** What a message may be given: text, or a number that it counts. Amounts and days come as text. */
export type Args = Record<string, string | number>;

/** Whether there is a message of this name. */
export const has = (id: string): boolean => messagesOf(language.current).has(id);

/** The message in the language of the window. Read in a component or an effect, it follows the language. */
export function say(id: string, args: Args = {}): string {
  return sayIn(language.current, id, args);
}

/** The message in a given language. */
export function sayIn(spoken: Language, id: string, args: Args = {}): string {
  const given: Record<string, FluentVariable> = {};
  for (const [name, value] of Object.entries(args)) {
    given[name] = typeof value === "number" ? new Counted(value) : isolated(value);
  }
  return messagesOf(spoken).say(id, given);
}
