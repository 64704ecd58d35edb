// The forms of the funds: what each asks, and the command that it comes to.
import type { ChangeProject, Command, Funding, Funds, FxMethod, IncomeKind, ProjectHead } from "../../../ipc";
import { currencyOptions } from "../../../words/currencies";
import { day, money, period, today } from "../../../words/figures";
import { brief } from "../../../words/names";
import { say } from "../../../words/say";
import { codes, dayField as date, textField as text, type FieldSpec, type FormSpec } from "../forms/spec";
import type { FundsForm } from "./panel";

const INCOME_KINDS: readonly IncomeKind[] = ["instalment", "reimbursement", "interest", "repayment"];
const FUNDINGS: readonly Funding[] = ["in_advance", "in_arrears"];
const METHODS: readonly FxMethod[] = ["weighted_average", "fifo", "transfer_rate"];

/** The form of a panel. `person` is who sits at the laptop. */
export function formOf(panel: FundsForm, head: ProjectHead, funds: Funds, person: string): FormSpec {
  const project = head.row.id;
  const currency = funds.currency;
  const partners = funds.partners.map(({ id, name }) => ({ value: id as string, text: brief(name) }));
  const currencies = currencyOptions([currency], head.row.country);
  const amount = (name: string, label: string, more: { optional?: boolean; hint?: string } = {}): FieldSpec => ({
    name,
    label: say(label),
    as: "amount",
    currency,
    ...more,
  });
  const evidence = text("reference", "funds-reference", { optional: true, hint: say("funds-reference-hint") });
  const words = text("description", "funds-description", { optional: true });

  switch (panel.is) {
    case "income": {
      const claims = funds.claims.map((claim) => ({
        value: claim.id as string,
        text: `${period(claim.period)}, ${money(claim.claimed)}`,
      }));
      return {
        fresh: {
          date: today(),
          kind: funds.terms.funding === "in_arrears" ? "reimbursement" : "instalment",
          amount: "",
          partner: partners[0]?.value ?? "",
          claim: "",
          reference: "",
          description: "",
        },
        rows: (filled) => [
          date("date", "funds-date"),
          { name: "kind", label: say("funds-income-kind"), as: "choice", options: codes("income-kind", INCOME_KINDS) },
          amount("amount", "funds-income-amount"),
          { name: "partner", label: say("funds-income-partner"), as: "choice", options: partners },
          ...(filled.kind === "reimbursement" && claims.length > 0
            ? [
                {
                  name: "claim",
                  label: say("funds-income-claim"),
                  as: "choice",
                  options: claims,
                  none: say("funds-income-claim-none"),
                } as const,
              ]
            : []),
          evidence,
          words,
        ],
        command: ({ date, kind, amount, partner, claim, reference, description }) => ({
          command: "record_income",
          project,
          date: date!,
          kind: kind as IncomeKind,
          amount: amount!,
          partner: partner || null,
          claim: (kind === "reimbursement" && claim) || null,
          reference: reference!,
          description: description!,
        }),
        submit: say("funds-income-save"),
        done: say("funds-income-done"),
      };
    }
    case "transfer": {
      const abroad = currencies.find((each) => each.value !== currency && each.value !== "EUR")?.value ?? "EUR";
      return {
        fresh: {
          date: today(),
          sender: partners[0]?.value ?? "",
          receiver: partners[1]?.value ?? partners[0]?.value ?? "",
          sent: "",
          sent_currency: currency,
          received: "",
          received_currency: abroad,
          fee: "",
          fee_currency: currency,
          reference: "",
          description: "",
        },
        rows: ({ sent_currency: out, received_currency: into, fee_currency: of }) => [
          date("date", "funds-transfer-date"),
          { name: "sender", label: say("funds-sender"), as: "choice", options: partners },
          { name: "receiver", label: say("funds-receiver"), as: "choice", options: partners },
          [
            { name: "sent", label: say("funds-sent-amount"), as: "amount", currency: out!, unit: false },
            { name: "sent_currency", label: say("funds-currency"), as: "choice", options: currencies },
          ],
          [
            { name: "received", label: say("funds-received-amount"), as: "amount", currency: into!, unit: false },
            { name: "received_currency", label: say("funds-currency"), as: "choice", options: currencies },
          ],
          [
            {
              name: "fee",
              label: say("funds-fee-amount"),
              as: "amount",
              currency: of!,
              unit: false,
              optional: true,
              hint: say("funds-fee-hint"),
            },
            {
              name: "fee_currency",
              label: say("funds-currency"),
              as: "choice",
              options: currencies.filter((each) => each.value === out || each.value === into),
            },
          ],
          evidence,
          words,
        ],
        command: (filled) => ({ command: "record_transfer", project, ...filled }) as Command,
        submit: say("funds-transfer-save"),
        done: say("funds-transfer-done"),
        hint: say("funds-transfer-hint"),
      };
    }
    case "period": {
      const isFirst = funds.periods.length === 0;
      return {
        fresh: { ...funds.next, opening: "" },
        rows: () => [
          ...(isFirst ? [date("start", "funds-period-start")] : []),
          date("end", "funds-period-end"),
          amount("opening", "funds-period-opening", {
            optional: true,
            hint: say(isFirst ? "funds-period-opening-first" : "funds-period-opening-carried"),
          }),
        ],
        command: ({ start, end, opening }) => ({
          command: "start_period",
          project,
          ...(isFirst ? { start: start! } : {}),
          end: end!,
          opening: opening!,
        }),
        ...(isFirst ? {} : { lead: say("funds-carried-from", { date: day(funds.next.start) }) }),
        submit: say("funds-period-save"),
        done: say("funds-period-done"),
      };
    }
    case "opening":
      return {
        fresh: { opening: panel.period.opening ? panel.period.opening.amount : "" },
        rows: () => [
          amount("opening", "funds-period-opening", {
            optional: true,
            hint: say(
              funds.periods[0]?.id === panel.period.id ? "funds-period-opening-first" : "funds-period-opening-carried",
            ),
          }),
        ],
        command: ({ opening }) => ({ command: "change_period", period: panel.period.id, opening: opening! }),
        submit: say("funds-opening-save"),
        done: say("funds-opening-done"),
      };
    case "lock":
      return {
        fresh: { date: today(), locked_by: person },
        rows: () => [date("date", "funds-lock-date"), text("locked_by", "funds-lock-by")],
        command: ({ date, locked_by }) => ({
          command: "lock_period",
          period: panel.period.id,
          date: date!,
          locked_by: locked_by!,
        }),
        lead: say("funds-lock-note"),
        submit: say("funds-lock-save"),
        done: say("funds-lock-done"),
      };
    case "terms": {
      const { funding, method, method_is_open, agreed_percent, deviation_percent } = funds.terms;
      const percent = agreed_percent === null ? "" : String(agreed_percent);
      return {
        fresh: { funding: funding ?? "", fx_method: method, deviation_percent: percent },
        rows: () => [
          {
            name: "funding",
            label: say("funds-terms-funding"),
            as: "choice",
            options: codes("funding", FUNDINGS),
            ...(funding === null ? { none: say("funds-terms-funding-none") } : {}),
          },
          {
            name: "fx_method",
            label: say("funds-terms-method"),
            as: "choice",
            options: codes("fx_method", METHODS),
            locked: !method_is_open,
            hint: say("funds-terms-method-note", { currency }),
          },
          text("deviation_percent", "funds-terms-percent", {
            optional: true,
            hint:
              agreed_percent === null
                ? say("funds-terms-percent-hint", { percent: String(deviation_percent) })
                : undefined,
          }),
        ],
        command: (filled) => {
          const terms: Partial<ChangeProject> = { deviation_percent: filled.deviation_percent! };
          if (filled.funding) terms.funding = filled.funding as Funding;
          if (method_is_open) terms.fx_method = filled.fx_method as FxMethod;
          return { command: "change_project", project, ...terms };
        },
        submit: say("funds-terms-save"),
        done: say("funds-terms-done"),
      };
    }
    case "decision":
      return {
        fresh: { date: today(), decided_by: "", amount: "", reference: head.row.case_reference },
        rows: () => [
          date("date", "funds-decision-date"),
          text("decided_by", "funds-decision-by"),
          amount("amount", "funds-decision-amount", { hint: say("funds-decision-hint") }),
          text("reference", "funds-decision-reference", { optional: true }),
        ],
        command: (filled) => ({ command: "add_grant_decision", project, ...filled }) as Command,
        submit: say("funds-decision-save"),
        done: say("funds-decision-done"),
      };
    case "claim": {
      const open = funds.periods.find((each) => each.lock === null) ?? funds.periods.at(-1);
      return {
        fresh: {
          start: open?.period.start ?? head.row.period.start,
          end: open?.period.end ?? head.row.period.end,
          date: today(),
          claimed: "",
          reference: "",
        },
        rows: () => [
          date("start", "funds-claim-start"),
          date("end", "funds-claim-end"),
          date("date", "funds-claim-date"),
          amount("claimed", "funds-claim-amount"),
          text("reference", "funds-claim-reference", { optional: true }),
        ],
        command: (filled) => ({ command: "add_claim", project, ...filled }) as Command,
        submit: say("funds-claim-save"),
        done: say("funds-claim-done"),
      };
    }
    case "decide":
      return {
        fresh: { date: today(), decided_by: "", approved: panel.claim.claimed.amount, reason: "" },
        rows: () => [
          date("date", "funds-decision-date"),
          text("decided_by", "funds-decision-by"),
          amount("approved", "funds-claim-decide-amount"),
          text("reason", "funds-claim-decide-reason", { optional: true }),
        ],
        command: (filled) => ({ command: "decide_claim", claim: panel.claim.id, ...filled }) as Command,
        lead: `${period(panel.claim.period)}, ${money(panel.claim.claimed, { decimals: "all" })}`,
        submit: say("funds-claim-decide-save"),
        done: say("funds-claim-decide-done"),
      };
    case "reverse":
      return {
        fresh: { date: today(), description: "" },
        rows: () => [
          date("date", "funds-reverse-date"),
          text("description", "funds-reverse-reason", { optional: true }),
        ],
        command: (filled) => ({ command: "reverse_entry", entry: panel.entry.record!, ...filled }) as Command,
        submit: say("funds-reverse-save"),
        done: say("funds-reverse-done"),
      };
    case "reword":
      return {
        fresh: { reference: panel.entry.reference, description: panel.entry.description },
        rows: () => [evidence, words],
        command: (filled) => ({ command: "change_entry", entry: panel.entry.record!, ...filled }) as Command,
        submit: say("funds-reword-save"),
        done: say("funds-reword-done"),
      };
  }
}
