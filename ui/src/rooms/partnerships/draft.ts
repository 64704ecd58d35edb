import type { Command, OrganisationId, OrganisationKind, PartnershipStatus } from "../../ipc";
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

/** Two partners, the Swedish one first; `known`: the book has organisations to choose from. */
export const emptyPartnership = (known: boolean): PartnershipDraft => ({
  partners: [emptyPartner("SE", known), emptyPartner("", known)],
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
