import { encodePng } from '#generate/raster/encode-png.ts';
import type { Picture } from '#generate/raster/picture.ts';
import { drawSprite } from './draw.ts';
import { spriteOfPicture } from './picture-sprite.ts';
import type { SpriteSpec } from './spec.ts';

/** A sprite as PNG: drawn by rules, or made of a picture. */
export function paintSprite(spec: SpriteSpec, size: number, picture?: Picture): Uint8Array {
  if (picture !== undefined) return encodePng(size, size, spriteOfPicture(picture, spec.form, size), 'rgba');
  const { width, height, pixels } = drawSprite(spec, size);
  return encodePng(width, height, pixels, 'rgba');
}
