import { hash } from './hash.ts';
import { wrap } from './shape.ts';

/** A place within a pattern of cells. Written anew at every look-up: read it before the next. */
export interface Cell {
  /** A number in [0, 1) of its own for each cell, and a second one. */
  id: number;
  other: number;
  /** From the middle of the cell, in the cell's own units. */
  x: number;
  y: number;
  /** Distance to the nearest edge, in units of the cell's height. */
  edge: number;
}

/** Finds the cell of a place. */
export type Cells = (u: number, v: number) => Cell;

function emptyCell(): Cell {
  return { id: 0, other: 0, x: 0, y: 0, edge: 0 };
}

/**
 * Voronoi cells of one point in each field of a lattice (Worley, 1996). `edge` is half of how much farther the second point
 * is than the nearest. `jitter` 0 leaves the points in the middle of their fields.
 */
export function voronoi(columns: number, rows: number, seed: number, jitter = 0.9): Cells {
  const points = new Float32Array(columns * rows * 2);
  for (let at = 0; at < columns * rows; at++) {
    const [x, y] = [at % columns, Math.floor(at / columns)];
    points[2 * at] = 0.5 + jitter * (hash(x, y, seed) - 0.5);
    points[2 * at + 1] = 0.5 + jitter * (hash(x, y, seed + 1) - 0.5);
  }
  const cell = emptyCell();
  return (u, v) => {
    const x = u * columns;
    const y = v * rows;
    const left = Math.floor(x);
    const top = Math.floor(y);
    let nearest = 9;
    let second = 9;
    let atX = 0;
    let atY = 0;
    for (let row = top - 1; row <= top + 1; row++) {
      const wrappedRow = wrap(row, rows);
      for (let column = left - 1; column <= left + 1; column++) {
        const wrappedColumn = wrap(column, columns);
        const at = 2 * (wrappedRow * columns + wrappedColumn);
        const dx = column + (points[at] ?? 0) - x;
        const dy = row + (points[at + 1] ?? 0) - y;
        const distance = dx * dx + dy * dy;
        if (distance < nearest) {
          second = nearest;
          nearest = distance;
          atX = wrappedColumn;
          atY = wrappedRow;
          cell.x = -dx;
          cell.y = -dy;
        } else if (distance < second) second = distance;
      }
    }
    cell.id = hash(atX, atY, seed + 2);
    cell.other = hash(atX, atY, seed + 3);
    cell.edge = (Math.sqrt(second) - Math.sqrt(nearest)) / 2;
    return cell;
  };
}

/**
 * Courses of rectangles, `columns` in each of `rows`; `shift` moves every other course by that share of a rectangle (rows must
 * be even then), `'random'` each by its own. Each side of each rectangle stands back by its own share of `jitter`, in units of
 * a cell's height, as laid by hand.
 */
export function courses(columns: number, rows: number, shift: number | 'random', seed: number, jitter = 0): Cells {
  const cell = emptyCell();
  const aspect = rows / columns;
  return (u, v) => {
    const y = v * rows;
    const row = Math.floor(y);
    const wrappedRow = wrap(row, rows);
    const moved = shift === 'random' ? hash(wrappedRow, 0, seed + 7) : wrappedRow % 2 === 0 ? 0 : shift;
    const x = u * columns + moved;
    const column = Math.floor(x);
    const wrappedColumn = wrap(column, columns);
    cell.x = x - column - 0.5;
    cell.y = y - row - 0.5;
    const acrossSide = hash(wrappedColumn, wrappedRow, seed + (cell.x < 0 ? 11 : 12));
    const alongSide = hash(wrappedColumn, wrappedRow, seed + (cell.y < 0 ? 13 : 14));
    cell.edge = Math.min(
      (0.5 - Math.abs(cell.x)) * aspect - jitter * acrossSide,
      0.5 - Math.abs(cell.y) - jitter * alongSide,
    );
    cell.id = hash(wrappedColumn, wrappedRow, seed + 2);
    cell.other = hash(wrappedColumn, wrappedRow, seed + 3);
    return cell;
  };
}

/** Squares of strips whose direction changes from square to square; `squares` must be even. */
export function basket(squares: number, strips: number, seed: number): Cells {
  const cell = emptyCell();
  return (u, v) => {
    const x = u * squares;
    const y = v * squares;
    const column = Math.floor(x);
    const row = Math.floor(y);
    const across = wrap(column + row, 2) === 0;
    const along = across ? x - column : y - row;
    const over = (across ? y - row : x - column) * strips;
    const strip = Math.floor(over);
    cell.x = along - 0.5;
    cell.y = over - strip - 0.5;
    cell.edge = Math.min((0.5 - Math.abs(cell.x)) * strips, 0.5 - Math.abs(cell.y));
    const [a, b] = [wrap(column, squares), wrap(row, squares) * strips + strip];
    cell.id = hash(a, b, seed + 2);
    cell.other = across ? 0 : 1;
    return cell;
  };
}

/**
 * Overlapping tiles with round lower ends, those of a course over those of the next; rows must be even. `y` is 0 at a tile's
 * hidden upper end and 1 at its lower end, `edge` the distance to its outline.
 */
export function scales(columns: number, rows: number, seed: number): Cells {
  const cell = emptyCell();
  const round = 0.45;
  return (u, v) => {
    const y = v * rows;
    const row = Math.floor(y);
    const within = y - row;
    for (let step = 1; step >= 0; step--) {
      const wrappedRow = wrap(row - step, rows);
      const x = u * columns + (wrappedRow % 2 === 0 ? 0 : 0.5);
      const column = Math.floor(x);
      const local = x - column - 0.5;
      const bottom = 1 + round * Math.sqrt(Math.max(0, 1 - 4 * local * local));
      const along = within + step;
      if (step === 1 && along >= bottom) continue;
      const wrappedColumn = wrap(column, columns);
      cell.x = local;
      cell.y = along / (1 + round);
      cell.edge = Math.min(0.5 - Math.abs(local), bottom - along);
      cell.id = hash(wrappedColumn, wrappedRow, seed + 2);
      cell.other = hash(wrappedColumn, wrappedRow, seed + 3);
      break;
    }
    return cell;
  };
}
