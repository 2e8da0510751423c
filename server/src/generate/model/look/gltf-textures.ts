import type { MaterialSpec } from '#generate/material/spec.ts';
import type { ModelMaterial } from '#generate/model/files/write/model-material.ts';
import { encodePng } from '#generate/raster/encode-png.ts';
import { mapsOfSpec } from './maps-of-spec.ts';

/** The maps of a material as glTF has them, as PNG. */
export function texturesOf(spec: MaterialSpec, size: number): NonNullable<ModelMaterial['pictures']> {
  const { albedo, normal, mask } = mapsOfSpec(spec, size);
  const metallicRoughness = new Uint8Array(3 * size * size);
  for (let pixel = 0; pixel < size * size; pixel++) {
    metallicRoughness[3 * pixel + 1] = 255 - (mask[4 * pixel + 3] ?? 0);
    metallicRoughness[3 * pixel + 2] = mask[4 * pixel] ?? 0;
  }
  return {
    color: encodePng(size, size, albedo, 'rgb'),
    normal: encodePng(size, size, normal, 'rgb'),
    metallicRoughness: encodePng(size, size, metallicRoughness, 'rgb'),
  };
}
