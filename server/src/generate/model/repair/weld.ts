import { createGroups } from '#generate/model/surface/smooth-groups.ts';

/**
 * The place of every vertex: the lowest vertex within about `tolerance`. Places are cells of a grid, three times with the grid
 * moved, so that a pair that one grid parts another joins.
 */
export function placesOf(positions: Float32Array, tolerance: number): Uint32Array {
  const count = positions.length / 3;
  const groups = createGroups(count);
  for (const shift of [0, 0.5, 0.25]) joinCells(positions, 4 * tolerance, shift, groups.join);
  return Uint32Array.from({ length: count }, (_, vertex) => groups.of(vertex));
}

/** The same positions with all vertices of a place at that place. */
export function snapped(positions: Float32Array, places: Uint32Array): Float32Array {
  return positions.map((_, at) => positions[3 * (places[Math.floor(at / 3)] ?? 0) + (at % 3)] ?? 0);
}

/** Join the vertices of each cell, by a table of open addressing over cells. */
function joinCells(
  positions: Float32Array,
  size: number,
  shift: number,
  join: (first: number, second: number) => void,
): void {
  const count = positions.length / 3;
  const cells = new Float64Array(positions.length);
  for (let at = 0; at < cells.length; at++) cells[at] = Math.floor((positions[at] ?? 0) / size + shift);
  const slots = 2 ** Math.ceil(Math.log2(2 * count + 2));
  const table = new Int32Array(slots).fill(-1);
  for (let vertex = 0; vertex < count; vertex++) {
    let slot = hashOf(cells, 3 * vertex) & (slots - 1);
    for (let first = table[slot] ?? -1; first !== -1; first = table[slot] ?? -1) {
      if (isSameCell(cells, 3 * first, 3 * vertex)) break;
      slot = (slot + 1) & (slots - 1);
    }
    const first = table[slot] ?? -1;
    if (first === -1) table[slot] = vertex;
    else join(first, vertex);
  }
}

function hashOf(cells: Float64Array, at: number): number {
  let hash = 0;
  for (let axis = 0; axis < 3; axis++) {
    hash = Math.imul(hash ^ ((cells[at + axis] ?? 0) | 0), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash >>> 1;
}

function isSameCell(cells: Float64Array, a: number, b: number): boolean {
  return cells[a] === cells[b] && cells[a + 1] === cells[b + 1] && cells[a + 2] === cells[b + 2];
}
