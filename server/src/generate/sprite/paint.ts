import { encodePng } from '#generate/raster/encode-png.ts';
import { drawSprite } from './draw.ts';
import type { SpriteSpec } from './spec.ts';

/** A sprite as PNG. */
export function paintSprite(spec: SpriteSpec, size: number): Uint8Array {
  const { width, height, pixels } = drawSprite(spec, size);
  return encodePng(width, height, pixels, 'rgba');
}
