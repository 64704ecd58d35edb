/** The codes that forms choose from, in the order in which they are offered. */
import type {
  CeilingForce,
  CoreArea,
  MarkerScore,
  GrantKind,
  Language,
  Measure,
  Need,
  OrganisationKind,
  PartnershipStatus,
  ProjectStatus,
  ReportFigures,
  ReportKind,
  ReviewOutcome,
  Sign,
  Sums,
} from "../ipc";
import { say } from "./say";

export const PROJECT_STATUSES = [
  "planned",
  "active",
  "reporting",
  "closed",
  "cancelled",
  "suspended",
] as const satisfies readonly ProjectStatus[];
export const GRANT_KINDS = [
  "inception",
  "project",
  "steering_group",
  "development",
  "dissemination",
] as const satisfies readonly GrantKind[];
export const PARTNERSHIP_STATUSES = ["planned", "active", "paused", "ended"] as const satisfies readonly PartnershipStatus[];
export const ORGANISATION_KINDS = [
  "municipality",
  "region",
  "government",
  "civil_society",
  "academic",
] as const satisfies readonly OrganisationKind[];
export const CORE_AREAS = ["equity", "participation", "transparency", "accountability"] as const satisfies readonly CoreArea[];
export const MARKER_SCORES = [
  "not_screened",
  "not_targeted",
  "significant",
  "principal",
] as const satisfies readonly MarkerScore[];

export const MEASURES = ["work_hour", "day", "kilometre", "tonne"] as const satisfies readonly Measure[];
export const CEILING_FORCES = ["block", "warn"] as const satisfies readonly CeilingForce[];

export const REPORT_KINDS = ["annual", "final", "audit_certificate"] as const satisfies readonly ReportKind[];
export const REPORT_FIGURES = [
  "activities",
  "outputs",
  "individual",
  "organisational",
  "societal",
  "gender",
  "finance",
  "risks",
  "decisions",
] as const satisfies readonly ReportFigures[];
export const REVIEW_OUTCOMES = ["approved", "returned"] as const satisfies readonly ReviewOutcome[];

/** In what papers are written; donors read English. */
export const PAPER_LANGUAGES = ["en", "sv"] as const satisfies readonly Language[];

/** What is told of money, in the order in which it is said. */
export const SUMS = ["granted", "budgeted", "spent", "left"] as const satisfies readonly (keyof Sums)[];

/** Why something needs a person. */
export const NEEDS = [
  "report_late",
  "case_waits",
  "deviation",
  "questioned",
  "budget",
  "ledger",
  "contested",
  "risk",
  "report",
  "plan",
  "team",
] as const satisfies readonly Need[];

/** How something in a project stands: its indicators, by their lights, and its risks. */
export const SIGNS = ["green", "amber", "red", "unknown", "open_risks", "grave_risks"] as const satisfies readonly Sign[];

/** Codes as options of a choice; `list` is the beginning of their words, such as `grant-kind`. */
export const options = (list: string, codes: readonly string[]): { value: string; text: string }[] =>
  codes.map((code) => ({ value: code, text: say(`${list}-${code}`) }));
