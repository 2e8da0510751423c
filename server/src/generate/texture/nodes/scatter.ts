import { hash } from './hash.ts';
import { wrap } from './shape.ts';

/** What lies on top at a place. Written anew at every look-up; `height` is 0 where nothing lies. */
export interface Scattered {
  id: number;
  other: number;
  /** Along the piece from its middle, -1 to 1, and across it. */
  along: number;
  across: number;
  height: number;
}

/** How pieces are strewn. */
export interface Scattering {
  /** Pieces along one side of the square. */
  readonly count: number;
  /** Half the length and half the width of a piece, in fields of the lattice; at most 1.4 together. */
  readonly length: number;
  readonly width: number;
  /** How far directions stray from `direction`, in half turns: 1 is any. */
  readonly spread: number;
  /** Direction in turns; 0 lies along `u`. */
  readonly direction: number;
  readonly seed: number;
  /** The height of a piece at a place in it, above 0 inside its outline. */
  outline(along: number, across: number): number;
}

/** Pieces of one outline strewn over the square, one in each field of a lattice; the one that lies highest shows. */
export function scatter(scattering: Scattering): (u: number, v: number) => Scattered {
  const { count, length, width, spread, direction, seed, outline } = scattering;
  const pieces = new Float32Array(count * count * 5);
  for (let at = 0; at < count * count; at++) {
    const [x, y] = [at % count, Math.floor(at / count)];
    const turn = 2 * Math.PI * (direction + (hash(x, y, seed + 2) - 0.5) * spread);
    pieces.set(
      [hash(x, y, seed), hash(x, y, seed + 1), Math.cos(turn), Math.sin(turn), 0.7 + 0.5 * hash(x, y, seed + 3)],
      5 * at,
    );
  }
  const found: Scattered = { id: 0, other: 0, along: 0, across: 0, height: 0 };
  return (u, v) => {
    const x = u * count;
    const y = v * count;
    const left = Math.floor(x);
    const top = Math.floor(y);
    let highest = 0;
    found.height = 0;
    for (let row = top - 1; row <= top + 1; row++) {
      const wrappedRow = wrap(row, count);
      for (let column = left - 1; column <= left + 1; column++) {
        const wrappedColumn = wrap(column, count);
        const at = 5 * (wrappedRow * count + wrappedColumn);
        const size = pieces[at + 4] ?? 1;
        const dx = (x - column - (pieces[at] ?? 0)) / size;
        const dy = (y - row - (pieces[at + 1] ?? 0)) / size;
        const cos = pieces[at + 2] ?? 1;
        const sin = pieces[at + 3] ?? 0;
        const along = (dx * cos + dy * sin) / length;
        const across = (dy * cos - dx * sin) / width;
        if (along < -1 || along > 1 || across < -1 || across > 1) continue;
        const height = outline(along, across);
        if (height <= 0) continue;
        const layer = hash(wrappedColumn, wrappedRow, seed + 4);
        if (layer + 0.001 <= highest) continue;
        highest = layer + 0.001;
        found.id = hash(wrappedColumn, wrappedRow, seed + 5);
        found.other = layer;
        found.along = along;
        found.across = across;
        found.height = height;
      }
    }
    return found;
  };
}
