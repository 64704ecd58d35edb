// An entry of the ledger in words.
import type { LedgerRow } from "../../../ipc";
import { decimal, money } from "../../../words/figures";
import { brief } from "../../../words/names";
import { say } from "../../../words/say";

/** What a person would call it. */
export function nameOf({ what, description }: LedgerRow): string {
  switch (what.is) {
    case "opening":
      return say("funds-opening-row");
    case "income":
      return say(`income-kind-${what.kind}`);
    case "transfer":
      return say("funds-from-to", { from: brief(what.sender.name), to: brief(what.receiver.name) });
    case "expense":
      return description;
  }
}

/** What else is to be said of it in a line. */
export function factsOf({ what, reference, attachments }: LedgerRow): string[] {
  const facts: string[] = [];
  if (what.is === "income") facts.push(say("funds-to", { to: brief(what.partner.name) }));
  if (what.is === "transfer") {
    facts.push(money(what.received, { decimals: "all" }));
    if (what.rate !== null) facts.push(rateOf(what.rate, what.sent.currency, what.received.currency));
  }
  if (what.is === "expense") facts.push(brief(what.partner.name), money(what.amount, { decimals: "all" }));
  if (reference) facts.push(reference);
  if (attachments > 0) facts.push(say("attach-count", { count: attachments }));
  return facts.filter(Boolean);
}

export const rateOf = (rate: string, sent: string, received: string): string =>
  say("funds-rate", { rate: decimal(rate), sent, received });
