import { untrack } from "svelte";
import { SvelteMap } from "svelte/reactivity";
import { say } from "../words/say";
import { notify } from "./notices.svelte";

/** What the form of a draft is called, in the language of the window, and how one gets back to it. */
export type Home = { title: () => string; reopen: () => void };

const kept = new SvelteMap<string, Draft<unknown>>();

/**
 * What was typed into a form and is not in the book yet. It outlives the form: whoever leaves the room
 * finds it there again. Only sending it, Cancel and the end of the book take it away.
 */
export class Draft<Value> {
  value = $state() as Value;
  /** What stood there before anybody typed. */
  private begun = $state("");
  private left = false;

  constructor(
    readonly name: string,
    readonly home: Home,
    value: Value,
  ) {
    this.value = value;
    this.begun = JSON.stringify(value);
  }

  get changed(): boolean {
    return JSON.stringify(this.value) !== this.begun;
  }

  /** What typing began from. */
  get before(): Value {
    return JSON.parse(this.begun) as Value;
  }

  /** What stands there now is what leaving would not lose; gives what that was before. */
  settle(value: Value = this.value): string {
    const before = this.begun;
    this.begun = JSON.stringify(value);
    return before;
  }

  /** It was not kept after all: `before` is what `settle` gave. */
  unsettle(before: string): void {
    this.begun = before;
    if (!this.left || !this.changed) return;
    kept.set(this.name, this);
    this.tell();
  }

  /** Puts in what the program suggests: that is nothing the person has typed. */
  offer(suggest: (value: Value) => void): void {
    const { changed } = this;
    suggest(this.value);
    if (!changed) this.settle();
  }

  /** It is in the book, or the person thought better of it. */
  drop(): void {
    if (kept.get(this.name) === this) kept.delete(this.name);
  }

  /** Its form is on the screen. */
  enter(): void {
    this.left = false;
    kept.set(this.name, this);
  }

  /** Its form goes away. */
  leave(): void {
    this.left = true;
    if (kept.get(this.name) !== this) return;
    if (this.changed) this.tell();
    else this.drop();
  }

  private tell(): void {
    const { title, reopen } = this.home;
    notify(say("draft-kept", { what: title() }), { act: { name: say("draft-reopen"), run: reopen } });
  }
}

/** The draft of this name as it was left, or a fresh one. */
export function takeDraft<Value>(name: string, home: Home, fresh: () => Value): Draft<Value> {
  return untrack(() => {
    const draft = (kept.get(name) as Draft<Value> | undefined) ?? new Draft(name, home, fresh());
    draft.enter();
    return draft;
  });
}

/** Takes it for as long as the component lives. To be called while a form is set up. */
export function useDraft<Value>(name: string, home: Home, fresh: () => Value): Draft<Value> {
  const draft = takeDraft(name, home, fresh);
  $effect(() => () => draft.leave());
  return draft;
}

/** What the closing of the book would throw away, while the person is asked about it. */
let asking = $state.raw<{ answer: (leave: boolean) => void }>();

export const drafts = {
  /** Those in which something was typed, the latest last. */
  get unsaved(): readonly Draft<unknown>[] {
    return [...kept.values()].filter((draft) => draft.changed);
  },
  /** Whether something typed waits under this name. */
  has: (name: string): boolean => kept.get(name)?.changed ?? false,
  get asking(): boolean {
    return asking !== undefined;
  },
  /** Whether the book may be left: asks where something is not saved. */
  mayLeave(): Promise<boolean> {
    if (drafts.unsaved.length === 0) return Promise.resolve(true);
    // Whoever asks again gets the answer; the one before does not leave.
    asking?.answer(false);
    return new Promise((answer) => (asking = { answer }));
  },
  answer(leave: boolean): void {
    asking?.answer(leave);
    asking = undefined;
  },
  /** Throws away those whose names begin so: their project is gone. Without it all of them. */
  clear(beginning = ""): void {
    for (const name of [...kept.keys()]) if (name.startsWith(beginning)) kept.delete(name);
  },
};
