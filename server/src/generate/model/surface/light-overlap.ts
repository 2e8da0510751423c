import type { MeshPart } from '#generate/model/mesh.ts';

/** How far within a triangle a texel's middle must lie: neighbours share their edge. */
const margin = 1e-3;
/** Texels that two triangles must share; one may be a matter of rounding. */
const leastTexels = 2;

/** Faces that lie on others on a light map of `side` texels, by part: of each pair the later one. */
export function overlappingFaces(
  parts: readonly Pick<MeshPart, 'lightUvs' | 'indices'>[],
  side: number,
): readonly (readonly number[])[] {
  const isTaken = new Uint8Array(side * side);
  return parts.map(({ lightUvs, indices }) => {
    const faces: number[] = [];
    if (lightUvs === undefined) return faces;
    for (let face = 0; face < indices.length / 3; face++) {
      let shared = 0;
      const corners = [0, 1, 2].map((corner) => {
        const vertex = indices[3 * face + corner] ?? 0;
        return { x: (lightUvs[2 * vertex] ?? 0) * side, y: (lightUvs[2 * vertex + 1] ?? 0) * side };
      });
      forEachTexel(corners, side, (texel) => {
        shared += isTaken[texel] ?? 0;
        isTaken[texel] = 1;
      });
      if (shared >= leastTexels) faces.push(face);
    }
    return faces;
  });
}

interface Corner {
  readonly x: number;
  readonly y: number;
}

function forEachTexel(corners: readonly Corner[], side: number, visit: (texel: number) => void): void {
  const [a, b, c] = corners;
  if (a === undefined || b === undefined || c === undefined) return;
  const area = (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y);
  if (Math.abs(area) < 1e-9) return;
  const bottom = Math.min(side - 1, Math.ceil(Math.max(a.y, b.y, c.y)));
  const right = Math.min(side - 1, Math.ceil(Math.max(a.x, b.x, c.x)));
  for (let y = Math.max(0, Math.floor(Math.min(a.y, b.y, c.y))); y <= bottom; y++)
    for (let x = Math.max(0, Math.floor(Math.min(a.x, b.x, c.x))); x <= right; x++) {
      const [px, py] = [x + 0.5, y + 0.5];
      const second = ((px - a.x) * (c.y - a.y) - (c.x - a.x) * (py - a.y)) / area;
      const third = ((b.x - a.x) * (py - a.y) - (px - a.x) * (b.y - a.y)) / area;
      if (second > margin && third > margin && 1 - second - third > margin) visit(y * side + x);
    }
}
