/**
 * Months and weekdays by name. They stand here, and not with the system: its formatter of dates takes longer to set up than the
 * window's first picture has.
 */
import type { Language } from "../ipc";

/** From January. Short, they have three letters in both languages. */
export const MONTHS: Record<Language, readonly string[]> = {
  sv: ["januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december"],
  en: ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
};

/** From Sunday, as days are counted in UTC. */
export const WEEKDAYS: Record<Language, readonly string[]> = {
  sv: ["Söndag", "Måndag", "Tisdag", "Onsdag", "Torsdag", "Fredag", "Lördag"],
  en: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
};
