import { ipc, Refused } from "./index";
import type { Codes, Failure, Overview, Start } from "./bindings";

/** What the window asks before all else: where things stand, and what the first room shows. */
export type First = { codes: Promise<Codes>; start: Promise<Start>; overview: Promise<Overview> };

declare global {
  interface Window {
    /** What `public/first.js` asked for, while the rest of the page was on its way. */
    asked?: First;
  }
}

const refused = (fault: Failure): never => {
  throw new Refused(fault);
};

/** The answers, or where the page was read without having asked, the questions. */
export function first(): First {
  const { asked } = window;
  if (!asked) return { codes: ipc.codes(), start: ipc.start(), overview: ipc.overview() };
  return { codes: asked.codes.catch(refused), start: asked.start.catch(refused), overview: asked.overview.catch(refused) };
}
