// What files that are dropped on the window are attached to: whatever the person has open that can hold some.
import type { RecordId } from "../ipc";

export type Holder = {
  record: RecordId;
  /** What a person would call it. */
  name: string;
  /** What is said while files are held above the window, where they are not attached but read. */
  says?: string;
  attach: (paths: string[]) => void;
};

/** Those that are open, the latest last: it is the one that is meant. */
let holders = $state.raw<readonly Holder[]>([]);

export const attaching = {
  get holder(): Holder | undefined {
    return holders.at(-1);
  },
  /** From now on they are attached to this, until the returned function is called: then to what was open before. */
  offer(offered: Holder): () => void {
    holders = [...holders, offered];
    return () => {
      holders = holders.filter((each) => each !== offered);
    };
  },
};
