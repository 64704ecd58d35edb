/** What the page asks before its code is read (`index.html`). */
import { ipc, Refused, type Failure } from ".";

type First = "start" | "codes" | "overview";

declare global {
  interface Window {
    asked?: Partial<Record<First, Promise<unknown>>>;
  }
}

/** The answer that is on its way already; once taken, it is asked as ever. Throws `Refused` like the rest of `ipc`. */
export function askedFirst<Name extends First>(name: Name): ReturnType<(typeof ipc)[Name]>;
export function askedFirst(name: First): Promise<unknown> {
  const answer = window.asked?.[name];
  if (!answer) return ipc[name]();
  delete window.asked?.[name];
  return answer.catch((fault: Failure | Error) => {
    throw fault instanceof Error ? fault : new Refused(fault);
  });
}
