/** How wide a text is drawn, so that what stands beside it finds its place. */
const FONT = '"Inter Variable", Inter, system-ui, "Noto Sans", sans-serif';

let pen: CanvasRenderingContext2D | null | undefined;

/** In pixels, with all figures as wide as they are drawn: each like a nought. About so where there is nothing to measure
 * with. */
export function widthOf(text: string, size: number, weight = 400): number {
  pen ??= typeof document === "undefined" ? null : document.createElement("canvas").getContext("2d");
  if (!pen) return text.length * size * 0.56;
  pen.font = `${weight} ${size}px ${FONT}`;
  return Math.ceil(pen.measureText(text.replace(/\d/g, "0")).width * 1.02);
}

/** As much of it as there is room for. */
export function fitted(text: string, room: number, width: (text: string) => number): string {
  if (width(text) <= room) return text;
  const letters = [...text];
  let [least, most] = [0, letters.length];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (width(`${letters.slice(0, middle).join("")}…`) <= room) least = middle;
    else most = middle - 1;
  }
  return `${letters.slice(0, least).join("").trimEnd()}…`;
}

/** In as many lines as it takes, broken between words. */
export function lines(text: string, room: number, width: (text: string) => number): string[] {
  const found: string[] = [];
  for (const word of text.split(" ")) {
    const last = found.at(-1);
    if (last !== undefined && width(`${last} ${word}`) <= room) found[found.length - 1] = `${last} ${word}`;
    else found.push(word);
  }
  return found;
}
