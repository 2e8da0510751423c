import type { Rgb } from './color.ts';

/** Steps into which each channel is sorted. */
const steps = 16;

/**
 * The colour that most of a picture has: the mean of the pixels in the fullest neighbourhood of a coarse histogram. `bytes` are
 * three a pixel, sRGB.
 */
export function dominantColor(bytes: Uint8Array): Rgb {
  const counts = new Float64Array(steps ** 3);
  const binOf = (at: number) =>
    ((bytes[at] ?? 0) >> 4) * steps * steps + ((bytes[at + 1] ?? 0) >> 4) * steps + ((bytes[at + 2] ?? 0) >> 4);
  for (let at = 0; at < bytes.length; at += 3) {
    const bin = binOf(at);
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  let best = 0;
  let most = -1;
  for (let bin = 0; bin < counts.length; bin++) {
    let sum = 0;
    for (const near of around(bin)) sum += counts[near] ?? 0;
    if (sum > most) {
      most = sum;
      best = bin;
    }
  }
  const chosen = new Set(around(best));
  const sums = [0, 0, 0];
  let count = 0;
  for (let at = 0; at < bytes.length; at += 3) {
    if (!chosen.has(binOf(at))) continue;
    count++;
    for (let channel = 0; channel < 3; channel++) sums[channel] = (sums[channel] ?? 0) + (bytes[at + channel] ?? 0);
  }
  const mean = (channel: number) => (sums[channel] ?? 0) / Math.max(1, count) / 255;
  return [mean(0), mean(1), mean(2)];
}

function around(bin: number): readonly number[] {
  const [r, g, b] = [Math.floor(bin / (steps * steps)), Math.floor(bin / steps) % steps, bin % steps];
  const found: number[] = [];
  for (let dr = -1; dr <= 1; dr++)
    for (let dg = -1; dg <= 1; dg++)
      for (let db = -1; db <= 1; db++) {
        const near = [r + dr, g + dg, b + db] as const;
        if (near.every((channel) => channel >= 0 && channel < steps))
          found.push(near[0] * steps * steps + near[1] * steps + near[2]);
      }
  return found;
}
