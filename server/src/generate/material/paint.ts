import { thumbnail } from '#generate/preview/thumbnail.ts';
import { encodePng } from '#generate/raster/encode-png.ts';
import type { Picture } from '#generate/raster/picture.ts';
import { familyById } from '#generate/texture/families.ts';
import { type MaterialMaps, makeMaps } from '#generate/texture/maps.ts';
import { mapsOfPicture } from '#generate/texture/picture-maps.ts';
import type { MaterialSpec } from './spec.ts';

/** Maps of a material, each a file's role. */
export type MapRole = 'albedo' | 'normal' | 'height' | 'mask' | 'emission';

/** A material's pictures as PNG. */
export interface PaintedMaterial {
  readonly maps: readonly { readonly role: MapRole; readonly bytes: Uint8Array }[];
  /** The material on a sphere. */
  readonly preview: Uint8Array;
}

/** What to paint. */
export interface PaintJob {
  readonly spec: MaterialSpec;
  /** Pixels along a side. */
  readonly size: number;
  /** A picture of the surface from elsewhere; the family's own is painted where absent. */
  readonly picture?: Picture;
}

/** Paints a material somewhere where nobody waits. Rejects with `Cancelled`. */
export type MaterialPainter = (job: PaintJob, signal: AbortSignal) => Promise<PaintedMaterial>;

/** Pixels along a side of a preview. */
const previewSize = 256;

/** Paint a material. Pure, and as long as it takes: about two seconds at 1024 pixels. */
export function paintMaterial({ spec, size, picture }: PaintJob): PaintedMaterial {
  const family = familyById(spec.family);
  if (family === undefined) throw new Error(`there is no family '${spec.family}'`);
  const { metal, relief } = family;
  const maps =
    picture === undefined
      ? makeMaps(spec, family, size)
      : mapsOfPicture(picture, size, { roughness: spec.roughness ?? family.roughness, metal, relief });
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
