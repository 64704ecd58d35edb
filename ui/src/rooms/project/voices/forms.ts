// The forms of a case: what each asks, and the command that it comes to.
import type {
  AgeBand,
  CaseCategory,
  CaseChannel,
  CaseKind,
  CaseOutcome,
  CaseSeverity,
  Command,
  ComplaintRow,
  ProjectId,
  Satisfaction,
} from "../../../ipc";
import { today } from "../../../words/figures";
import { say } from "../../../words/say";
import { SEXES } from "../codes";
import { personOptions, type Persons } from "../forms/persons.svelte";
import { choiceField, codes, dayField, textField, touched, type FieldSpec, type Filled, type FormSpec } from "../forms/spec";
import type { VoicesPanel } from "./panel";

const KINDS: readonly CaseKind[] = ["complaint", "feedback", "question"];
const CHANNELS: readonly CaseChannel[] = ["in_person", "meeting", "telephone", "written", "box", "online", "through"];
const CATEGORIES: readonly CaseCategory[] = [
  "service",
  "access",
  "information",
  "conduct",
  "discrimination",
  "corruption",
  "safeguarding",
  "other",
];
const SEVERITIES: readonly CaseSeverity[] = ["low", "medium", "high"];
const OUTCOMES: readonly CaseOutcome[] = ["upheld", "partly_upheld", "not_upheld", "referred", "withdrawn"];
const SATISFACTIONS: readonly Satisfaction[] = ["satisfied", "partly", "dissatisfied", "unknown"];
const AGES: readonly AgeBand[] = ["0-14", "15-24", "25-59", "60+"];

/** An age band as it is written: `25–59`. */
export const ageName = (age: AgeBand): string => age.replace("-", "–");

/** What is asked beside the cases, so that the form can offer it. */
export type Offered = { usuallySensitive: readonly CaseCategory[]; persons: Persons };
type FormPanel = Exclude<VoicesPanel, { is: "case" }>;

const tick = (is: boolean | undefined): string => (is ? "yes" : "");
const tickField = (name: string, label: string, hint?: string): FieldSpec => ({ name, label: say(label), as: "tick", hint });

export function formOf(panel: FormPanel, project: ProjectId, offered: Offered): FormSpec {
  return panel.is === "answer" ? answerForm(panel.complaint) : caseForm(panel.is === "change" ? panel.complaint : undefined, project, offered);
}

