import { tick, untrack } from "svelte";
import type { RecordId } from "../ipc";
import { place, type Place } from "./place.svelte";

/** What became of it: it is shown `beside`, and stands `at` what the page marks as this record. */
export type Shown = { beside?: boolean; at?: RecordId };

/**
 * Shows the record that the address names, once for each arrival, as soon as the room knows what it holds, and takes
 * the focus there. To be called while a room is set up.
 */
export function onSought(known: () => boolean, show: (record: RecordId) => Shown | Promise<Shown>): void {
  let met: Place | undefined;
  $effect(() => {
    const here = place.current;
    if (here === met || !known()) return;
    met = here;
    const { item } = here;
    if (item) untrack(() => void arrive(item, show));
  });
}

async function arrive(record: RecordId, show: (record: RecordId) => Shown | Promise<Shown>): Promise<void> {
  const { beside = false, at = record } = await show(record);
  await tick();
  const found = document.querySelector<HTMLElement>(`main [data-record="${CSS.escape(at)}"]`);
  for (let around = found?.closest("details"); around; around = around.parentElement?.closest("details")) around.open = true;
  found?.scrollIntoView({ block: "nearest" });
  const aside = document.querySelector<HTMLElement>("main aside");
  // A form that was opened has taken the focus already.
  if (beside && aside?.contains(document.activeElement)) return;
  const to = beside && !aside?.contains(found) ? aside?.querySelector<HTMLElement>("h2") : found;
  if (!to) {
    // It is not shown by itself: whoever goes by keys starts at the top of its room.
    if (document.activeElement === document.body) document.querySelector<HTMLElement>("main h1")?.focus();
    return;
  }
  if (!to.hasAttribute("tabindex")) to.tabIndex = -1;
  to.focus();
}
