import { describe, expect, it } from "vitest";
import { intentOf, type KeyPress } from "./keys";

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  ...held,
});

describe("keys while standing in a cell", () => {
  const intent = (key: string, held?: Partial<KeyPress>) => intentOf(press(key, held), "standing");

  it("moves with arrows and grows a block with Shift", () => {
    expect(intent("ArrowDown")).toEqual({ to: "move", move: "down", extend: false });
    expect(intent("ArrowDown", { shiftKey: true })).toEqual({ to: "move", move: "down", extend: true });
    expect(intent("ArrowRight", { ctrlKey: true })).toEqual({ to: "move", move: "row_end", extend: false });
    expect(intent("Home", { ctrlKey: true })).toEqual({ to: "move", move: "first", extend: false });
  });

  it("starts a new figure with the first character", () => {
    expect(intent("7")).toEqual({ to: "type", text: "7" });
    expect(intent("−")).toEqual({ to: "type", text: "−" });
  });

  it("edits with F2, opens with Enter, clears with Delete", () => {
    expect(intent("F2")).toEqual({ to: "edit" });
    expect(intent("Enter")).toEqual({ to: "open" });
    expect(intent("Delete")).toEqual({ to: "clear" });
  });

  it("leaves the window its own keys: Tab, undo, the palette, letters and the list of keys", () => {
    expect(intent("e")).toBeNull();
    expect(intent(" ")).toBeNull();
    expect(intent("Tab")).toBeNull();
    expect(intent("z", { ctrlKey: true })).toBeNull();
    expect(intent("k", { ctrlKey: true })).toBeNull();
    expect(intent("?", { shiftKey: true })).toBeNull();
    expect(intent("Shift")).toBeNull();
    expect(intent("ArrowLeft", { altKey: true })).toBeNull();
  });
});

describe("keys while writing a figure", () => {
  it("commits with Enter downwards and with Tab to the next figure", () => {
    expect(intentOf(press("Enter"), "editing")).toEqual({ to: "commit", then: "down" });
    expect(intentOf(press("Enter", { shiftKey: true }), "editing")).toEqual({ to: "commit", then: "up" });
    expect(intentOf(press("Tab"), "typing")).toEqual({ to: "commit", then: "next_figure" });
    expect(intentOf(press("Tab", { shiftKey: true }), "typing")).toEqual({ to: "commit", then: "previous_figure" });
  });

  it("leaves the cell with an arrow after typing over, not while editing in place", () => {
    expect(intentOf(press("ArrowLeft"), "typing")).toEqual({ to: "commit", then: "left" });
    expect(intentOf(press("ArrowLeft"), "editing")).toBeNull();
  });

  it("gives up with Escape and lets everything else be text", () => {
    expect(intentOf(press("Escape"), "typing")).toEqual({ to: "cancel" });
    expect(intentOf(press("Delete"), "typing")).toBeNull();
    expect(intentOf(press("z", { ctrlKey: true }), "editing")).toBeNull();
  });

  it("does not take a key from a word that is being composed", () => {
    expect(intentOf(press("Enter", { isComposing: true }), "typing")).toBeNull();
  });
});
