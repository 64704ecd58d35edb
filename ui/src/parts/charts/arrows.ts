/** Where an arrow leads from one mark of a chart; nowhere at its end. */
export type Step = (from: number, key: string, marks: readonly SVGElement[]) => number | undefined;

/** To the mark before or after. */
export const inOrder: Step = (from, key, marks) => {
  const to = { ArrowUp: from - 1, ArrowLeft: from - 1, ArrowDown: from + 1, ArrowRight: from + 1, Home: 0, End: marks.length - 1 }[key];
  return to !== undefined && to >= 0 && to < marks.length ? to : undefined;
};

/** Lets arrows go from mark to mark: an attachment of the drawing, whose marks are links. */
export const byArrows =
  (step: Step = inOrder) =>
  (drawing: SVGElement): (() => void) => {
    function move(event: KeyboardEvent): void {
      if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
      const marks = [...drawing.querySelectorAll<SVGElement>("a")];
      const from = marks.findIndex((mark) => mark.contains(event.target as Node));
      const to = from < 0 ? undefined : step(from, event.key, marks);
      if (to === undefined) return;
      event.preventDefault();
      marks[to]?.focus();
    }
    drawing.addEventListener("keydown", move);
    return () => drawing.removeEventListener("keydown", move);
  };
