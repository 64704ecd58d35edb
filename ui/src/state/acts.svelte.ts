import { untrack } from "svelte";

/** Something one can do here: shown by the palette, bound to its keys. */
export type Act = {
  /** Its name among all acts. */
  id: string;
  /** What it says, in the language of the window. */
  name: string;
  /** Further words that find it. */
  also?: string;
  /** Its keys as the palette shows them: `N`, `Ctrl+Z`. A single letter works outside of fields only. */
  keys?: string;
  /** The keys are only shown: something else binds them. */
  shownOnly?: boolean;
  run: () => void;
};

/** A key that the room's own parts deal with, listed by `?`. */
export type KeyHint = { keys: string; says: string };

type Offer = { acts: () => Act[]; hints: () => KeyHint[]; everywhere: boolean };

let offers = $state.raw<readonly Offer[]>([]);

/** What the room offers comes before what can be done in every room. */
const inOrder = (): Offer[] => [...offers.filter((offer) => !offer.everywhere), ...offers.filter((offer) => offer.everywhere)];

/**
 * Offers acts for as long as the component lives. Given as functions, so that they follow the
 * language and the state of the room. To be called while a component is set up.
 */
export function useActs(acts: () => Act[], hints: () => KeyHint[] = () => [], everywhere = false): void {
  $effect(() => {
    const offer = { acts, hints, everywhere };
    offers = [...untrack(() => offers), offer];
    return () => {
      offers = offers.filter((other) => other !== offer);
    };
  });
}

/** All that can be done now. */
export const offered = (): Act[] => inOrder().flatMap((offer) => offer.acts());

/** The keys that work now, those of acts among them. */
export const keysNow = (): KeyHint[] =>
  inOrder().flatMap((offer) => [
    ...offer.hints(),
    ...offer.acts().flatMap((act) => (act.keys ? [{ keys: act.keys, says: act.name }] : [])),
  ]);

/** Whether the focus is where text is typed. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.closest("select, textarea")) return true;
  const input = target.closest("input");
  return input !== null && !["checkbox", "radio", "button"].includes(input.type);
}

/** The keys of an event, written as in `Act.keys`. */
export function keysOf(event: KeyboardEvent): string {
  const held = [event.ctrlKey || event.metaKey ? "Ctrl" : "", event.altKey ? "Alt" : ""].filter(Boolean);
  // Shift is part of a sign such as `?` or `+`; only with letters and named keys is it said.
  if (event.shiftKey && (event.key.length > 1 || (held.length > 0 && /\p{L}/u.test(event.key)))) held.push("Shift");
  return [...held, event.key.length === 1 ? event.key.toUpperCase() : event.key].join("+");
}

/** Does what is bound to the keys; whether there was something. */
export function press(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing) return false;
  const keys = keysOf(event);
  const plain = !keys.startsWith("Ctrl+") && !keys.startsWith("Alt+");
  // One that is going away no longer listens.
  if (plain && (isTyping(event.target) || document.querySelector("[role=dialog][data-state=open]"))) return false;
  const act = offered().find((each) => each.keys === keys && !each.shownOnly);
  if (!act) return false;
  event.preventDefault();
  act.run();
  return true;
}
