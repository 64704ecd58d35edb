// The people whom forms offer: those of the team first.
import { ipc, type PersonRow, type ProjectId, type TeamRow } from "../../../ipc";
import type { Option } from "../../../parts/Select.svelte";
import { live } from "../../../state/live.svelte";
import { brief } from "../../../words/names";
import { say } from "../../../words/say";

/** Who can be chosen. */
export type Persons = { team: readonly TeamRow[]; people: readonly PersonRow[] };

/** Asks for them, and follows the book; nobody until it has answered. */
export function livePersons(project: () => ProjectId): Persons {
  const team = live(
    () => [`project:${project()}`, "people"],
    () => ipc.team(project()),
  );
  const people = live(["people"], () => ipc.people());
  return {
    get team() {
      return team.data ?? [];
    },
    get people() {
      return people.data ?? [];
    },
  };
}

/** Those of the team first, then everybody else. */
export function personOptions({ team, people }: Persons): Option[] {
  const inTeam = new Map(team.map(({ person }) => [person.id, person.name]));
  return [
    ...[...inTeam].map(([value, name]) => ({ value, text: brief(name), group: say("basis-team") })),
    ...people
      .filter(({ id }) => !inTeam.has(id))
      .map(({ id, name }) => ({ value: id, text: brief(name), group: say("basis-others") })),
  ];
}
