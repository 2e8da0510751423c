import type { CornerBudget } from './corners.ts';

/** Cuts polygons into triangles; each triangle is three indices into the polygon's corners. */
export type Triangulate = (corners: readonly number[]) => readonly (readonly [number, number, number])[];

/**
 * A cutter for polygons over `positions`, three numbers a place. Ears are clipped in the polygon's own plane; a polygon that
 * crosses itself, and those that come after too much work was done, become fans, so that no file takes long.
 */
export function createTriangulator(positions: (index: number) => number, budget: CornerBudget): Triangulate {
  return (corners) => {
    budget.look(corners.length);
    if (corners.length <= 3) return corners.length === 3 ? [[0, 1, 2]] : [];
    return clipEars(flatten(corners, positions), budget.mayCut);
  };
}

type Point = readonly [number, number];

function fan(corners: readonly number[]): readonly (readonly [number, number, number])[] {
  const [first = 0, ...others] = corners;
  return others.slice(1).map((corner, at) => [first, others[at] ?? first, corner] as const);
}

/** The polygon seen from the side of its normal (Newell's method), along the axis that is nearest to it. */
function flatten(corners: readonly number[], positions: (index: number) => number): readonly Point[] {
  const places = corners.map((corner) => [0, 1, 2].map((axis) => positions(3 * corner + axis)));
  const normal = [0, 0, 0];
  places.forEach((place, at) => {
    const next = places[(at + 1) % places.length] ?? place;
    for (let axis = 0; axis < 3; axis++) {
      const [u, v] = [(axis + 1) % 3, (axis + 2) % 3];
      normal[axis] = (normal[axis] ?? 0) + ((place[u] ?? 0) - (next[u] ?? 0)) * ((place[v] ?? 0) + (next[v] ?? 0));
    }
  });
  const sizes = normal.map(Math.abs);
  const axis = sizes.indexOf(Math.max(...sizes));
  const [u, v] = [(axis + 1) % 3, (axis + 2) % 3];
  const side = (normal[axis] ?? 0) < 0 ? -1 : 1;
  return places.map((place) => [side * (place[u] ?? 0), place[v] ?? 0]);
}

function clipEars(
  points: readonly Point[],
  mayCut: (steps: number) => boolean,
): readonly (readonly [number, number, number])[] {
  const left = points.map((_, at) => at);
  const triangles: (readonly [number, number, number])[] = [];
  let [at, failures] = [0, 0];
  while (left.length > 3 && failures < left.length && mayCut(left.length)) {
    const [a = 0, b = 0, c = 0] = [at, at + 1, at + 2].map((place) => left[place % left.length] ?? 0);
    if (isEar(points, left, a, b, c)) {
      triangles.push([a, b, c]);
      left.splice((at + 1) % left.length, 1);
      failures = 0;
    } else {
      failures++;
      at++;
    }
    at %= left.length;
  }
  return [...triangles, ...fan(left)];
}

function isEar(points: readonly Point[], left: readonly number[], a: number, b: number, c: number): boolean {
  const [p, q, r] = [points[a], points[b], points[c]];
  if (p === undefined || q === undefined || r === undefined || areaOf(p, q, r) <= 0) return false;
  return left.every((index) => {
    const point = points[index];
    if (index === a || index === b || index === c || point === undefined) return true;
    return areaOf(p, q, point) < 0 || areaOf(q, r, point) < 0 || areaOf(r, p, point) < 0;
  });
}

/** Twice the area, positive when the three run counter-clockwise. */
function areaOf([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): number {
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
}
