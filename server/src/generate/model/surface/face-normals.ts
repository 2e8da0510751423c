import { angleOf } from '#generate/model/trigonometry.ts';
import { cross, dot, lengthOf, placeAt, scaled, subtract } from '#generate/model/vector.ts';

/** What is known of triangles. */
export interface Faces {
  /** Unit normals, three numbers a face; zeros for a face without area. */
  readonly normals: Float64Array;
  /** Square metres. */
  readonly areas: Float64Array;
  /** Degrees at every corner. */
  readonly angles: Float64Array;
}

/** Normals, areas and angles of triangles whose corners run counter-clockwise. */
export function faceNormals(positions: Float32Array, indices: Uint32Array): Faces {
  const faces = indices.length / 3;
  const [normals, areas, angles] = [new Float64Array(3 * faces), new Float64Array(faces), new Float64Array(3 * faces)];
  for (let face = 0; face < faces; face++) {
    const corners = [0, 1, 2].map((corner) => placeAt(positions, indices[3 * face + corner] ?? 0));
    const [a = origin, b = origin, c = origin] = corners;
    const normal = cross(subtract(b, a), subtract(c, a));
    const length = lengthOf(normal);
    areas[face] = length / 2;
    if (length > 0) normals.set(scaled(normal, 1 / length), 3 * face);
    for (const [corner, place] of corners.entries()) {
      const [to, back] = [corners[(corner + 1) % 3] ?? origin, corners[(corner + 2) % 3] ?? origin];
      const [first, second] = [subtract(to, place), subtract(back, place)];
      angles[3 * face + corner] = angleOf(lengthOf(cross(first, second)), dot(first, second));
    }
  }
  return { normals, areas, angles };
}

const origin = [0, 0, 0] as const;
