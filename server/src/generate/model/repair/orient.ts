import { cross, dot, placeAt, subtract } from '#generate/model/vector.ts';
import { type Edges, edgesOf } from './edges.ts';

/** What `orient` is given: triangles over vertices, and the place of each vertex. */
export interface Oriented {
  readonly positions: Float32Array;
  readonly normals: Float32Array;
  readonly indices: Uint32Array;
  readonly places: Uint32Array;
}

/**
 * Triangles of which neighbours run alike. Of the two ways that a shell can run, a closed one takes that with its volume inside,
 * an open one that of the file's normals, and where there are none that which turns fewer triangles. A closed shell inside
 * another may be the wall of a hollow, and is treated as an open one.
 */
export function orient(mesh: Oriented): { readonly indices: Uint32Array; readonly turned: number } {
  const cornerPlaces = mesh.indices.map((index) => mesh.places[index] ?? 0);
  const { shells, isTurned } = shellsOf(cornerPlaces, edgesOf(cornerPlaces));
  const boxes = shells.map((shell) => boxOf(shell, mesh));
  let turned = 0;
  const indices = mesh.indices.slice();
  for (const [at, shell] of shells.entries()) {
    const isAlone = !boxes.some((box, other) => other !== at && contains(box, boxes[at] ?? box));
    const isWrong = runsWrong(shell, isTurned, mesh, isAlone);
    for (const triangle of shell.triangles) {
      if ((isTurned[triangle] === 1) === isWrong) continue;
      const corner = 3 * triangle;
      [indices[corner + 1], indices[corner + 2]] = [indices[corner + 2] ?? 0, indices[corner + 1] ?? 0];
      turned++;
    }
  }
  return { indices, turned };
}

/** Triangles that hang together by edges of two. */
interface Shell {
  readonly triangles: readonly number[];
  readonly isClosed: boolean;
}

/** Shells, and which of their triangles must be turned to run as the shell's first one does. */
function shellsOf(
  cornerPlaces: Uint32Array,
  { next, triangles: trianglesAt }: Edges,
): { readonly shells: readonly Shell[]; readonly isTurned: Uint8Array } {
  const count = cornerPlaces.length / 3;
  const isTurned = new Uint8Array(count);
  const isMet = new Uint8Array(count);
  const shells: Shell[] = [];
  for (let first = 0; first < count; first++) {
    if (isMet[first] === 1) continue;
    isMet[first] = 1;
    const triangles = [first];
    let isClosed = true;
    for (let at = 0; at < triangles.length; at++) {
      const triangle = triangles[at] ?? first;
      for (let corner = 3 * triangle; corner < 3 * triangle + 3; corner++) {
        if (trianglesAt(corner) !== 2) {
          isClosed = false;
          continue;
        }
        const other = next[corner] ?? corner;
        const neighbour = Math.floor(other / 3);
        if (isMet[neighbour] === 1) continue;
        isMet[neighbour] = 1;
        // Neighbours that run alike pass their edge in opposite directions.
        const runsAlike = cornerPlaces[other] !== cornerPlaces[corner];
        isTurned[neighbour] = runsAlike ? (isTurned[triangle] ?? 0) : 1 - (isTurned[triangle] ?? 0);
        triangles.push(neighbour);
      }
    }
    shells.push({ triangles, isClosed });
  }
  return { shells, isTurned };
}

function runsWrong(
  { triangles, isClosed }: Shell,
  isTurned: Uint8Array,
  { positions, normals, indices }: Oriented,
  isAlone: boolean,
): boolean {
  let [volume, agreement, turned] = [0, 0, 0];
  for (const triangle of triangles) {
    const side = isTurned[triangle] === 1 ? -1 : 1;
    const [a, b, c] = [0, 1, 2].map((corner) => indices[3 * triangle + corner] ?? 0);
    const [p, q, r] = [a, b, c].map((index) => placeAt(positions, index ?? 0));
    if (p === undefined || q === undefined || r === undefined) continue;
    volume += side * dot(p, cross(q, r));
    const normal = cross(subtract(q, p), subtract(r, p));
    for (const index of [a, b, c]) agreement += side * dot(normal, placeAt(normals, index ?? 0));
    turned += isTurned[triangle] ?? 0;
  }
  if (isClosed && isAlone && volume !== 0) return volume < 0;
  return agreement === 0 ? 2 * turned > triangles.length : agreement < 0;
}

interface Box {
  readonly min: readonly number[];
  readonly max: readonly number[];
}

function boxOf({ triangles }: Shell, { positions, indices }: Oriented): Box {
  const min = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const max = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const triangle of triangles)
    for (let corner = 3 * triangle; corner < 3 * triangle + 3; corner++)
      for (let axis = 0; axis < 3; axis++) {
        const value = positions[3 * (indices[corner] ?? 0) + axis] ?? 0;
        min[axis] = Math.min(min[axis] ?? value, value);
        max[axis] = Math.max(max[axis] ?? value, value);
      }
  return { min, max };
}

function contains(outer: Box, inner: Box): boolean {
  return outer.min.every(
    (least, axis) => least < (inner.min[axis] ?? least) && (outer.max[axis] ?? 0) > (inner.max[axis] ?? 0),
  );
}
