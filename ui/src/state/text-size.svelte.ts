/** How large text is, in per cent; kept on this laptop, since it depends on the screen and the eyes. */
export const SIZES = [100, 110, 125, 150, 175, 200] as const;

const KEPT = "text-size";

function kept(): number {
  const found = Number(localStorage.getItem(KEPT));
  return SIZES.find((size) => size === found) ?? 100;
}

let size = $state(100);

export const textSize = {
  get percent(): number {
    return size;
  },
  /** Takes the size that was chosen before. */
  recall(): void {
    this.choose(kept());
  },
  choose(percent: number): void {
    size = percent;
    document.documentElement.style.fontSize = percent === 100 ? "" : `${percent}%`;
    localStorage.setItem(KEPT, String(percent));
  },
  /** The next size up or down, if there is one. */
  step(by: 1 | -1): void {
    const next = SIZES[SIZES.findIndex((each) => each === size) + by];
    if (next) this.choose(next);
  },
};
