import type { JoinedCorners } from './corners.ts';
import { determinant, type Matrix } from './matrix.ts';
import { refuse } from './read-model.ts';

/** A mesh brought to its place; one that is mirrored is turned inside out again. */
export function placed(mesh: JoinedCorners, matrix: Matrix): JoinedCorners {
  if (!matrix.every(Number.isFinite)) refuse('a node lies nowhere');
  const [a, b, c, d, e, f, g, h, i, x, y, z] = matrix;
  const positions = changed(mesh.positions, (px, py, pz) => [
    a * px + d * py + g * pz + x,
    b * px + e * py + h * pz + y,
    c * px + f * py + i * pz + z,
  ]);
  if (!positions.every(Number.isFinite)) refuse('a vertex lies nowhere');
  const isMirrored = determinant(matrix) < 0;
  const side = isMirrored ? -1 : 1;
  // Normals follow the matrix of cofactors, which is the inverse transposed but for a factor.
  const normals =
    mesh.normals === undefined
      ? undefined
      : changed(mesh.normals, (px, py, pz) =>
          unit(
            side * ((e * i - f * h) * px + (c * h - b * i) * py + (b * f - c * e) * pz),
            side * ((f * g - d * i) * px + (a * i - c * g) * py + (c * d - a * f) * pz),
            side * ((d * h - e * g) * px + (b * g - a * h) * py + (a * e - b * d) * pz),
          ),
        );
  return { ...mesh, positions, normals, indices: isMirrored ? insideOut(mesh.indices) : mesh.indices };
}

function changed(
  from: Float32Array,
  change: (x: number, y: number, z: number) => readonly [number, number, number],
): Float32Array {
  const result = new Float32Array(from.length);
  for (let at = 0; at < from.length; at += 3)
    result.set(change(from[at] ?? 0, from[at + 1] ?? 0, from[at + 2] ?? 0), at);
  return result;
}

function unit(x: number, y: number, z: number): readonly [number, number, number] {
  const length = Math.hypot(x, y, z);
  return length > 0 && Number.isFinite(length) ? [x / length, y / length, z / length] : [0, 1, 0];
}

function insideOut(indices: Uint32Array): Uint32Array {
  return indices.map((index, at) => (at % 3 === 0 ? index : (indices[at % 3 === 1 ? at + 1 : at - 1] ?? index)));
}
