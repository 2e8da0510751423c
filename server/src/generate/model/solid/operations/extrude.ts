import type { Fineness } from '#generate/model/solid/fineness.ts';
import type { Solid } from '#generate/model/solid/kernel.ts';
import { extentOf, type Place, straightenRing } from '#generate/model/solid/outline.ts';
import { type RawMesh, solidOf, upright, type Workshop } from '#generate/model/solid/workshop.ts';
import { cosine, sine } from '#generate/model/trigonometry.ts';
import { inset } from './inset.ts';

interface Extrusion {
  readonly outline: readonly Place[];
  readonly holes?: readonly (readonly Place[])[] | undefined;
  readonly height: number;
  readonly twist?: number | undefined;
  readonly taper?: number | undefined;
  readonly bevel?: number | undefined;
}

/** An outline drawn upwards from the ground, twisted and tapered on the way; its rims are bevelled where there is room. */
export function extrude(workshop: Workshop, extrusion: Extrusion): Solid {
  const { kernel, arena, fineness } = workshop;
  const { outline, holes = [], height, twist = 0, taper = 1, bevel } = extrusion;
  const flat = (ring: readonly Place[]): [number, number][] =>
    // The library draws along its z, which becomes up: what is before is below there.
    straightenRing(ring, fineness.flatness * extentOf(outline)).map(([x, z]) => [x, -z]);
  const whole = arena.own(new kernel.CrossSection([flat(outline)], 'NonZero'));
  const section = holes.reduce(
    (rest, hole) => arena.own(rest.subtract(arena.own(new kernel.CrossSection([flat(hole)], 'NonZero')))),
    whole,
  );
  const steps = twist === 0 ? 1 : Math.max(1, Math.ceil(Math.abs(twist) / degreesPerStep(fineness)));
  if (bevel !== undefined && fineness.hasBevels && taper > 0) {
    const rings = section.toPolygons();
    const width = Math.min(bevel, 0.45 * height);
    const inner = inset(rings, width);
    const solid = inner && solidOf(workshop, bevelled(workshop, rings, inner, { height, twist, taper, width, steps }));
    if (solid !== undefined) return upright(workshop, solid);
  }
  return upright(workshop, arena.own(section.extrude(height, steps - 1, twist, [taper, taper])));
}

function degreesPerStep({ flatness }: Fineness): number {
  return flatness === 0 ? 12 : flatness < 0.03 ? 24 : 45;
}

interface Course {
  readonly height: number;
  readonly twist: number;
  readonly taper: number;
  readonly width: number;
  readonly steps: number;
}

/** Layers of rings with walls between them, the first and the last inset and closed by triangles; z up, as the library has it. */
function bevelled(
  { kernel }: Workshop,
  rings: readonly (readonly Place[])[],
  inner: readonly (readonly Place[])[],
  { height, twist, taper, width, steps }: Course,
): RawMesh {
  const levels = Array.from({ length: steps + 1 }, (_, step) => width + ((height - 2 * width) * step) / steps);
  const layers = [
    { rings: inner, level: 0 },
    ...levels.map((level) => ({ rings, level })),
    { rings: inner, level: height },
  ];
  const positions: number[] = [];
  for (const layer of layers) {
    const share = layer.level / height;
    const scale = 1 + (taper - 1) * share;
    const [cos, sin] = [cosine(twist * share) * scale, sine(twist * share) * scale];
    for (const ring of layer.rings)
      for (const [x, y] of ring) positions.push(cos * x - sin * y, sin * x + cos * y, layer.level);
  }
  const size = positions.length / 3 / layers.length;
  const indices: number[] = [];
  for (const [a, b, c] of kernel.triangulate(inner.map((ring) => ring.map(([x, y]): [number, number] => [x, y])))) {
    indices.push(a, c, b);
    const top = size * (layers.length - 1);
    indices.push(top + a, top + b, top + c);
  }
  for (let layer = 0; layer + 1 < layers.length; layer++) {
    let start = layer * size;
    for (const ring of rings) {
      for (let at = 0; at < ring.length; at++) {
        const [here, next] = [start + at, start + ((at + 1) % ring.length)];
        // The shorter diagonal bends a twisted wall less.
        if (apart(positions, here, next + size) <= apart(positions, next, here + size))
          indices.push(here, next, next + size, here, next + size, here + size);
        else indices.push(here, next, here + size, next, next + size, here + size);
      }
      start += ring.length;
    }
  }
  return { positions: new Float32Array(positions), indices: new Uint32Array(indices) };
}

function apart(positions: readonly number[], a: number, b: number): number {
  return [0, 1, 2].reduce(
    (sum, axis) => sum + ((positions[3 * a + axis] ?? 0) - (positions[3 * b + axis] ?? 0)) ** 2,
    0,
  );
}
