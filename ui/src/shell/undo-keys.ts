import { keysOf } from "../state/acts.svelte";

/**
 * Ctrl+Z takes back the last edit of the book, unless one stands in a field and has typed there
 * since one came: then it is the field's own.
 */
export class UndoKeys {
  private edited: EventTarget | null = null;

  constructor(private readonly does: { undo: () => void; redo: () => void }) {}

  typed = (event: Event): void => {
    this.edited = event.target;
  };

  entered = (): void => {
    this.edited = null;
  };

  /** Whether the keys were for it. */
  press(event: KeyboardEvent): boolean {
    if (event.defaultPrevented) return false;
    const way = { "Ctrl+Z": this.does.undo, "Ctrl+Shift+Z": this.does.redo, "Ctrl+Y": this.does.redo }[keysOf(event)];
    if (!way || (this.edited !== null && this.edited === event.target)) return false;
    event.preventDefault();
    way();
    return true;
  }
}
