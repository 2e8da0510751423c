import type { Vector3 } from '#generate/model/mesh.ts';
import type { Blob, ShapeOf } from '#generate/model/program/program.ts';
import type { Solid } from '#generate/model/solid/kernel.ts';
import { bumps } from '#generate/model/solid/noise.ts';
import type { Workshop } from '#generate/model/solid/workshop.ts';

/** Balls and capsules that flow into each other: the surface where their smoothed distance is 0, on a grid. */
export function field({ kernel, arena, fineness }: Workshop, shape: ShapeOf<'field'>): Solid {
  const { blobs, blend, noise, cell } = shape;
  const { min, max } = fieldBounds(shape);
  const rough = noise === undefined ? undefined : bumps(noise.size, noise.seed);
  const distances = blobs.map((blob) => ({ distance: distanceTo(blob), cut: blob.cut === true }));
  const inside = ([x, y, z]: Vector3): number => {
    let nearest = Number.POSITIVE_INFINITY;
    for (const { distance, cut } of distances) {
      const apart = distance(x, y, z);
      nearest = cut ? -smoothLess(-nearest, apart, blend) : smoothLess(nearest, apart, blend);
    }
    if (rough !== undefined && noise !== undefined) nearest -= noise.height * rough(x, y, z);
    return -nearest;
  };
  return arena.own(kernel.Manifold.levelSet(inside, { min, max }, cell * fineness.cell));
}

/** A box that holds all of a field, with a margin of its blend, noise and two cells. */
export function fieldBounds({ blobs, blend, noise, cell }: ShapeOf<'field'>): {
  readonly min: [number, number, number];
  readonly max: [number, number, number];
} {
  const min: [number, number, number] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const max: [number, number, number] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { from, to = from, radius, radiusTo = radius, cut } of blobs) {
    if (cut === true) continue;
    const margin = Math.max(radius, radiusTo) + 0.25 * blend + (noise?.height ?? 0) + 2 * cell;
    for (const axis of [0, 1, 2] as const) {
      min[axis] = Math.min(min[axis], from[axis] - margin, to[axis] - margin);
      max[axis] = Math.max(max[axis], from[axis] + margin, to[axis] + margin);
    }
  }
  return { min, max };
}

/** Metres to the surface, negative within; of a capsule whose radius changes, about so. */
function distanceTo({ from, to, radius, radiusTo = radius }: Blob): (x: number, y: number, z: number) => number {
  const [fx, fy, fz] = from;
  if (to === undefined)
    return (x, y, z) => Math.sqrt((x - fx) * (x - fx) + (y - fy) * (y - fy) + (z - fz) * (z - fz)) - radius;
  const [dx, dy, dz] = [to[0] - fx, to[1] - fy, to[2] - fz];
  const squared = dx * dx + dy * dy + dz * dz || 1;
  return (x, y, z) => {
    const along = ((x - fx) * dx + (y - fy) * dy + (z - fz) * dz) / squared;
    const share = Math.min(1, Math.max(0, along));
    const [px, py, pz] = [x - fx - share * dx, y - fy - share * dy, z - fz - share * dz];
    return Math.sqrt(px * px + py * py + pz * pz) - (radius + share * (radiusTo - radius));
  };
}

/** The lesser of two distances, rounded where they differ by less than `blend` (a quadratic blend). */
function smoothLess(a: number, b: number, blend: number): number {
  const less = Math.min(a, b);
  const near = blend - Math.abs(a - b);
  return near > 0 ? less - (near * near) / (4 * blend) : less;
}
