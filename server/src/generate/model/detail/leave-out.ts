import type { Workshop } from '#generate/model/solid/workshop.ts';
import { type PartSolid, trianglesOfSolids } from './part-solid.ts';

/** The parts without their smallest pieces, while there are more than `limit` triangles and pieces smaller than `size` metres. */
export function leaveOut(
  { kernel, arena }: Workshop,
  solids: readonly PartSolid[],
  limit: number,
  size: number,
): readonly PartSolid[] {
  let over = trianglesOfSolids(solids) - limit;
  if (over <= 0) return solids;
  const pieces = solids.flatMap(({ part, solid }) =>
    solid.decompose().map((piece) => {
      const { min, max } = arena.own(piece).boundingBox();
      const extent = Math.sqrt((max[0] - min[0]) ** 2 + (max[1] - min[1]) ** 2 + (max[2] - min[2]) ** 2);
      return { part, piece, extent, triangles: piece.numTri() };
    }),
  );
  const left = new Set<PartSolid['solid']>();
  const bySize = [...pieces].sort((a, b) => a.extent - b.extent);
  for (const { piece, extent, triangles } of bySize.slice(0, -1)) {
    if (over <= 0 || extent > size) break;
    left.add(piece);
    over -= triangles;
  }
  return solids.flatMap(({ part }) => {
    const kept = pieces.filter((piece) => piece.part === part && !left.has(piece.piece));
    if (kept.length === 0) return [];
    return [{ part, solid: arena.own(kernel.Manifold.compose(kept.map(({ piece }) => piece))) }];
  });
}
