// Who can have been at a meeting.
import type { PersonId, PersonName, TeamRow } from "../../../ipc";

export type Attending = {
  id: PersonId;
  /** Empty where the person is not in the book. */
  name: string;
  as: "steers" | "team" | "left";
};

/** The team, those who steer first, then who was there and is no longer in it; each person once. */
export function attending(team: readonly TeamRow[], attendees: readonly PersonName[]): Attending[] {
  const steering = new Set(team.filter(({ steers }) => steers).map(({ person }) => person.id));
  const members = new Map(team.map(({ person }) => [person.id, person.name]));
  const left = new Map(attendees.filter(({ id }) => !members.has(id)).map(({ id, name }) => [id, name]));
  const inTeam = [...members].map(([id, name]): Attending => ({ id, name, as: steering.has(id) ? "steers" : "team" }));
  return [
    ...inTeam.filter((each) => each.as === "steers"),
    ...inTeam.filter((each) => each.as === "team"),
    ...[...left].map(([id, name]): Attending => ({ id, name, as: "left" })),
  ];
}
