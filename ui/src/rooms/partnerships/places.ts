// What lies in the room of partnerships, by its address: a partnership by its id, a country by its two letters.
import type { Country, PartnershipId } from "../../ipc";
import type { Place } from "../../state/place.svelte";

export const toPartnership = (partnership: PartnershipId): Place => ({ room: "partnerships", item: partnership });
export const toCountry = (country: Country): Place => ({ room: "partnerships", item: country });

/** The country that an address names. */
export const countryOf = (item: string | undefined): Country | undefined =>
  item !== undefined && /^[A-Z]{2}$/.test(item) ? item : undefined;
