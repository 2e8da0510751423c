import type { DetailLevel } from 'scenewright/src/generate/model/mesh.ts';

/** Texels along a side of the map that is looked at. */
const side = 1024;
/** How far within a triangle a texel's middle must lie: neighbours share their edge. */
const margin = 1e-3;

/** What the places of a level on its light map cover. */
export interface LightCover {
  /** The share of covered texels that more than one triangle covers. */
  readonly overlap: number;
  /** The share of the map that is covered. */
  readonly cover: number;
  /** Places outside the map, or none at all. */
  readonly outside: number;
}

/** Fill all triangles of a level into one map. */
export function lightCover({ parts }: DetailLevel): LightCover {
  const hits = new Uint8Array(side * side);
  let outside = 0;
  for (const { lightUvs, indices } of parts) {
    if (lightUvs === undefined) return { overlap: 1, cover: 0, outside: Number.POSITIVE_INFINITY };
    for (const value of lightUvs) if (!(value >= 0 && value <= 1)) outside++;
    for (let at = 0; at < indices.length; at += 3) {
      const corner = (index: number) => {
        const vertex = indices[at + index] ?? 0;
        return { x: (lightUvs[2 * vertex] ?? 0) * side, y: (lightUvs[2 * vertex + 1] ?? 0) * side };
      };
      fill(hits, corner(0), corner(1), corner(2));
    }
  }
  let [covered, twice] = [0, 0];
  for (const count of hits) {
    if (count > 0) covered++;
    if (count > 1) twice++;
  }
  return { overlap: covered === 0 ? 0 : twice / covered, cover: covered / hits.length, outside };
}

interface Corner {
  readonly x: number;
  readonly y: number;
}

function fill(hits: Uint8Array, a: Corner, b: Corner, c: Corner): void {
  const area = (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y);
  if (Math.abs(area) < 1e-9) return;
  const bottom = Math.min(side - 1, Math.ceil(Math.max(a.y, b.y, c.y)));
  const right = Math.min(side - 1, Math.ceil(Math.max(a.x, b.x, c.x)));
  for (let y = Math.max(0, Math.floor(Math.min(a.y, b.y, c.y))); y <= bottom; y++)
    for (let x = Math.max(0, Math.floor(Math.min(a.x, b.x, c.x))); x <= right; x++) {
      const [px, py] = [x + 0.5, y + 0.5];
      const second = ((px - a.x) * (c.y - a.y) - (c.x - a.x) * (py - a.y)) / area;
      const third = ((b.x - a.x) * (py - a.y) - (px - a.x) * (b.y - a.y)) / area;
      if (second < margin || third < margin || 1 - second - third < margin) continue;
      hits[y * side + x] = Math.min(255, (hits[y * side + x] ?? 0) + 1);
    }
}
