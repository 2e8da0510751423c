/** A place in a plane. */
export type Place = readonly [number, number];

/**
 * The line with fewer places, none of those left out further from it than `tolerance` (Ramer, 1972; Douglas and Peucker, 1973).
 * Both ends stay.
 */
export function straighten<T extends readonly number[]>(line: readonly T[], tolerance: number): readonly T[] {
  const [first, last] = [line[0], line.at(-1)];
  if (tolerance <= 0 || line.length < 3 || first === undefined || last === undefined) return line;
  let furthest = 0;
  let at = 0;
  for (let index = 1; index < line.length - 1; index++) {
    const distance = distanceToLine(line[index] ?? first, first, last);
    if (distance > furthest) [furthest, at] = [distance, index];
  }
  if (furthest <= tolerance) return [first, last];
  return [...straighten(line.slice(0, at + 1), tolerance).slice(0, -1), ...straighten(line.slice(at), tolerance)];
}

/** A ring of places with fewer of them, at least three; it is cut where two places are far apart. */
export function straightenRing(ring: readonly Place[], tolerance: number): readonly Place[] {
  const [first] = ring;
  if (tolerance <= 0 || ring.length < 4 || first === undefined) return ring;
  let far = 0;
  for (let index = 1; index < ring.length; index++)
    if (squared(ring[index] ?? first, first) > squared(ring[far] ?? first, first)) far = index;
  const there = straighten(ring.slice(0, far + 1), tolerance);
  const back = straighten([...ring.slice(far), first], tolerance);
  const fewer = [...there.slice(0, -1), ...back.slice(0, -1)];
  return fewer.length < 3 ? ring : fewer;
}

/** The larger side of the box about the places. */
export function extentOf(places: readonly (readonly number[])[]): number {
  const along = (axis: number) => {
    const values = places.map((place) => place[axis] ?? 0);
    return Math.max(...values) - Math.min(...values);
  };
  return Math.max(along(0), along(1), places[0]?.length === 3 ? along(2) : 0);
}

function distanceToLine(place: readonly number[], from: readonly number[], to: readonly number[]): number {
  let length = 0;
  let along = 0;
  for (let axis = 0; axis < place.length; axis++) {
    const step = (to[axis] ?? 0) - (from[axis] ?? 0);
    length += step * step;
    along += step * ((place[axis] ?? 0) - (from[axis] ?? 0));
  }
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, along / length));
  const nearest = from.map((value, axis) => value + share * ((to[axis] ?? 0) - value));
  return Math.sqrt(squared(place, nearest));
}

function squared(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, axis) => sum + (value - (b[axis] ?? 0)) ** 2, 0);
}