function caseForm(complaint: ComplaintRow | undefined, project: ProjectId, { usuallySensitive, persons }: Offered): FormSpec {
  return {
    fresh: {
      reference: complaint?.reference ?? "",
      kind: complaint?.kind ?? "complaint",
      received: complaint?.received ?? today(),
      channel: complaint?.channel ?? "in_person",
      category: complaint?.category ?? "service",
      severity: complaint?.severity ?? "medium",
      description: complaint?.description ?? "",
      place: complaint?.place ?? "",
      anonymous: tick(complaint?.anonymous),
      name: complaint?.name ?? "",
      contact: complaint?.contact ?? "",
      sex: complaint?.sex ?? "",
      age: complaint?.age ?? "",
      consent: tick(complaint?.consent),
      owner: complaint?.owner?.id ?? "",
      acknowledge_by: complaint?.acknowledge_by ?? "",
      acknowledged: complaint?.acknowledged ?? "",
      closed: complaint?.closed ?? "",
      sensitive: "",
    },
    rows: ({ anonymous, category, sensitive }) => [
      ...(complaint ? [textField("reference", "voices-reference")] : []),
      [choiceField("kind", "voices-kind", codes("case-kind", KINDS)), dayField("received", "voices-received")],
      choiceField("channel", "voices-channel", codes("channel", CHANNELS)),
      choiceField("category", "voices-category", codes("case-category", CATEGORIES)),
      choiceField("severity", "voices-severity", codes("case-severity", SEVERITIES)),
      textField("description", "voices-description", { lines: 5 }),
      textField("place", "voices-place", { optional: true }),
      tickField("anonymous", "voices-anonymous", complaint && !complaint.anonymous ? say("voices-anonymous-deletes") : undefined),
      ...(anonymous
        ? []
        : [
            textField("name", "voices-name", { optional: true, hint: say("voices-name-hint") }),
            textField("contact", "voices-contact", { optional: true }),
          ]),
      [
        choiceField("sex", "voices-sex", codes("sex", SEXES), { none: say("voices-untold") }),
        choiceField("age", "voices-age", AGES.map((age) => ({ value: age, text: ageName(age) })), { none: say("voices-untold") }),
      ],
      tickField("consent", "voices-consent", say("voices-consent-hint")),
      choiceField("owner", "voices-owner", personOptions(persons), { none: say("plan-nobody") }),
      dayField("acknowledge_by", "voices-acknowledge-by", {
        optional: true,
        ...(complaint ? {} : { hint: say("voices-acknowledge-by-hint") }),
      }),
      ...(complaint
        ? [
            dayField("acknowledged", "voices-acknowledged", { optional: true }),
            dayField("closed", "voices-closed", { optional: true, hint: say("voices-closed-hint") }),
          ]
        : [
            tickField(
              "sensitive",
              "voices-sensitive-tick",
              say(usuallySensitive.includes(category as CaseCategory) && !sensitive ? "voices-sensitive-usual" : "voices-sensitive-hint"),
            ),
          ]),
    ],
    command: (filled) => {
      const { reference, sensitive, acknowledged, closed } = filled;
      const common = told(filled);
      return complaint
        ? { command: "change_complaint", complaint: complaint.id, ...common, reference: reference!, acknowledged: acknowledged!, closed: closed! }
        : { command: "register_complaint", project, ...common, sensitive: sensitive !== "" };
    },
    ...(complaint ? { changes: "complaint" } : {}),
    submit: say(complaint ? "project-save" : "voices-new-save"),
    done: say(complaint ? "voices-changed" : "voices-added"),
  };
}

/** What is told of a case, whether it is new or not. */
function told({ kind, received, channel, category, severity, description, place, anonymous, name, contact, sex, age, consent, owner, acknowledge_by }: Filled) {
  return {
    kind: kind as CaseKind,
    received: received!,
    channel: channel as CaseChannel,
    category: category as CaseCategory,
    severity: severity as CaseSeverity,
    description: description!,
    place: place!,
    anonymous: anonymous !== "",
    // A name that was typed before the tick is not sent.
    name: anonymous ? "" : name!,
    contact: anonymous ? "" : contact!,
    sex: sex!,
    age: age!,
    consent: consent !== "",
    owner: owner!,
    acknowledge_by: acknowledge_by!,
  };
}

function answerForm(complaint: ComplaintRow): FormSpec {
  const answer = ({ answered, outcome, referred_to, satisfied, appeal }: Filled): Command => ({
    command: "change_complaint",
    complaint: complaint.id,
    answered: answered!,
    outcome: outcome!,
    referred_to: referred_to!,
    satisfied: satisfied!,
    appeal: appeal!,
  });
  const before = {
    answered: complaint.answered ?? "",
    outcome: complaint.outcome ?? "",
    referred_to: complaint.referred_to,
    satisfied: complaint.satisfied ?? "",
    appeal: complaint.appeal,
  };
  return {
    fresh: { ...before, answered: complaint.answered ?? today() },
    rows: () => [
      dayField("answered", "voices-answered"),
      choiceField("outcome", "voices-outcome", codes("case-outcome", OUTCOMES), { none: say("voices-outcome-none") }),
      textField("referred_to", "voices-referred-to", { optional: true, hint: say("voices-referred-to-hint") }),
      choiceField("satisfied", "voices-satisfied", codes("satisfaction", SATISFACTIONS), { none: say("voices-satisfied-none") }),
      textField("appeal", "voices-appeal", { lines: 3, optional: true, hint: say("voices-appeal-hint") }),
    ],
    // Against the case rather than the form: the day that is suggested is sent though nobody touched it.
    command: (filled) => touched(answer(filled), answer(before), "complaint"),
    submit: say("project-save"),
    done: say("voices-answer-saved"),
  };
}
