import type { Place } from '#generate/model/solid/outline.ts';

/** Attempts with half the width each. */
const attempts = 4;

/**
 * Rings moved inwards by `width` with mitred corners, place for place: outlines run counter-clockwise and shrink, holes run
 * clockwise and grow. Narrower where there is no room, and `undefined` where there is none at all.
 */
export function inset(rings: readonly (readonly Place[])[], width: number): readonly (readonly Place[])[] | undefined {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const moved = rings.map((ring) => insetRing(ring, width / 2 ** attempt));
    if (moved.every((ring, at) => keepsItsWay(rings[at] ?? [], ring)) && !doCross(moved)) return moved;
  }
  return undefined;
}

function insetRing(ring: readonly Place[], width: number): readonly Place[] {
  return ring.map((place, at) => {
    const before = inward(ring.at(at - 1) ?? place, place);
    const after = inward(place, ring[(at + 1) % ring.length] ?? place);
    // The mitre of two unit normals: along their sum, longer the sharper the corner.
    const sharpness = 1 + before[0] * after[0] + before[1] * after[1];
    const step = width / Math.max(0.2, sharpness);
    return [place[0] + step * (before[0] + after[0]), place[1] + step * (before[1] + after[1])];
  });
}

/** To the left of a step, unit length. */
function inward(from: Place, to: Place): Place {
  const [x, y] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.sqrt(x * x + y * y) || 1;
  return [-y / length, x / length];
}

function keepsItsWay(ring: readonly Place[], moved: readonly Place[]): boolean {
  return ring.every((from, at) => {
    const next = (at + 1) % ring.length;
    const [to, newFrom, newTo] = [ring[next] ?? from, moved[at] ?? from, moved[next] ?? from];
    return (to[0] - from[0]) * (newTo[0] - newFrom[0]) + (to[1] - from[1]) * (newTo[1] - newFrom[1]) > 0;
  });
}

function doCross(rings: readonly (readonly Place[])[]): boolean {
  const edges = rings.flatMap((ring) =>
    ring.map((from, at): readonly [Place, Place] => [from, ring[(at + 1) % ring.length] ?? from]),
  );
  return edges.some(([a, b], at) =>
    edges.slice(at + 1).some(([c, d]) => {
      const apart = (p: Place, q: Place, r: Place) => (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]);
      return apart(a, b, c) * apart(a, b, d) < 0 && apart(c, d, a) * apart(c, d, b) < 0;
    }),
  );
}
