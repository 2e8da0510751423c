import { cross, lengthOf, placeAt, subtract } from '#generate/model/vector.ts';

/** A triangle this flat, its height against its longest side, has no direction that could be relied on. */
const flattest = 1e-6;

/**
 * Triangles that have an area and are there once. Two over the same places that run opposite ways are both kept: they are the
 * two sides of a leaf, or faces at which two solids touch.
 */
export function cleanTriangles(positions: Float32Array, indices: Uint32Array, places: Uint32Array): Uint32Array {
  const kept = new Uint32Array(indices.length);
  const met = new Set<string>();
  let count = 0;
  for (let at = 0; at < indices.length; at += 3) {
    const triangle = indices.subarray(at, at + 3);
    const [a = 0, b = 0, c = 0] = triangle;
    if (isFlat(positions, a, b, c)) continue;
    const key = fromLowest(places[a] ?? 0, places[b] ?? 0, places[c] ?? 0);
    if (met.has(key)) continue;
    if (met.size < mostRemembered) met.add(key);
    kept.set(triangle, count);
    count += 3;
  }
  return kept.slice(0, count);
}

/** The same text for a triangle whichever corner it begins with. */
function fromLowest(a: number, b: number, c: number): string {
  if (a <= b && a <= c) return `${a} ${b} ${c}`;
  return b <= c ? `${b} ${c} ${a}` : `${c} ${a} ${b}`;
}

/** Triangles beyond this are not compared with later ones: a set of millions of texts would not fit. */
const mostRemembered = 1_000_000;

function isFlat(positions: Float32Array, a: number, b: number, c: number): boolean {
  const [p, q, r] = [placeAt(positions, a), placeAt(positions, b), placeAt(positions, c)];
  const sides = [subtract(q, p), subtract(r, q), subtract(p, r)] as const;
  const longest = Math.max(...sides.map(lengthOf));
  return !(lengthOf(cross(sides[0], sides[1])) > flattest * longest * longest);
}
