import { untrack } from "svelte";

/** Keeps the focus within an element whose entries go with what was done about them: where it was on one of those, it goes to
 * the element itself, or to `next`. `shown` reads what the entries are. To be called while a component is set up. */
export function keepFocus(
  shown: () => unknown,
  within: () => HTMLElement | null | undefined,
  next: () => HTMLElement | null | undefined = within,
): void {
  let had = false;
  $effect.pre(() => {
    shown();
    had = untrack(within)?.contains(document.activeElement) ?? false;
  });
  $effect(() => {
    shown();
    if (had && document.activeElement === document.body) untrack(next)?.focus();
  });
}
