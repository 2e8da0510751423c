/** Which corners of triangles begin an edge between the same two places. */
export interface Edges {
  /** The next corner of the same edge, in a ring. */
  readonly next: Int32Array;
  /** How many triangles have the edge that begins at a corner. */
  readonly triangles: (corner: number) => number;
}

/** Edges between places, by a table of open addressing; the place of each corner is given. */
export function edgesOf(cornerPlaces: Uint32Array): Edges {
  const next = new Int32Array(cornerPlaces.length);
  const slots = 2 ** Math.ceil(Math.log2(2 * cornerPlaces.length + 2));
  const table = new Int32Array(slots).fill(-1);
  for (let corner = 0; corner < cornerPlaces.length; corner++) {
    const [low, high] = endsOf(cornerPlaces, corner);
    let slot = (Math.imul(Math.imul(low, 0x9e3779b1) ^ high, 0x85ebca6b) >>> 3) & (slots - 1);
    for (let first = table[slot] ?? -1; first !== -1; first = table[slot] ?? -1) {
      const [a, b] = endsOf(cornerPlaces, first);
      if (a === low && b === high) break;
      slot = (slot + 1) & (slots - 1);
    }
    const first = table[slot] ?? -1;
    if (first === -1) {
      table[slot] = corner;
      next[corner] = corner;
    } else {
      next[corner] = next[first] ?? first;
      next[first] = corner;
    }
  }
  return {
    next,
    triangles: (corner) => {
      let count = 1;
      for (let at = next[corner] ?? corner; at !== corner && count < 4; at = next[at] ?? corner) count++;
      return count;
    },
  };
}

/** The two places of the edge that begins at a corner, the lower one first. */
function endsOf(cornerPlaces: Uint32Array, corner: number): readonly [number, number] {
  const [a, b] = [cornerPlaces[corner] ?? 0, cornerPlaces[corner % 3 === 2 ? corner - 2 : corner + 1] ?? 0];
  return a < b ? [a, b] : [b, a];
}
