import type { Command, OrganisationId, OrganisationKind, OrganisationRow, PartnershipStatus } from "../../ipc";
import { mintId } from "../../ipc/record-id";

/** A choice that is not in the list yet. */
export const NEW = "new";

/** A partner as it is being filled in: one that the book knows, or a new one. */
export type PartnerDraft = { organisation: OrganisationId | typeof NEW | ""; name: string; kind: OrganisationKind; country: string };

/** A partnership as it is being filled in. `country` is that of the partner abroad. */
export type PartnershipDraft = { partners: PartnerDraft[]; country: string; status: PartnershipStatus };

export const emptyPartner = (country: string, known: boolean): PartnerDraft => ({
  organisation: known ? "" : NEW,
  name: "",
  kind: "municipality",
  country,
});

/** People call a municipality by its bare name too. */
const bare = (name: string): string => name.trim().toLowerCase().replace(/s? (kommun|municipality)$/, "");

/** The organisation that the person works for is the likely Swedish partner: as the book knows it, or as a new one. */
function ownPartner(organisations: readonly OrganisationRow[] | undefined, own: string): PartnerDraft {
  const partner = emptyPartner("SE", organisations?.length !== 0);
  if (!own.trim() || !organisations) return partner;
  const found = organisations.find(({ name, country }) => country === "SE" && bare(name) === bare(own));
  return found ? { ...partner, organisation: found.id } : { ...partner, organisation: NEW, name: own.trim() };
}

/**
 * Two partners, the Swedish one first. `organisations` are those to choose from, undefined until they are known;
 * `own` is that of the person.
 */
export const emptyPartnership = (organisations: readonly OrganisationRow[] | undefined, own = ""): PartnershipDraft => ({
  partners: [ownPartner(organisations, own), emptyPartner("", organisations?.length !== 0)],
  country: "",
  status: "active",
});

/** The new organisations among the partners as commands, and the ids of all partners. */
export function addOrganisations(draft: PartnershipDraft): { commands: Command[]; partners: OrganisationId[] } {
  const commands: Command[] = [];
  const partners: OrganisationId[] = [];
  for (const partner of draft.partners) {
    if (partner.organisation === "") continue;
    if (partner.organisation !== NEW) {
      partners.push(partner.organisation);
      continue;
    }
    const id = mintId();
    partners.push(id);
    commands.push({
      command: "add_organisation",
      id,
      name: partner.name,
      kind: partner.kind,
      country: partner.country || draft.country,
    });
  }
  return { commands, partners };
}

/** Where the rule about a missing name strikes: the first new partner without one. */
export const namelessPartner = (draft: PartnershipDraft): number =>
  draft.partners.findIndex((partner) => partner.organisation === NEW && !partner.name.trim());
