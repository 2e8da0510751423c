import { cosine } from '#generate/model/trigonometry.ts';
import type { Faces } from './face-normals.ts';

/** Sets of things that are found to be one. */
export interface Groups {
  /** The number of the set that `member` is in: one of its members. */
  of(member: number): number;
  join(a: number, b: number): void;
}

/** Every one of `count` things on its own. */
export function createGroups(count: number): Groups {
  const parents = Uint32Array.from({ length: count }, (_, at) => at);
  const of = (member: number): number => {
    let root = member;
    while (parents[root] !== root) {
      const parent = parents[root] ?? root;
      parents[root] = parents[parent] ?? parent;
      root = parents[root] ?? root;
    }
    return root;
  };
  return {
    of,
    join(a, b) {
      const [first, second] = [of(a), of(b)];
      // The lesser number leads, whatever the order of joining.
      parents[Math.max(first, second)] = Math.min(first, second);
    },
  };
}

/** Which corners share a normal, and which faces lie in one smooth surface. */
export interface Smoothness {
  readonly corners: Groups;
  readonly faces: Groups;
}

/** Corners at a vertex are one where the edges between their faces bend by less than `crease` degrees. */
export function smoothGroups(indices: Uint32Array, { normals }: Faces, crease: number): Smoothness {
  const corners = createGroups(indices.length);
  const faces = createGroups(indices.length / 3);
  const least = cosine(crease);
  for (const [first, second] of edgePairs(indices)) {
    const [a, b] = [Math.floor(first / 3), Math.floor(second / 3)];
    const bend =
      (normals[3 * a] ?? 0) * (normals[3 * b] ?? 0) +
      (normals[3 * a + 1] ?? 0) * (normals[3 * b + 1] ?? 0) +
      (normals[3 * a + 2] ?? 0) * (normals[3 * b + 2] ?? 0);
    if (bend <= least) continue;
    faces.join(a, b);
    // The edge runs the other way in the other face.
    corners.join(first, nextCorner(second));
    corners.join(nextCorner(first), second);
  }
  return { corners, faces };
}

/** The corner after a corner of a triangle. */
export function nextCorner(corner: number): number {
  return corner % 3 === 2 ? corner - 2 : corner + 1;
}

/** The two corners at which each edge between two triangles begins, one in each. */
export function* edgePairs(indices: Uint32Array): Generator<readonly [number, number]> {
  const open = new Map<number, number>();
  const key = (from: number, to: number) => from * 0x4000000 + to;
  for (let corner = 0; corner < indices.length; corner++) {
    const [from, to] = [indices[corner] ?? 0, indices[nextCorner(corner)] ?? 0];
    const other = open.get(key(to, from));
    if (other === undefined) open.set(key(from, to), corner);
    else {
      open.delete(key(to, from));
      yield [other, corner];
    }
  }
}
