// The codes that a person chooses from in this room, in the order of the lists. Their names are in terms.ftl.
import type {
  CoreArea,
  Financing,
  GrantKind,
  MarkerScore,
  PovertyDimension,
  ProjectStatus,
  Sex,
  TeamRole,
} from "../../ipc";

export const MARKER_SCORES: readonly MarkerScore[] = ["principal", "significant", "not_targeted", "not_screened"];
export const FINANCINGS: readonly Financing[] = ["grant", "own_cash", "in_kind", "other_donor"];
export const CORE_AREAS: readonly CoreArea[] = ["equity", "participation", "transparency", "accountability"];
export const POVERTY_DIMENSIONS: readonly PovertyDimension[] = ["resources", "opportunities", "power", "security"];
export const GRANT_KINDS: readonly GrantKind[] = [
  "inception",
  "project",
  "steering_group",
  "development",
  "dissemination",
];
export const PROJECT_STATUSES: readonly ProjectStatus[] = [
  "planned",
  "active",
  "reporting",
  "closed",
  "cancelled",
  "suspended",
];
export const SEXES: readonly Sex[] = ["woman", "man", "other"];
export const TEAM_ROLES: readonly TeamRole[] = [
  "project_manager",
  "coordinator",
  "politician_majority",
  "politician_opposition",
  "civil_servant",
  "manager",
  "civil_society",
];
