/** A word to the person that goes away by itself. */
export type Notice = {
  id: number;
  text: string;
  /** Something that went wrong is said at once. */
  tone: "done" | "wrong";
  /** It stays until it is put away, as what went wrong does. */
  stays: boolean;
  /** One thing to do about it, such as Undo or Open. */
  act?: { name: string; run: () => void };
};

const STAYS = 7000;

let next = 0;
const shown = $state<Notice[]>([]);
const leaving = new Map<number, ReturnType<typeof setTimeout>>();

function leaveLater(id: number): void {
  leaving.set(id, setTimeout(() => notices.dismiss(id), STAYS));
}

export const notices = {
  get shown(): readonly Notice[] {
    return shown;
  },
  dismiss(id: number): void {
    clearTimeout(leaving.get(id));
    leaving.delete(id);
    const at = shown.findIndex((notice) => notice.id === id);
    if (at >= 0) shown.splice(at, 1);
  },
  /** Stays while it is pointed at or has the focus. */
  hold(id: number): void {
    clearTimeout(leaving.get(id));
  },
  release(notice: Notice): void {
    if (!notice.stays) leaveLater(notice.id);
  },
};

/** Shows a notice; an earlier one that was only good news makes room. */
export function notify(text: string, more: { tone?: Notice["tone"]; act?: Notice["act"]; stays?: boolean } = {}): void {
  for (const earlier of shown.filter((notice) => notice.tone === "done")) notices.dismiss(earlier.id);
  const tone = more.tone ?? "done";
  const stays = more.stays ?? tone === "wrong";
  const notice: Notice = { id: (next += 1), text, tone, stays, ...(more.act ? { act: more.act } : {}) };
  shown.push(notice);
  if (!stays) leaveLater(notice.id);
}
