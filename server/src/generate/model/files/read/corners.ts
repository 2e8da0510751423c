import { growingIntegers } from './numbers.ts';
import { modelBounds, Refused, refuse, tooLargeModel } from './read-model.ts';

/** Triangles of which each corner names its place, its normal and its texture place, as OBJ and FBX keep them. */
export interface Corners {
  /** Three calls make a triangle. An index is -1 where the file gives nothing. */
  readonly add: (position: number, normal: number, uv: number) => void;
  readonly count: () => number;
  /** Vertices of which no two are alike, and triangles over them. */
  readonly join: (sources: CornerSources) => JoinedCorners;
}

/** What corners point into: three numbers a place, three a normal, two a texture place. */
export interface CornerSources {
  readonly positions: ArrayLike<number>;
  readonly normals: ArrayLike<number>;
  readonly uvs: ArrayLike<number>;
}

/** `normals` are absent when a corner has none; `uvs` when no corner has any. */
export interface JoinedCorners {
  readonly positions: Float32Array;
  readonly normals: Float32Array | undefined;
  readonly uvs: Float32Array | undefined;
  readonly indices: Uint32Array;
}

/** What is left of the bounds of one file, shared by all its meshes. */
export interface CornerBudget {
  /** Corners of triangles that are kept. */
  readonly spend: (corners: number) => void;
  /** Corners of polygons that are looked at, whether or not they become triangles; again for each instance. */
  readonly look: (corners: number) => void;
  /** Whether there is time for this many steps of cutting a polygon. */
  readonly mayCut: (steps: number) => boolean;
}

/** The bounds of a file that is about to be read. */
export function createBudget(): CornerBudget {
  const left = { kept: 3 * modelBounds.triangles, seen: 6 * modelBounds.triangles, steps: 50_000_000 };
  return {
    spend: (corners) => {
      left.kept -= corners;
      if (left.kept < 0) throw new Refused(tooLargeModel('triangles'));
    },
    look: (corners) => {
      left.seen -= corners;
      if (left.seen < 0) throw new Refused(tooLargeModel('polygons'));
    },
    mayCut: (steps) => {
      left.steps -= steps;
      return left.steps >= 0;
    },
  };
}

/** No triangles yet. */
export function createCorners(budget: CornerBudget): Corners {
  const [positions, normals, uvs] = [growingIntegers(), growingIntegers(), growingIntegers()];
  return {
    add: (position, normal, uv) => {
      budget.spend(1);
      positions.push(position);
      normals.push(normal);
      uvs.push(uv);
    },
    count: positions.count,
    join: (sources) => join(expand(sources, positions.finish(), normals.finish(), uvs.finish())),
  };
}

/** Eight numbers a corner: place, normal, texture place. */
interface Expanded {
  readonly values: Float32Array;
  readonly hasNormals: boolean;
  readonly hasUvs: boolean;
}

const width = 8;

function expand(sources: CornerSources, positions: Int32Array, normals: Int32Array, uvs: Int32Array): Expanded {
  const values = new Float32Array(width * positions.length);
  let [hasNormals, hasUvs] = [positions.length > 0, false];
  for (let corner = 0; corner < positions.length; corner++) {
    const at = corner * width;
    copy(sources.positions, positions[corner] ?? -1, 3, values, at);
    const normal = normals[corner] ?? -1;
    const uv = uvs[corner] ?? -1;
    if (normal < 0) hasNormals = false;
    else copy(sources.normals, normal, 3, values, at + 3);
    if (uv < 0) continue;
    hasUvs = true;
    copy(sources.uvs, uv, 2, values, at + 6);
  }
  return { values, hasNormals, hasUvs };
}

function copy(from: ArrayLike<number>, index: number, size: number, to: Float32Array, at: number): void {
  for (let axis = 0; axis < size; axis++) {
    const value = from[index * size + axis];
    if (value === undefined || !Number.isFinite(Math.fround(value))) refuse('a corner lies nowhere');
    // Adding zero makes one zero of two.
    to[at + axis] = value + 0;
  }
}

/** Corners alike to the bit become one vertex, by a table of open addressing over their bits. */
function join({ values, hasNormals, hasUvs }: Expanded): JoinedCorners {
  const count = values.length / width;
  const bits = new Int32Array(values.buffer);
  const size = 2 ** Math.ceil(Math.log2(2 * count + 2));
  const table = new Int32Array(size).fill(-1);
  const firsts = growingIntegers();
  const indices = new Uint32Array(count);
  for (let corner = 0; corner < count; corner++) {
    let slot = hashOf(bits, corner * width) & (size - 1);
    for (;;) {
      const vertex = table[slot] ?? -1;
      if (vertex === -1) {
        table[slot] = indices[corner] = firsts.count();
        firsts.push(corner);
        break;
      }
      if (areAlike(bits, firsts.at(vertex) * width, corner * width)) {
        indices[corner] = vertex;
        break;
      }
      slot = (slot + 1) & (size - 1);
    }
  }
  const taken = firsts.finish();
  const pick = (from: number, length: number) => {
    const result = new Float32Array(length * taken.length);
    taken.forEach((corner, vertex) => {
      result.set(values.subarray(corner * width + from, corner * width + from + length), vertex * length);
    });
    return result;
  };
  return {
    positions: pick(0, 3),
    normals: hasNormals ? pick(3, 3) : undefined,
    uvs: hasUvs ? pick(6, 2) : undefined,
    indices,
  };
}

function hashOf(bits: Int32Array, at: number): number {
  let hash = 0x811c9dc5;
  for (let word = at; word < at + width; word++) {
    hash = Math.imul(hash ^ (bits[word] ?? 0), 0x01000193);
    hash ^= hash >>> 15;
  }
  return Math.imul(hash, 0x85ebca6b) >>> 3;
}

function areAlike(bits: Int32Array, a: number, b: number): boolean {
  for (let word = 0; word < width; word++) if (bits[a + word] !== bits[b + word]) return false;
  return true;
}
