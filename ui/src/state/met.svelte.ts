import type { Merge, MetNarrative } from "../ipc";

let narratives = $state.raw<readonly MetNarrative[]>([]);

/** The texts that two wrote in at once, of what was taken in during this run, until a person has read them. */
export const met = {
  get narratives(): readonly MetNarrative[] {
    return narratives;
  },
  add(merge: Merge): void {
    const same = (each: MetNarrative, other: MetNarrative) => each.record === other.record && each.field === other.field;
    const earlier = narratives.filter((each) => !merge.narratives.some((other) => same(each, other)));
    narratives = [...earlier, ...merge.narratives];
  },
  settle(read: MetNarrative): void {
    narratives = narratives.filter((each) => each !== read);
  },
  clear(): void {
    narratives = [];
  },
};

