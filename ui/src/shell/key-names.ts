import { say } from "../words/say";

const SIGNS: Record<string, string> = {
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  Escape: "Esc",
};

/** The keys of a combination, each as it stands on the keyboard. */
export function keyNames(keys: string): string[] {
  const parts = keys === "Ctrl++" ? ["Ctrl", "+"] : keys.split(/\+(?=.)/);
  return parts.map((key) => (key === "Shift" ? say("key-shift") : (SIGNS[key] ?? key)));
}
