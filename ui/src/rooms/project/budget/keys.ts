// What a key means in the grid, by what one is doing there.
import type { Move } from "./moves";

/**
 * Standing in a cell; typing over what it held, where the arrows still leave the cell; or editing in it,
 * where they move between the letters.
 */
export type Doing = "standing" | "typing" | "editing";

export type Intent =
  | { to: "move"; move: Move; extend: boolean }
  | { to: "type"; text: string }
  | { to: "edit" }
  | { to: "open" }
  | { to: "commit"; then: Move }
  | { to: "cancel" }
  | { to: "clear" }
  | { to: "select_all" };

export type KeyPress = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey" | "isComposing">;

const ARROWS: Record<string, Move> = { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "left", ArrowRight: "right" };
/** With Ctrl, an arrow goes to the edge. */
const EDGES: Record<string, Move> = {
  ArrowUp: "top",
  ArrowDown: "bottom",
  ArrowLeft: "row_start",
  ArrowRight: "row_end",
};

/** Nothing where the key is not the grid's: the window or the browser has it. */
export function intentOf(press: KeyPress, doing: Doing): Intent | null {
  if (press.isComposing) return null;
  return doing === "standing" ? whenStanding(press) : whenWriting(press, doing);
}

function whenStanding(press: KeyPress): Intent | null {
  const control = press.ctrlKey || press.metaKey;
  const extend = press.shiftKey;
  if (press.altKey) return null;
  const arrow = (control ? EDGES : ARROWS)[press.key];
  if (arrow) return { to: "move", move: arrow, extend };
  switch (press.key) {
    case "Home":
      return { to: "move", move: control ? "first" : "row_start", extend };
    case "End":
      return { to: "move", move: control ? "last" : "row_end", extend };
    case "PageUp":
      return control ? null : { to: "move", move: "top", extend };
    case "PageDown":
      return control ? null : { to: "move", move: "bottom", extend };
  }
  if (control) return press.key.toLowerCase() === "a" && !extend ? { to: "select_all" } : null;
  switch (press.key) {
    case "Enter":
      return { to: "open" };
    case "F2":
      return { to: "edit" };
    case "Delete":
    case "Backspace":
      return { to: "clear" };
  }
  // Only what a figure can start with: the letters belong to the acts of the room.
  return /^[\d,.+\-−(]$/.test(press.key) ? { to: "type", text: press.key } : null;
}

function whenWriting(press: KeyPress, doing: Doing): Intent | null {
  const plain = !press.ctrlKey && !press.metaKey && !press.altKey;
  switch (press.key) {
    case "Escape":
      return { to: "cancel" };
    case "Enter":
      return plain ? { to: "commit", then: press.shiftKey ? "up" : "down" } : null;
    case "Tab":
      return plain ? { to: "commit", then: press.shiftKey ? "previous_figure" : "next_figure" } : null;
  }
  const arrow = ARROWS[press.key];
  return arrow && plain && !press.shiftKey && doing === "typing" ? { to: "commit", then: arrow } : null;
}
