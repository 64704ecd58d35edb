/** A filter of projects, and the part of an address that names it: `country=KE&goal=5`. */
import type { ProjectFilter } from "../ipc";
import { CORE_AREAS, GRANT_KINDS, MARKER_SCORES, NEEDS, PROJECT_STATUSES, SIGNS } from "../words/codes";

export type FilterField = keyof ProjectFilter;

type Read = (text: string) => string | number | undefined;

const oneOf =
  (codes: readonly string[]): Read =>
  (text) =>
    codes.includes(text) ? text : undefined;
const shaped =
  (shape: RegExp): Read =>
  (text) =>
    shape.test(text) ? text : undefined;
const between =
  (first: number, last: number): Read =>
  (text) =>
    /^\d{1,4}$/.test(text) && Number(text) >= first && Number(text) <= last ? Number(text) : undefined;

/** What is asked for where a project has nothing there. */
export const NONE = "none";
const orNone =
  (read: Read): Read =>
  (text) =>
    text === NONE ? NONE : read(text);

const IDENTITY = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** What each field can hold, in the order in which they are said. Whatever else an address claims is left out: a link may be
 * old, or mistyped. */
const FIELDS: Record<FilterField, Read> = {
  need: oneOf(NEEDS),
  sign: oneOf(SIGNS),
  status: oneOf(PROJECT_STATUSES),
  kind: oneOf(GRANT_KINDS),
  country: orNone(shaped(/^[A-Z]{2}$/)),
  partnership: shaped(IDENTITY),
  partner: shaped(IDENTITY),
  goal: orNone(between(1, 17)),
  core_area: orNone(oneOf(CORE_AREAS)),
  score: oneOf(MARKER_SCORES),
  cost_area: orNone(oneOf(CORE_AREAS)),
  cost_score: oneOf(MARKER_SCORES),
  from: between(1900, 2999),
  to: between(1900, 2999),
};

export const FILTER_FIELDS = Object.keys(FIELDS) as FilterField[];

/** The same with another value in a field; an empty one leaves nothing out. */
export const withField = (filter: ProjectFilter, field: FilterField, text: string): ProjectFilter =>
  ofQuery(queryOf({ ...filter, [field]: text }));

/** As it stands in an address; empty where it leaves nothing out. */
export function queryOf(filter: ProjectFilter): string {
  const query = new URLSearchParams();
  for (const field of FILTER_FIELDS) {
    const value = filter[field];
    if (value !== undefined && value !== null) query.set(field, String(value));
  }
  return query.toString();
}

/** What an address says; of a field that is there twice, the first counts. */
export function ofQuery(text: string): ProjectFilter {
  const query = new URLSearchParams(text);
  const said = FILTER_FIELDS.map((field) => [field, FIELDS[field](query.get(field) ?? "")] as const);
  return Object.fromEntries(said.filter(([, value]) => value !== undefined)) as ProjectFilter;
}

/** Whether it leaves any project out. */
export const leavesOut = (filter: ProjectFilter): boolean => queryOf(filter) !== "";

/** Whether two leave out the same. */
export const isSame = (one: ProjectFilter, other: ProjectFilter): boolean => queryOf(one) === queryOf(other);
