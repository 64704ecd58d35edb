import { askForBook } from "../ipc";
import { useActs, type Act } from "../state/acts.svelte";
import { book, closeBook, openBook, redo, sayCommand, settle, undo } from "../state/book.svelte";
import { language } from "../state/language.svelte";
import { place, type RoomName } from "../state/place.svelte";
import { savedViews } from "../state/saved-views.svelte";
import { textSize } from "../state/text-size.svelte";
import { say } from "../words/say";

/** The rooms of the rail, in the order of a day's work. */
export const ROOMS = ["overview", "projects", "partnerships", "dashboard", "exchange", "settings"] as const satisfies readonly RoomName[];

const goTo = (room: RoomName, keys: string): Act => ({
  id: `go-${room}`,
  name: say("go-to", { room: say(`room-${room}`) }),
  keys,
  run: () => place.go({ room }),
});

const views = (): Act[] =>
  savedViews.all.map(({ name, filter }) => ({
    id: `view-${name}`,
    name: say("view-open", { name }),
    run: () => place.go({ room: "dashboard", filter }),
  }));

function history(): Act[] {
  const { undo: back, redo: again } = book.reach;
  const acts: Act[] = [];
  if (back) acts.push({ id: "undo", name: say("undo-what", { what: sayCommand(back) }), keys: "Ctrl+Z", shownOnly: true, run: () => void undo() });
  if (again) acts.push({ id: "redo", name: say("redo-what", { what: sayCommand(again) }), keys: "Ctrl+Shift+Z", shownOnly: true, run: () => void redo() });
  return acts;
}

function appearance(): Act[] {
  const other = language.current === "sv" ? "en" : "sv";
  const looks = (["light", "dark", "system"] as const).filter((look) => look !== book.start?.appearance);
  return [
    { id: "language", name: say("speak-other"), also: "svenska english språk language", run: () => void settle({ language: other }) },
    ...looks.map((look) => ({
      id: `look-${look}`,
      name: say(`look-act-${look}`),
      also: say("settings-appearance"),
      run: () => void settle({ appearance: look }),
    })),
    { id: "text-larger", name: say("text-larger"), keys: "Ctrl++", run: () => textSize.step(1) },
    { id: "text-smaller", name: say("text-smaller"), keys: "Ctrl+-", run: () => textSize.step(-1) },
    { id: "text-usual", name: say("text-usual"), keys: "Ctrl+0", run: () => textSize.choose(100) },
  ];
}

async function openAnother(): Promise<void> {
  const path = await askForBook();
  if (path) await openBook(path);
}

/** What can be done in every room. To be called while the frame is set up. */
export function offerEverywhere(parts: { find: () => void; listKeys: () => void }): void {
  const acts = (): Act[] => [
    ...history(),
    ...ROOMS.map((room, at) => goTo(room, `Alt+${at + 1}`)),
    ...views(),
    { id: "open-book", name: say("settings-open-book"), run: () => void openAnother() },
    { id: "close-book", name: say("settings-close-book"), run: () => void closeBook() },
    ...appearance(),
    { id: "find", name: say("find"), keys: "Ctrl+K", run: parts.find },
    { id: "keys", name: say("keys-title"), keys: "?", run: parts.listKeys },
  ];
  useActs(acts, () => [], true);
}
