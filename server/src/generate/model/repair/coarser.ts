import type { DetailLevel } from '#generate/model/mesh.ts';
import { decimated } from './decimate.ts';
import { partsOf } from './finish.ts';
import { gather } from './soup.ts';

/** How coarse a level is: its share of the finest level's triangles, and how far off its surface may be for that. */
export interface Coarseness {
  readonly share: number;
  /** A share of the model's size. */
  readonly error: number;
}

/** A coarser level than another; all parts are reduced together, so that no gap opens between them. */
export async function coarserLevel({ parts }: DetailLevel, { share, error }: Coarseness): Promise<DetailLevel> {
  const plain = { color: undefined, metallic: undefined, roughness: undefined, pictures: {} };
  const soup = gather({
    meshes: parts.map((part, material) => ({ ...part, material })),
    materials: parts.map(({ name }) => ({ name, ...plain })),
    remarks: [],
  });
  const indices = await decimated(soup, Math.floor((share * soup.indices.length) / 3), error);
  const materialOf = (triangle: number) => soup.materials[indices[3 * triangle] ?? 0] ?? 0;
  return {
    parts: partsOf(
      { ...soup, indices },
      materialOf,
      parts.map(({ material }) => material),
    ),
  };
}
