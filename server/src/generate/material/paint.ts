import type { Painted, PaintJob } from '#generate/painter.ts';
import { thumbnail } from '#generate/preview/thumbnail.ts';
import { encodePng } from '#generate/raster/encode-png.ts';
import { familyById } from '#generate/texture/families.ts';
import { type MaterialMaps, makeMaps } from '#generate/texture/maps.ts';
import { mapsOfPicture } from '#generate/texture/picture-maps.ts';

/** Pixels along a side of a preview. */
const previewSize = 256;

/** Paint a material's maps, and the material on a sphere. */
export function paintMaterial({ spec, size, picture }: Extract<PaintJob, { readonly kind: 'material' }>): Painted {
  const family = familyById(spec.family);
  if (family === undefined) throw new Error(`there is no family '${spec.family}'`);
  const { metal, relief } = family;
  const maps =
    picture === undefined
      ? makeMaps(spec, family, size)
      : mapsOfPicture(picture, size, { roughness: spec.roughness ?? family.roughness, metal, relief });
  const preview = thumbnail(maps, 'sphere', previewSize);
  return {
    pictures: pictures(maps),
    preview: encodePng(preview.width, preview.height, preview.pixels, 'rgba'),
  };
}

function pictures({ size, albedo, normal, height, mask, emission }: MaterialMaps): Painted['pictures'] {
  return [
    { role: 'albedo', bytes: encodePng(size, size, albedo, 'rgb') },
    { role: 'normal', bytes: encodePng(size, size, normal, 'rgb') },
    { role: 'height', bytes: encodePng(size, size, height, 'grey16') },
    { role: 'mask', bytes: encodePng(size, size, mask, 'rgba') },
    ...(emission === undefined ? [] : [{ role: 'emission', bytes: encodePng(size, size, emission, 'rgb') } as const]),
  ];
}
