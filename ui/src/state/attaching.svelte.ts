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

let holder = $state.raw<Holder>();

export const attaching = {
  get holder(): Holder | undefined {
    return holder;
  },
  /** From now on they are attached to this, until the returned function is called. */
  offer(offered: Holder): () => void {
    holder = offered;
    return () => {
      if (holder === offered) holder = undefined;
    };
  },
};
