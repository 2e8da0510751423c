import type { Vector3 } from '#generate/model/mesh.ts';
import { sidesAt } from '#generate/model/solid/fineness.ts';
import type { Solid } from '#generate/model/solid/kernel.ts';
import { straighten } from '#generate/model/solid/outline.ts';
import { solidOf, type Workshop } from '#generate/model/solid/workshop.ts';
import { angleOf, cosine, sine } from '#generate/model/trigonometry.ts';
import { acrossOf, add, cross, dot, lengthOf, scaled, subtract, unit } from '#generate/model/vector.ts';

/** Sides of a tube where the program says nothing. */
export const usualTubeSides = 10;

/** A place of the path with the tube's radius there. */
type Station = readonly [x: number, y: number, z: number, radius: number];

/** A tube along a path: one closed surface whose rings are mitred at bends; sharp bends are rounded by a second ring. */
export function sweep(
  workshop: Workshop,
  {
    path,
    radius,
    sides = usualTubeSides,
    closed = false,
  }: {
    readonly path: readonly Vector3[];
    readonly radius: number | readonly number[];
    readonly sides?: number | undefined;
    readonly closed?: boolean | undefined;
  },
): Solid | undefined {
  const radii = typeof radius === 'number' ? path.map(() => radius) : radius;
  const stations = path.map(([x, y, z], at): Station => [x, y, z, radii[at] ?? radii.at(-1) ?? 0]);
  const { flatness } = workshop.fineness;
  const fewer = closed ? stations : straighten(stations, 8 * flatness * Math.max(...radii));
  return tube(workshop, roundBends(fewer, closed), sidesAt(workshop.fineness, sides), closed);
}

/** A cosine below which a bend is sharp: 60 degrees. */
const sharpBend = 0.5;

/** Two stations for one at every sharp bend, a radius before and after it where there is room. */
function roundBends(stations: readonly Station[], closed: boolean): readonly Station[] {
  return stations.flatMap((station, at) => {
    const before = closed ? stations.at(at - 1) : stations[at - 1 < 0 ? stations.length : at - 1];
    const after = closed ? stations[(at + 1) % stations.length] : stations[at + 1];
    if (before === undefined || after === undefined) return [station];
    const here = placeOf(station);
    const [back, on] = [subtract(placeOf(before), here), subtract(placeOf(after), here)];
    const [toBack, toNext] = [unit(back), unit(on)];
    if (toBack === undefined || toNext === undefined || -dot(toBack, toNext) > sharpBend) return [station];
    const step = Math.min(station[3], 0.4 * lengthOf(back), 0.4 * lengthOf(on));
    return [
      stationAt(add(here, scaled(toBack, step)), station[3]),
      stationAt(add(here, scaled(toNext, step)), station[3]),
    ];
  });
}

function placeOf([x, y, z]: Station): Vector3 {
  return [x, y, z];
}

function stationAt([x, y, z]: Vector3, radius: number): Station {
  return [x, y, z, radius];
}

function tube(workshop: Workshop, stations: readonly Station[], sides: number, closed: boolean): Solid | undefined {
  const count = stations.length;
  const directions = stations.map((station, at): Vector3 => {
    const next = stations[(at + 1) % count] ?? station;
    return unit(subtract(placeOf(next), placeOf(station))) ?? [0, 1, 0];
  });
  // The segment that comes to a station; the first of an open tube comes straight.
  const incoming = (at: number): Vector3 =>
    (at > 0 ? directions[at - 1] : closed ? directions[count - 1] : directions[0]) ?? [0, 1, 0];
  const outgoing = (at: number): Vector3 => (closed || at < count - 1 ? directions[at] : undefined) ?? incoming(at);
  const across: Vector3[] = [acrossOf(incoming(0))];
  for (let at = 0; at < count; at++) across.push(turnAlong(across[at] ?? [1, 0, 0], incoming(at), outgoing(at)));
  const twist = closed ? twistBetween(across[0] ?? [1, 0, 0], across[count] ?? [1, 0, 0], incoming(0)) : 0;
  const positions: number[] = [];
  for (const [at, station] of stations.entries()) {
    const direction = incoming(at);
    const first = across[at] ?? [1, 0, 0];
    const second = cross(direction, first);
    const plane = add(direction, outgoing(at));
    const room = 0.45 * Math.min(roomTo(stations, at, -1, closed), roomTo(stations, at, 1, closed));
    for (let side = 0; side < sides; side++) {
      const angle = (360 * side) / sides - (twist * at) / count;
      const out = add(scaled(first, station[3] * cosine(angle)), scaled(second, station[3] * sine(angle)));
      const shift = -dot(out, plane) / Math.max(1e-6, dot(direction, plane));
      const along = scaled(direction, Math.min(room, Math.max(-room, shift)));
      positions.push(...add(placeOf(station), add(out, along)));
    }
  }
  return solidOf(workshop, {
    positions: new Float32Array(positions),
    indices: new Uint32Array(tubeIndices(count, sides, closed)),
  });
}

function roomTo(stations: readonly Station[], at: number, step: 1 | -1, closed: boolean): number {
  const [here, there] = [stations[at], closed ? stations.at((at + step) % stations.length) : stations[at + step]];
  // An open end is cut straight, so it needs no room.
  if (here === undefined || there === undefined || (!closed && at + step < 0)) return Number.POSITIVE_INFINITY;
  return lengthOf(subtract(placeOf(there), placeOf(here)));
}

/** `vector` turned as `from` turns to `to` by the shortest way; both are unit vectors. */
function turnAlong(vector: Vector3, from: Vector3, to: Vector3): Vector3 {
  const sum = add(from, to);
  const cosineOfBend = dot(from, to);
  if (cosineOfBend < -0.9999) return vector;
  const turned = subtract(
    add(vector, scaled(to, 2 * dot(from, vector))),
    scaled(sum, dot(sum, vector) / (1 + cosineOfBend)),
  );
  return unit(subtract(turned, scaled(to, dot(turned, to)))) ?? vector;
}

/** Degrees by which `to` is turned from `from` about `axis`. */
function twistBetween(from: Vector3, to: Vector3, axis: Vector3): number {
  return angleOf(dot(cross(from, to), axis), dot(from, to));
}

function tubeIndices(rings: number, sides: number, closed: boolean): readonly number[] {
  const indices: number[] = [];
  for (let ring = 0; ring < (closed ? rings : rings - 1); ring++)
    for (let side = 0; side < sides; side++) {
      const [here, beside] = [ring * sides + side, ring * sides + ((side + 1) % sides)];
      const [next, nextBeside] = [
        ((ring + 1) % rings) * sides + side,
        ((ring + 1) % rings) * sides + ((side + 1) % sides),
      ];
      indices.push(here, beside, nextBeside, here, nextBeside, next);
    }
  if (closed) return indices;
  const last = (rings - 1) * sides;
  for (let side = 1; side + 1 < sides; side++) indices.push(0, side + 1, side, last, last + side, last + side + 1);
  return indices;
}
