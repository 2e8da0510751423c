import type { Cells } from './cells.ts';
import { hash } from './hash.ts';
import { wrap } from './shape.ts';

/**
 * Threads over and under each other, `count` each way; `float` is the number of threads that one passes over: 1 is plain weave,
 * 2 a twill. `edge` is the height of the upper thread, 0 to 1, `other` 1 where it is the warp, `x` along the thread and `y` across.
 */
export function weave(count: number, float: 1 | 2, seed: number): Cells {
  const cell = { id: 0, other: 0, x: 0, y: 0, edge: 0 };
  return (u, v) => {
    const x = u * count;
    const y = v * count;
    const column = Math.floor(x);
    const row = Math.floor(y);
    const isWarp = wrap(column + row, 2 * float) < float;
    const fx = x - column - 0.5;
    const fy = y - row - 0.5;
    const across = isWarp ? fx : fy;
    // Where a thread passes over several it stays up between them.
    const place = wrap(column + row, float);
    const along = (isWarp ? fy : fx) + place;
    const middle = (float - 1) / 2;
    const bow = Math.cos(((along - middle) / float) * Math.PI);
    cell.x = along;
    cell.y = across;
    cell.edge = Math.max(0, bow) ** 0.5 * Math.sqrt(Math.max(0, 1 - 4 * across * across * 0.9));
    cell.id = isWarp ? hash(wrap(column, count), 1, seed) : hash(0, wrap(row, count), seed);
    cell.other = isWarp ? 1 : 0;
    return cell;
  };
}
