import type { ShapeOf } from '#generate/model/program/program.ts';
import type { Solid } from '#generate/model/solid/kernel.ts';
import { bumps } from '#generate/model/solid/noise.ts';
import { solidOf, type Workshop } from '#generate/model/solid/workshop.ts';
import { vertexNormals } from '#generate/model/surface/vertex-normals.ts';
import { placeAt } from '#generate/model/vector.ts';

/** A surface cut into edges of about a cell, its corners moved outwards or inwards by noise; it stays closed. */
export function displace(
  workshop: Workshop,
  solid: Solid,
  { size, height, seed, cell }: Pick<ShapeOf<'displace'>, 'size' | 'height' | 'seed' | 'cell'>,
): Solid | undefined {
  const { arena, fineness } = workshop;
  const mesh = arena.own(solid.refineToLength(cell * fineness.cell)).getMesh();
  const normals = vertexNormals(mesh.vertProperties, mesh.triVerts);
  const noise = bumps(size, seed);
  const positions = mesh.vertProperties.slice();
  for (let at = 0; at < positions.length / 3; at++) {
    const [x, y, z] = placeAt(positions, at);
    const step = height * noise(x, y, z);
    for (const axis of [0, 1, 2])
      positions[3 * at + axis] = (positions[3 * at + axis] ?? 0) + step * (normals[3 * at + axis] ?? 0);
  }
  return solidOf(workshop, { positions, indices: mesh.triVerts });
}

/** About how many triangles `displace` makes of a surface: each edge of a cell, equilateral. */
export function displacedTriangles(area: number, cell: number): number {
  return area / (0.3 * cell * cell);
}
