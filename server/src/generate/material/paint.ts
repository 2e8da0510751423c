import { thumbnail } from '#generate/preview/thumbnail.ts';
import { encodePng } from '#generate/raster/encode-png.ts';
import { familyById } from '#generate/texture/families.ts';
import { type MaterialMaps, makeMaps } from '#generate/texture/maps.ts';
import type { MaterialSpec } from './spec.ts';

/** Maps of a material, each a file's role. */
export type MapRole = 'albedo' | 'normal' | 'height' | 'mask' | 'emission';

/** A material's pictures as PNG. */
export interface PaintedMaterial {
  readonly maps: readonly { readonly role: MapRole; readonly bytes: Uint8Array }[];
  /** The material on a sphere. */
  readonly preview: Uint8Array;
}

/** Paints a material somewhere where nobody waits. Rejects with `Cancelled`. */
export type MaterialPainter = (spec: MaterialSpec, size: number, signal: AbortSignal) => Promise<PaintedMaterial>;

/** Pixels along a side of a preview. */
const previewSize = 256;

/** Paint a material. Pure, and as long as it takes: about two seconds at 1024 pixels. */
export function paintMaterial(spec: MaterialSpec, size: number): PaintedMaterial {
  const family = familyById(spec.family);
  if (family === undefined) throw new Error(`there is no family '${spec.family}'`);
  const maps = makeMaps(spec, family, size);
  const preview = thumbnail(maps, 'sphere', previewSize);
  return {
    maps: pictures(maps),
    preview: encodePng(preview.width, preview.height, preview.pixels, 'rgba'),
  };
}

function pictures({ size, albedo, normal, height, mask, emission }: MaterialMaps): PaintedMaterial['maps'] {
  return [
    { role: 'albedo', bytes: encodePng(size, size, albedo, 'rgb') },
    { role: 'normal', bytes: encodePng(size, size, normal, 'rgb') },
    { role: 'height', bytes: encodePng(size, size, height, 'grey16') },
    { role: 'mask', bytes: encodePng(size, size, mask, 'rgba') },
    ...(emission === undefined ? [] : [{ role: 'emission', bytes: encodePng(size, size, emission, 'rgb') } as const]),
  ];
}
