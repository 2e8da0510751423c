import type { Workshop } from '#generate/model/solid/workshop.ts';
import { type PartSolid, trianglesOfSolids } from './part-solid.ts';

/**
 * The parts with gaps and grooves closed, those first where the least is filled, while there are more than `limit` triangles: a row
 * of planks becomes one board. A part is replaced by its convex hull where that has at most so many times its volume.
 */
export function closeGaps(
  { kernel, arena }: Workshop,
  solids: readonly PartSolid[],
  limit: number,
  fullest: { readonly ofRow: number; readonly ofPiece: number },
): readonly PartSolid[] {
  let over = trianglesOfSolids(solids) - limit;
  if (over <= 0) return solids;
  const candidates = solids
    .map(({ solid }) => {
      const hull = arena.own(kernel.Manifold.hull([solid]));
      return { solid, hull, filled: hull.volume() / solid.volume(), saved: solid.numTri() - hull.numTri() };
    })
    .filter(({ solid, filled, saved }) => {
      if (saved <= 0 || filled > fullest.ofRow) return false;
      const pieces = solid.decompose().map((piece) => arena.own(piece));
      return filled <= (pieces.length > 1 ? fullest.ofRow : fullest.ofPiece);
    })
    .sort((a, b) => a.filled - b.filled);
  const hulls = new Map<PartSolid['solid'], PartSolid['solid']>();
  for (const { solid, hull, saved } of candidates) {
    if (over <= 0) break;
    hulls.set(solid, hull);
    over -= saved;
  }
  return solids.map(({ part, solid }) => ({ part, solid: hulls.get(solid) ?? solid }));
}
