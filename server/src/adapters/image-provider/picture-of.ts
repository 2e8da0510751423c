import type { Result } from '#base/failure.ts';
import { decodePng } from '#generate/raster/decode-png.ts';
import type { Picture } from '#generate/raster/picture.ts';

/** The picture in a text of base64, with or without the beginning of a `data:` address. */
export function pictureOfText(text: string): Result<Picture> {
  const from = text.startsWith('data:') ? text.indexOf(',') + 1 : 0;
  return decodePng(Buffer.from(text.slice(from), 'base64'));
}
