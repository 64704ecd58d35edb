import { untrack } from "svelte";

/**
 * An error that holds as long as the field holds what it was about: once the text is changed, the
 * error says nothing about it any more. To be called while a field is set up.
 */
export function untilChanged(error: () => string | undefined, value: () => string): () => string | undefined {
  let about = $state.raw<string>();
  $effect.pre(() => {
    about = error() === undefined ? undefined : untrack(value);
  });
  return () => (about === value() ? error() : undefined);
}
