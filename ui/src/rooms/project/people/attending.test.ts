import { describe, expect, it } from "vitest";
import type { TeamRow } from "../../../ipc";
import { attending } from "./attending";

const member = (name: string, steers: boolean, id = `${name}-member`): TeamRow => ({
  id,
  person: { id: name, name, organisation: { id: "o", name: "Robertsfors" }, sex: null, email: "" },
  role: "civil_servant",
  steers,
});

describe("who can have been at a meeting", () => {
  it("are those who steer, then the rest of the team, then who has left it", () => {
    const team = [member("Anna", false), member("Joseph", true)];
    const there = [{ id: "Anna", name: "Anna" }, { id: "Per", name: "Per" }];
    expect(attending(team, there).map(({ name, as }) => `${name} ${as}`)).toEqual(["Joseph steers", "Anna team", "Per left"]);
  });

  it("are each once, however many parts they have", () => {
    const team = [member("Anna", false, "first"), member("Anna", true, "second")];
    const there = [{ id: "Per", name: "Per" }, { id: "Per", name: "Per" }];
    expect(attending(team, there).map(({ name, as }) => `${name} ${as}`)).toEqual(["Anna steers", "Per left"]);
  });
});
