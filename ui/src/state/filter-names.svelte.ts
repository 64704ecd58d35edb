import { ipc, type RecordId } from "../ipc";
import { brief, partners } from "../words/names";
import { live } from "./live.svelte";
import type { RoomFilter } from "./project-filter.svelte";

/** What the partner and the partnership of a filter are called; asked for only where it has one. To be called while a
 * component is set up. */
export function useFilterNames(filter: RoomFilter): (id: RecordId) => string | undefined {
  const choices = live(["partnerships"], () => ipc.dashboardChoices(), () => filter.chosen("partner") !== "");
  const together = live(["partnerships"], () => ipc.partnerships(), () => filter.chosen("partnership") !== "");
  return (id) => {
    const partner = choices.data?.partners.find((each) => each.id === id)?.name;
    const partnership = together.data?.find((each) => each.id === id)?.partners;
    return partner !== undefined ? brief(partner) : partnership && brief(partners(partnership));
  };
}
