import { tick } from "svelte";
import { Refused, type Failure } from "../ipc";
import { sayFailure, sayFault } from "../words/failures";

/** The kinds of refusal that always concern one field, by the name that the program gives it. */
const FIELD_OF: Partial<Record<Failure["kind"], string>> = {
  ends_before_start: "end",
  unknown_currency: "currency",
  rate_needed: "rate",
  too_few_partners: "partners",
};

/**
 * What a form knows while it is filled in: errors beside their fields, one about the whole, and
 * whether it is being sent. `texts` gives the fields as typed, by the names of the command's fields:
 * a refusal that quotes a text finds its field by it.
 */
export class Form {
  errors = $state<Record<string, string>>({});
  /** What concerns no single field. */
  general = $state("");
  busy = $state(false);

  constructor(
    private readonly texts: () => Record<string, string>,
    private readonly places: Partial<Record<Failure["kind"], string>> = {},
  ) {}

  /** Does it, and shows the refusal where it belongs; whether it was done. */
  async send(doing: () => Promise<unknown>): Promise<boolean> {
    if (this.busy) return false;
    this.clear();
    this.busy = true;
    try {
      await doing();
      return true;
    } catch (failure) {
      this.place(failure);
      return false;
    } finally {
      this.busy = false;
    }
  }

  clear(): void {
    this.errors = {};
    this.general = "";
  }

  private place(failure: unknown): void {
    const field = failure instanceof Refused ? this.fieldOf(failure.fault) : undefined;
    if (field !== undefined && failure instanceof Refused) this.errors = { [field]: sayFault(failure.fault) };
    else this.general = sayFailure(failure);
  }

  private fieldOf(fault: Failure): string | undefined {
    const placed = this.places[fault.kind] ?? FIELD_OF[fault.kind];
    if (placed !== undefined) return placed;
    const texts = this.texts();
    if ("field" in fault) return fault.field in texts ? fault.field : undefined;
    if (!("text" in fault)) return undefined;
    const quoted = fault.text.trim();
    const named = Object.keys(texts).filter((name) => texts[name]!.trim() === quoted);
    const kinds: Partial<Record<Failure["kind"], RegExp>> = {
      bad_amount: /amount|granted|unit_rate/,
      bad_rate: /rate/,
      bad_date: /date|start|end|month/,
      bad_number: /value|part-/,
      bad_quantity: /quantity/,
      bad_count: /breakfasts|lunches|dinners|least|most/,
    };
    const kind = kinds[fault.kind];
    return named.find((name) => kind?.test(name)) ?? named[0];
  }
}

/** Takes whoever asked for a form to its first field, once it is there. */
export function toFirst(form: Element): void {
  form.querySelector<HTMLElement>("input:not([type=hidden]), select, textarea")?.focus();
}

/** Takes whoever was refused to the first field that is at fault. */
export async function toFault(form: Element | null | undefined): Promise<void> {
  await tick();
  form?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
}
