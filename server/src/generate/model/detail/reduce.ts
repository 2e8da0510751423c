import { MeshoptSimplifier } from 'meshoptimizer/simplifier';
import { type RawMesh, solidOf, type Workshop } from '#generate/model/solid/workshop.ts';
import type { Tolerance } from './levels.ts';
import { type PartSolid, trianglesOfSolids } from './part-solid.ts';

/** Surfaces of fewer triangles are as simple as they can be. */
const leastTriangles = 16;
/** How far a second and third attempt stay from what is wanted, where the first left no closed surface. */
const milder = [0.25, 0.6];
/** Rounds in which parts that can be simpler make up for those that cannot. */
const rounds = 3;

/**
 * Surfaces with fewer triangles, all parts in proportion, until there are at most `limit` or a surface would be further off than
 * `tolerance`; `diagonal` is the model's, in metres. A part whose simplified surface is no longer closed stays as it is. Edges are
 * collapsed by quadric error (meshoptimizer).
 */
export async function reduce(
  workshop: Workshop,
  solids: readonly PartSolid[],
  limit: number,
  tolerance: Tolerance,
  diagonal: number,
  pause: () => Promise<void> | undefined,
): Promise<readonly PartSolid[]> {
  await MeshoptSimplifier.ready;
  let result = solids;
  for (let round = 0; round < rounds && trianglesOfSolids(result) > limit; round++)
    result = await reduceOnce(workshop, result, limit, tolerance, diagonal, pause);
  return result;
}

async function reduceOnce(
  workshop: Workshop,
  solids: readonly PartSolid[],
  limit: number,
  tolerance: Tolerance,
  diagonal: number,
  pause: () => Promise<void> | undefined,
): Promise<readonly PartSolid[]> {
  const counts = solids.map(({ solid }) => solid.numTri());
  const [simple, rich] = [0, 1].map((kind) =>
    counts.reduce((sum, count) => sum + (count > leastTriangles === (kind === 1) ? count : 0), 0),
  );
  const wanted = Math.max(0, limit - (simple ?? 0)) / (rich ?? 1);
  if (wanted >= 1) return solids;
  const result: PartSolid[] = [];
  for (const [at, { part, solid }] of solids.entries()) {
    await pause();
    const count = counts[at] ?? 0;
    const tries = count > leastTriangles ? [wanted, ...milder.map((share) => wanted + share * (1 - wanted))] : [];
    const thickness = (2 * solid.volume()) / solid.surfaceArea();
    const off = Math.min(tolerance.ofDiagonal * diagonal, tolerance.ofThickness * thickness);
    let fewer: PartSolid['solid'] | undefined;
    for (const share of tries) {
      fewer = simplified(workshop, solid, Math.max(leastTriangles / 2, Math.floor(share * count)), off);
      if (fewer !== undefined) break;
    }
    result.push({ part, solid: fewer ?? solid });
  }
  return result;
}

/** `undefined` where what remains encloses nothing, or not what it did. */
function simplified(
  workshop: Workshop,
  solid: PartSolid['solid'],
  triangles: number,
  tolerance: number,
): PartSolid['solid'] | undefined {
  const { vertProperties, triVerts } = solid.getMesh();
  const [indices] = MeshoptSimplifier.simplify(triVerts, vertProperties, 3, 3 * triangles, tolerance, [
    'ErrorAbsolute',
  ]);
  if (indices.length === 0 || indices.length >= triVerts.length) return undefined;
  const fewer = solidOf(workshop, used({ positions: vertProperties, indices }));
  if (fewer === undefined || fewer.status() !== 'NoError' || fewer.isEmpty()) return undefined;
  const share = fewer.volume() / solid.volume();
  return share > 0.7 && share < 1.3 ? fewer : undefined;
}

/** The mesh without the vertices that no triangle has. */
function used({ positions, indices }: RawMesh): RawMesh {
  const numbers = new Map<number, number>();
  const kept: number[] = [];
  const renumbered = indices.map((vertex) => {
    const known = numbers.get(vertex);
    if (known !== undefined) return known;
    const number = numbers.size;
    numbers.set(vertex, number);
    kept.push(...positions.subarray(3 * vertex, 3 * vertex + 3));
    return number;
  });
  return { positions: Float32Array.from(kept), indices: renumbered };
}
