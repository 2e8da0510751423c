import type { Picture } from '#generate/raster/picture.ts';
import { closed, middleSquare } from '#generate/texture/close-picture.ts';
import type { SpriteSpec } from './spec.ts';

/** A sprite of a picture from elsewhere, RGBA: a tile is made to close on itself, an icon keeps what is transparent. */
export function spriteOfPicture(picture: Picture, form: SpriteSpec['form'], size: number): Uint8Array {
  return form === 'tile' ? opaque(closed(middleSquare(picture, size), size)) : shrunk(picture, size);
}

function opaque(colors: Uint8Array): Uint8Array {
  const pixels = new Uint8Array((colors.length / 3) * 4).fill(255);
  for (let at = 0; at * 3 < colors.length; at++) pixels.set(colors.subarray(3 * at, 3 * at + 3), 4 * at);
  return pixels;
}

/** The whole picture in a square, transparent beside it; colours weigh by how opaque they are, or dark fringes would show. */
function shrunk({ width, height, pixels }: Picture, size: number): Uint8Array {
  const side = Math.max(width, height);
  const [left, top] = [Math.floor((side - width) / 2), Math.floor((side - height) / 2)];
  const result = new Uint8Array(4 * size * size);
  const cells = (at: number): readonly [number, number] => {
    const from = Math.floor((at * side) / size);
    return [from, Math.max(from + 1, Math.floor(((at + 1) * side) / size))];
  };
  for (let y = 0; y < size; y++) {
    const [fromY, toY] = cells(y);
    for (let x = 0; x < size; x++) {
      const [fromX, toX] = cells(x);
      const sum: [number, number, number, number] = [0, 0, 0, 0];
      for (let row = Math.max(0, fromY - top); row < Math.min(height, toY - top); row++)
        for (let column = Math.max(0, fromX - left); column < Math.min(width, toX - left); column++) {
          const at = 4 * (row * width + column);
          const alpha = pixels[at + 3] ?? 0;
          for (const channel of [0, 1, 2] as const) sum[channel] += alpha * (pixels[at + channel] ?? 0);
          sum[3] += alpha;
        }
      const area = (toY - fromY) * (toX - fromX);
      const to = 4 * (y * size + x);
      for (const channel of [0, 1, 2] as const)
        result[to + channel] = sum[3] === 0 ? 0 : Math.round(sum[channel] / sum[3]);
      result[to + 3] = Math.round(sum[3] / area);
    }
  }
  return result;
}
