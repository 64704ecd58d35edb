import { tick } from "svelte";
import { ipc, onArrived, onChanged, onLeaving, Refused, type Applied, type Codes, type Command, type HandIn, type Overview, type Reach, type RecordId, type SettingsChange, type Start } from "../ipc";
import { askedFirst } from "../ipc/first";
import { sayFailure } from "../words/failures";
import { has, say } from "../words/say";
import { arrival } from "./arrival.svelte";
import { announce, EVERYTHING, hear } from "./changes";
import { drafts } from "./drafts.svelte";
import { language, systemLanguage } from "./language.svelte";
import { met } from "./met.svelte";
import { notify } from "./notices.svelte";
import { place } from "./place.svelte";
import { tables } from "./tables.svelte";

let start = $state.raw<Start>();
let codes = $state.raw<Codes>({ currencies: [], countries: [], goals: [], targets: [], latest_due_months: 0 });
let reach = $state.raw<Reach>({ undo: null, redo: null });
/** What the first room shows, asked for beside where things stand, while the window is painted for the first time. */
let startedWith: Promise<Overview> | undefined;
/** How many edits of this window are on their way: their answers tell the reach. */
let applying = 0;
let savedAt = $state.raw<Date>(new Date());

function take(next: Start): void {
  const moved = next.book?.path !== start?.book?.path;
  const isLeft = moved && start?.book != null;
  start = next;
  language.speak(next.language ?? systemLanguage());
  document.documentElement.dataset.appearance = next.appearance;
  if (!moved) return;
  drafts.clear();
  met.clear();
  if (isLeft) place.forgetFilters();
  savedAt = new Date();
  void readReach();
  announce([EVERYTHING]);
}

async function readReach(): Promise<void> {
  try {
    reach = await ipc.reach();
  } catch {
    // Without a book there is nothing to take back.
    reach = { undo: null, redo: null };
  }
}

/** The book that is open, and who sits before it. */
export const book = {
  /** What the program told; undefined until it has. */
  get start(): Start | undefined {
    return start;
  },
  /** Whether edits are possible. */
  get writable(): boolean {
    return start?.book != null && !start.book.read_only;
  },
  /** What undo and redo would do, by what each step was for. */
  get reach(): Reach {
    return reach;
  },
  /** When the last edit was safe on disk. */
  get savedAt(): Date {
    return savedAt;
  },
  get codes(): Codes {
    return codes;
  },
};

/** How long the first picture waits for its figures, in milliseconds. */
const PATIENCE = 100;

/** Asks the program where things stand, and follows the book from then on. */
export async function begin(): Promise<() => void> {
  const stop = onChanged(announce);
  const stopReach = hear([EVERYTHING], () => applying > 0 || void readReach());
  const stopArrivals = onArrived(arrive);
  const stopLeaving = onLeaving(() => void closeWindow());
  const stopHolding = $effect.root(() => {
    const unsaved = $derived(drafts.unsaved.length > 0);
    $effect(() => void ipc.hold(unsaved));
  });
  const overview = askedFirst("overview");
  // Without a book there is none; where it fails, the room says why.
  const settled = overview.catch(() => undefined);
  const [known, started] = await Promise.all([askedFirst("codes"), askedFirst("start")]);
  // With its figures the window is painted once; where they take long, it is there without them.
  await Promise.race([settled, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  codes = known;
  startedWith = overview;
  take(started);
  // Whoever is there by now has taken it; later it would be of another moment, or of another book.
  void tick().then(() => (startedWith = undefined));
  if (started.arrived !== null) arrive(started.arrived);
  return () => {
    stop();
    stopArrivals();
    stopLeaving();
    stopHolding();
    stopReach();
  };
}

/** The overview that was asked for at the start, while the window is painted for the first time. */
export const startOverview = (): Promise<Overview> | undefined => startedWith;

/** A file came from outside: a partner's, or another program's with expenses. */
function arrive(path: string): void {
  if (arrival.isShareFile(path)) void arrival.look(path);
  else tables.arrive(path);
}

/** Changes settings; they hold at once. */
export const settle = async (change: SettingsChange): Promise<void> => take(await ipc.saveSettings(change));

/** Leaves the open book for what `next` brings, unless the person would rather save a form first. */
async function leave(next: () => Promise<Start>): Promise<void> {
  if (await drafts.mayLeave()) take(await next());
}

/** The window is to close: it does, unless the person would rather save a form first. */
async function closeWindow(): Promise<void> {
  if (await drafts.mayLeave()) await ipc.leave();
  else await ipc.hold(true);
}

/** Opens a book; a file from a partner is looked into instead. */
export async function openBook(path: string): Promise<void> {
  if (arrival.isShareFile(path)) await arrival.look(path);
  else await leave(() => ipc.openBook(path));
}

export const newBook = (path: string | null, demo: boolean): Promise<void> => leave(() => ipc.newBook(path, demo));
export const closeBook = (): Promise<void> => leave(() => ipc.closeBook());

/** Asks once more where things stand: a file that was taken in may have made a book. */
export const askAgain = async (): Promise<void> => take(await ipc.start());

/** Carries out commands as one step that can be undone; throws `Refused` where a rule says no. */
export const apply = (commands: Command[]): Promise<Applied> => act(() => ipc.apply(commands));

/** Attaches files to a record as one step that can be undone; throws `Refused` where one cannot be attached. */
export const attach = (record: RecordId, paths: string[]): Promise<Applied> => act(() => ipc.attach(record, paths));

/** Records what was planned of another program's file as one step that can be undone. */
export const importPlanned = (): Promise<Applied> => act(() => ipc.importPlanned());

/** Hands a report in as one step that can be undone: its paper is made and kept; throws `Refused` where a rule says no. */
export const handIn = (form: HandIn): Promise<Applied> => act(() => ipc.submitReport(form));

async function act(ask: () => Promise<Applied>): Promise<Applied> {
  applying += 1;
  const answered = ask().finally(() => (applying -= 1));
  answered.catch(() => void readReach());
  const applied = await answered;
  reach = applied.reach;
  savedAt = new Date();
  return applied;
}

/** Carries out commands and says what became of it: for acts without a form of their own. */
export async function applyAndSay(commands: Command[], done: string): Promise<Applied | undefined> {
  try {
    const applied = await apply(commands);
    // Where all was so already there is nothing of it to undo.
    notify(done, applied.changed ? { act: { name: say("act-undo"), run: () => void undo() } } : {});
    return applied;
  } catch (failure) {
    notify(sayFailure(failure), { tone: "wrong" });
    return undefined;
  }
}

/** What a command does, in a few words: `expense recorded`. */
export const sayCommand = (command: string): string => {
  const id = `command-${command}`;
  return has(id) ? say(id) : command;
};

async function walk(way: "undo" | "redo"): Promise<void> {
  try {
    const undone = await ipc[way]();
    reach = undone.reach;
    savedAt = new Date();
    const what = { what: sayCommand(undone.command) };
    if (way === "undo") notify(say("undone", what), { act: { name: say("act-redo"), run: () => void redo() } });
    else notify(say("redone", what), { act: { name: say("act-undo"), run: () => void undo() } });
  } catch (failure) {
    const nothing = failure instanceof Refused && failure.fault.kind.startsWith("nothing_to_");
    notify(sayFailure(failure), { tone: nothing ? "done" : "wrong" });
  }
}

export const undo = (): Promise<void> => walk("undo");
export const redo = (): Promise<void> => walk("redo");
