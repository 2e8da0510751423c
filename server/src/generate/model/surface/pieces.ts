import { cross, dot, placeAt } from '#generate/model/vector.ts';
import { createGroups, type Groups } from './smooth-groups.ts';

/** Which vertices hang together by triangles. */
export function piecesOf(vertices: number, indices: Uint32Array): Groups {
  const pieces = createGroups(vertices);
  for (let at = 0; at < indices.length; at += 3) {
    pieces.join(indices[at] ?? 0, indices[at + 1] ?? 0);
    pieces.join(indices[at] ?? 0, indices[at + 2] ?? 0);
  }
  return pieces;
}

/** How many solid pieces closed surfaces form; a hollow within one is no piece of its own. */
export function countPieces(positions: Float32Array, indices: Uint32Array): number {
  const pieces = piecesOf(positions.length / 3, indices);
  const volumes = new Map<number, number>();
  for (let at = 0; at < indices.length; at += 3) {
    const [a = 0, b = 0, c = 0] = indices.subarray(at, at + 3);
    const sixfold = dot(placeAt(positions, a), cross(placeAt(positions, b), placeAt(positions, c)));
    volumes.set(pieces.of(a), (volumes.get(pieces.of(a)) ?? 0) + sixfold);
  }
  return [...volumes.values()].filter((volume) => volume > 0).length;
}
