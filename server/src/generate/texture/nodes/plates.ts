import type { Cells } from './cells.ts';
import { hash } from './hash.ts';
import { wrap } from './shape.ts';

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly id: number;
}

/** Steps into which each side of the square is divided; cuts lie on them. */
const steps = 32;

/** The square cut into rectangles over and over, each cut at a place of its own. `edge` and `x`, `y` are shares of the square. */
export function plates(cuts: number, seed: number): Cells {
  const found: Rectangle[] = [];
  const cut = (x: number, y: number, width: number, height: number, left: number, path: number): void => {
    const long = Math.max(width, height);
    if (left === 0 || long < 4 || (left < cuts - 1 && hash(path, left, seed) < 0.18)) {
      found.push({ x, y, width, height, id: hash(path, 7, seed + 9) });
      return;
    }
    const at = Math.max(2, Math.min(long - 2, Math.round(long * (0.3 + 0.4 * hash(path, left, seed + 1)))));
    if (width >= height) {
      cut(x, y, at, height, left - 1, path * 2);
      cut(x + at, y, width - at, height, left - 1, path * 2 + 1);
    } else {
      cut(x, y, width, at, left - 1, path * 2);
      cut(x, y + at, width, height - at, left - 1, path * 2 + 1);
    }
  };
  cut(0, 0, steps, steps, cuts, 1);
  const lookUp = new Uint16Array(steps * steps);
  for (const [index, { x, y, width, height }] of found.entries())
    for (let row = y; row < y + height; row++) lookUp.fill(index, row * steps + x, row * steps + x + width);
  const cell = { id: 0, other: 0, x: 0, y: 0, edge: 0 };
  return (u, v) => {
    const x = wrap(u, 1) * steps;
    const y = wrap(v, 1) * steps;
    const plate = found[lookUp[Math.floor(y) * steps + Math.floor(x)] ?? 0];
    if (plate === undefined) return cell;
    const dx = Math.min(x - plate.x, plate.x + plate.width - x);
    const dy = Math.min(y - plate.y, plate.y + plate.height - y);
    cell.x = dx / steps;
    cell.y = dy / steps;
    cell.edge = Math.min(dx, dy) / steps;
    cell.id = plate.id;
    cell.other = hash(plate.x, plate.y, seed + 3);
    return cell;
  };
}
