import { tick } from "svelte";

/** Whether a room shows the report pack beside it. */
export class PackAsked {
  /** How often it was asked for since it was put away: asked for anew, it takes the focus anew. */
  times = $state(0);
  /** The button that asks for it. */
  opener = $state<HTMLButtonElement>();

  get isOpen(): boolean {
    return this.times > 0;
  }

  ask = (): void => {
    this.times += 1;
  };

  /** Puts it away; whoever came to it from nowhere is left at its button. */
  close = async (): Promise<void> => {
    this.times = 0;
    await tick();
    if (document.activeElement === document.body) this.opener?.focus();
  };
}
