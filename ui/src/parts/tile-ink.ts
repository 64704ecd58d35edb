const channel = (byte: number): number => {
  const share = byte / 255;
  return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

/** How light a colour is, from 0 to 1, as WCAG counts it. */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => channel(Number.parseInt(hex.slice(at, at + 2), 16)));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

const WHITE = "#ffffff";
const BLACK = "#111111";

/** Which ink is read best on a ground: several of the goals' colours are too light for white. */
export function inkOn(ground: string): string {
  const light = luminance(ground) + 0.05;
  return (luminance(WHITE) + 0.05) / light >= light / (luminance(BLACK) + 0.05) ? WHITE : BLACK;
}
