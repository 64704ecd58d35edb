/** A label by its middle. */
export type Label = { x: number; y: number; width: number; height: number };

const ROUNDS = 60;

/** The same labels, moved as little as it takes for none to lie on another, within what there is of room. */
export function apart(labels: readonly Label[], room: { width: number; height: number }): Label[] {
  const placed = labels.map((label) => ({ ...label }));
  for (let round = 0; round < ROUNDS; round += 1) {
    let moved = false;
    for (const [at, one] of placed.entries()) {
      for (const other of placed.slice(at + 1)) {
        const across = (one.width + other.width) / 2 - Math.abs(one.x - other.x);
        const down = (one.height + other.height) / 2 - Math.abs(one.y - other.y);
        if (across <= 0 || down <= 0) continue;
        moved = true;
        if (across < down) {
          const way = one.x <= other.x ? 1 : -1;
          one.x -= (way * across) / 2;
          other.x += (way * across) / 2;
        } else {
          const way = one.y <= other.y ? 1 : -1;
          one.y -= (way * down) / 2;
          other.y += (way * down) / 2;
        }
      }
    }
    for (const each of placed) {
      each.x = Math.min(Math.max(each.x, each.width / 2), room.width - each.width / 2);
      each.y = Math.min(Math.max(each.y, each.height / 2), room.height - each.height / 2);
    }
    if (!moved) break;
  }
  return placed;
}
