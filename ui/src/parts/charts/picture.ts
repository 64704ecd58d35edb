/** A chart as a picture, as it looks in the window just now. */
import { lines, widthOf } from "./text-width";

const SVG = "http://www.w3.org/2000/svg";

/** What a stylesheet says of a mark: the picture has none. */
const LOOKS = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linejoin",
  "stroke-linecap",
  "paint-order",
  "opacity",
  "font-family",
  "font-size",
  "font-weight",
  "font-variant-numeric",
  "letter-spacing",
  "visibility",
] as const;

/** So many dots of the picture are one of the window. */
const SHARPNESS = 2;
const MARGIN = 16;

/** Of a mark that the window alone needs, such as the ring of the focus. */
const ONLY_WINDOW = "[data-window]";

function copied(chart: SVGSVGElement): SVGSVGElement {
  const copy = chart.cloneNode(true) as SVGSVGElement;
  const originals = chart.querySelectorAll<SVGElement>("*");
  copy.querySelectorAll<SVGElement>("*").forEach((mark, at) => {
    const original = originals[at]!;
    const looks = getComputedStyle(original);
    for (const look of LOOKS) mark.style.setProperty(look, looks.getPropertyValue(look));
    // A picture is drawn without the window's typeface where the system has none of its name: texts keep their width.
    if (original instanceof SVGTextElement && original.textContent) {
      const length = original.getComputedTextLength();
      if (length > 0) {
        mark.setAttribute("textLength", String(length));
        mark.setAttribute("lengthAdjust", "spacingAndGlyphs");
      }
    }
  });
  copy.querySelectorAll(`${ONLY_WINDOW}, title`).forEach((mark) => mark.remove());
  return copy;
}

function written(text: string, at: { y: number; size: number; weight: string; ink: string; font: string }): SVGTextElement {
  const line = document.createElementNS(SVG, "text");
  line.textContent = text;
  line.setAttribute("x", String(MARGIN));
  line.setAttribute("y", String(at.y));
  line.setAttribute("style", `font:${at.weight} ${at.size}px ${at.font};fill:${at.ink}`);
  return line;
}

/** The chart below its title and note, on the ground of the window. */
function framed(chart: SVGSVGElement, title: string, note: string): { picture: SVGSVGElement; width: number; height: number } {
  const { width: inner, height: below } = chart.getBoundingClientRect();
  const looks = getComputedStyle(document.body);
  const size = Number.parseFloat(looks.fontSize) || 13;
  const { fontFamily: font, color: ink, backgroundColor: ground } = looks;
  const heading = lines(title, inner, (text) => widthOf(text, size, 640));
  const noted = note ? lines(note, inner, (text) => widthOf(text, size * 0.92)) : [];
  const step = Math.round(size * 1.45);
  const head = MARGIN + (heading.length + noted.length) * step + step / 2;
  const [width, height] = [Math.ceil(inner) + 2 * MARGIN, Math.ceil(head + below) + MARGIN];

  const picture = document.createElementNS(SVG, "svg");
  picture.setAttribute("xmlns", SVG);
  picture.setAttribute("width", String(width));
  picture.setAttribute("height", String(height));
  const paper = document.createElementNS(SVG, "rect");
  paper.setAttribute("width", "100%");
  paper.setAttribute("height", "100%");
  paper.setAttribute("fill", ground);
  const texts = [
    ...heading.map((text, at) => written(text, { y: MARGIN + at * step + size, size, weight: "640", ink, font })),
    ...noted.map((text, at) =>
      written(text, { y: MARGIN + (heading.length + at) * step + size, size: size * 0.92, weight: "400", ink, font }),
    ),
  ];
  const drawing = copied(chart);
  drawing.setAttribute("x", String(MARGIN));
  drawing.setAttribute("y", String(head));
  picture.append(paper, ...texts, drawing);
  return { picture, width, height };
}

/** As PNG. */
export async function pictureOf(chart: SVGSVGElement, title: string, note: string): Promise<Blob> {
  const { picture, width, height } = framed(chart, title, note);
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(picture))}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = width * SHARPNESS;
  canvas.height = height * SHARPNESS;
  const pen = canvas.getContext("2d");
  pen?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
  if (!pen || !blob) throw new Error("no picture came of it");
  return blob;
}
