/**
 * All that the window asks of the program. The only folder that imports Tauri.
 *
 * `bindings.ts` answers with a result that must be looked at; here a failure is thrown, so that a
 * room deals with it in one place.
 */
import { getCurrentWebview } from "@tauri-apps/api/webview";
import { open, save } from "@tauri-apps/plugin-dialog";
import { commands, events, type Failure as Fault, type Work } from "./bindings";

export type * from "./bindings";

/** A request that the program did not carry out; `fault` says why, for `sayFailure` to put in words. */
export class Refused extends Error {
  constructor(readonly fault: Fault) {
    super(fault.kind);
    this.name = "Refused";
  }
}

type Answer<R> = R extends { status: "ok"; data: infer D } ? D : never;
type Asked<C> = {
  [Name in keyof C]: C[Name] extends (...given: infer Given) => Promise<infer R>
    ? (...given: Given) => Promise<Answer<R>>
    : never;
};

type Result = { status: "ok"; data: unknown } | { status: "error"; error: Fault };

function throwing(ask: (...given: never[]) => Promise<Result>) {
  return async (...given: never[]) => {
    const result = await ask(...given);
    if (result.status === "error") throw new Refused(result.error);
    return result.data;
  };
}

/** Every command of the program by name. */
export const ipc = Object.fromEntries(
  Object.entries(commands).map(([name, ask]) => [name, throwing(ask as never)]),
) as unknown as Asked<typeof commands>;

/** Calls `heard` with the tags of what is new, until the returned function is called. */
export function onChanged(heard: (tags: string[]) => void): () => void {
  const listening = events.changed.listen((event) => heard(event.payload.tags));
  return () => void listening.then((stop) => stop());
}

/** Calls `heard` with how much of a kind of work is done, until the returned function is called. */
export function onProgress(work: Work, heard: (progress: { done: number; all: number }) => void): () => void {
  const listening = events.progress.listen(({ payload }) => {
    if (payload.work === work) heard(payload);
  });
  return () => void listening.then((stop) => stop());
}

/** Calls `heard` with a share file that came from outside, until the returned function is called. */
export function onArrived(heard: (path: string) => void): () => void {
  const listening = events.arrived.listen((event) => heard(event.payload.path));
  return () => void listening.then((stop) => stop());
}

/** Calls `asked` when the window is to close though something is not saved, until the returned function is called. */
export function onLeaving(asked: () => void): () => void {
  const listening = events.leaving.listen(asked);
  return () => void listening.then((stop) => stop());
}

/** Calls `dropped` with the files that were dropped on the window, and `over` while some are held above it. */
export function onDrop(dropped: (paths: string[]) => void, over: (is: boolean) => void): () => void {
  const listening = getCurrentWebview().onDragDropEvent(({ payload }) => {
    over(payload.type === "enter" || payload.type === "over");
    if (payload.type === "drop") dropped(payload.paths);
  });
  return () => void listening.then((stop) => stop());
}

const bookFile = [{ name: "Vänort", extensions: ["vanort"] }];

const shareFile = [{ name: "Vänort", extensions: ["vshare"] }];

/** Asks which book, or file from a partner, to open; null where the person thought better of it. */
export const askForBook = (): Promise<string | null> =>
  open({ multiple: false, directory: false, filters: [{ name: "Vänort", extensions: ["vanort", "vshare"] }] });

/** Asks which file from a partner to take in. */
export const askForShareFile = (): Promise<string | null> =>
  open({ multiple: false, directory: false, filters: shareFile });

/** Asks for files to attach; none where the person thought better of it. */
export const askForFiles = async (): Promise<string[]> => (await open({ multiple: true, directory: false })) ?? [];

/** Asks for the file of another program that expenses are read from; null where the person thought better of it. */
export const askForTable = (): Promise<string | null> =>
  open({
    multiple: false,
    directory: false,
    filters: [{ name: "CSV, XLSX, XLS, ODS", extensions: ["csv", "tsv", "txt", "xlsx", "xlsm", "xls", "ods"] }],
  });

/** Asks where a copy of an attached file shall lie. */
export const askForCopy = (name: string): Promise<string | null> =>
  save({ defaultPath: name.replaceAll(/[\\/:*?"<>|\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, "") });

/** Asks for a folder. */
export const askForFolder = (): Promise<string | null> => open({ multiple: false, directory: true });

/** Asks where a folder that is not there yet shall lie. */
export const askForNewFolder = (name: string): Promise<string | null> => save({ defaultPath: name });

/** Asks where a file for a partner shall lie. */
export const askForParcel = (name: string): Promise<string | null> => save({ defaultPath: name, filters: shareFile });

/** Asks where a new book shall lie. */
export const askForNewBook = (name: string): Promise<string | null> =>
  save({ defaultPath: name, filters: bookFile });

/** Asks where a workbook shall lie. */
export const askForWorkbook = (name: string): Promise<string | null> =>
  save({ defaultPath: name, filters: [{ name: "Excel", extensions: ["xlsx"] }] });

/** Asks where a calendar file shall lie. */
export const askForCalendar = (name: string): Promise<string | null> =>
  save({ defaultPath: name, filters: [{ name: "iCalendar", extensions: ["ics"] }] });

/** Asks where a PDF shall lie. */
export const askForPdf = (name: string): Promise<string | null> =>
  save({ defaultPath: name, filters: [{ name: "PDF", extensions: ["pdf"] }] });
