import { tick, untrack } from "svelte";
import type { RecordId } from "../ipc";
import { sayFailure } from "../words/failures";
import { say } from "../words/say";
import { notify } from "./notices.svelte";
import { place, type Place } from "./place.svelte";

/** What became of it: it is shown `beside`, and stands `at` what the page marks as this record; or the room has it no
 * more. */
export type Shown = { beside?: boolean; at?: RecordId; gone?: boolean };

/** Shows a record; where that takes a while, only if the person `stayed`. */
type Show = (record: RecordId, stayed: () => boolean) => Shown | Promise<Shown>;

/**
 * Shows the record that the address names, once for each arrival, as soon as the room knows what it holds, and takes
 * the focus there; what is gone is said. `named` is which record of the address it is. To be called while a room is set
 * up.
 */
export function onSought(
  known: () => boolean,
  show: Show,
  named: (address: Place) => RecordId | undefined = ({ item }) => item,
): void {
  let met: Place | undefined;
  $effect(() => {
    const here = place.current;
    if (here === met || !known()) return;
    met = here;
    const record = named(here);
    if (record) untrack(() => void arrive(here, record, show));
  });
}

async function arrive(here: Place, record: RecordId, show: Show): Promise<void> {
  // Whoever went on meanwhile is not called back.
  const stayed = () => place.current === here;
  try {
    const { beside = false, at = record, gone = false } = await show(record, stayed);
    await tick();
    if (!stayed()) return;
    if (gone) notify(say("sought-gone"), { tone: "wrong" });
    focusOn(at, beside);
  } catch (failure) {
    notify(sayFailure(failure), { tone: "wrong" });
  }
}

function focusOn(record: RecordId, beside: boolean): void {
  const found = document.querySelector<HTMLElement>(`main [data-record="${CSS.escape(record)}"]`);
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
