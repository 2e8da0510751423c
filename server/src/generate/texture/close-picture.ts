import type { Picture } from '#generate/raster/picture.ts';
import { clamp, smooth } from './nodes/shape.ts';

/** The middle square of a picture at another size, three values a pixel, by the mean of what falls into each pixel. */
export function middleSquare({ width, height, pixels }: Picture, size: number): Float32Array {
  const side = Math.min(width, height);
  const [left, top] = [Math.floor((width - side) / 2), Math.floor((height - side) / 2)];
  const result = new Float32Array(3 * size * size);
  for (let y = 0; y < size; y++) {
    const fromY = Math.floor((y * side) / size);
    const toY = Math.max(fromY + 1, Math.floor(((y + 1) * side) / size));
    for (let x = 0; x < size; x++) {
      const fromX = Math.floor((x * side) / size);
      const toX = Math.max(fromX + 1, Math.floor(((x + 1) * side) / size));
      for (let channel = 0; channel < 3; channel++) {
        let sum = 0;
        for (let row = fromY; row < toY; row++)
          for (let column = fromX; column < toX; column++)
            sum += pixels[4 * ((top + row) * width + left + column) + channel] ?? 0;
        result[3 * (y * size + x) + channel] = sum / ((toY - fromY) * (toX - fromX));
      }
    }
  }
  return result;
}

/**
 * The picture laid over itself moved by half a side, so that each one's border is hidden by the other's middle. Where both
 * show, contrast is kept by the square root of their weights about the mean (Heitz and Neyret, 2018).
 */
export function closed(values: Float32Array, size: number): Uint8Array {
  const means = [0, 1, 2].map((channel) => {
    let sum = 0;
    for (let at = channel; at < values.length; at += 3) sum += values[at] ?? 0;
    return sum / (size * size);
  });
  const half = size >> 1;
  const result = new Uint8Array(values.length);
  const inner = (place: number) => smooth(0, 0.18, Math.min(place, size - 1 - place) / size);
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      const share = inner(x) * inner(y);
      const scale = Math.sqrt(share * share + (1 - share) * (1 - share));
      const other = 3 * (((y + half) % size) * size + ((x + half) % size));
      for (let channel = 0; channel < 3; channel++) {
        const mean = means[channel] ?? 0;
        const at = 3 * (y * size + x) + channel;
        const mixed = share * ((values[at] ?? 0) - mean) + (1 - share) * ((values[other + channel] ?? 0) - mean);
        result[at] = Math.round(clamp(mean + mixed / scale, 0, 255));
      }
    }
  return result;
}
