import type { Language } from "../ipc";

/** The language of the system, for a person who has chosen none. */
export function systemLanguage(spoken: readonly string[] = navigator.languages): Language {
  for (const tag of spoken) {
    if (/^(sv|nb|nn|no|da)\b/i.test(tag)) return "sv";
    if (/^en\b/i.test(tag)) return "en";
  }
  return "en";
}

let current = $state<Language>("sv");

/** The language the window speaks. */
export const language = {
  get current(): Language {
    return current;
  },
  speak(chosen: Language): void {
    current = chosen;
    if (typeof document !== "undefined") document.documentElement.lang = chosen;
  },
};
