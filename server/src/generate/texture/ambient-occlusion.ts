import { clamp } from './nodes/shape.ts';

/** Shares of a side over which surroundings are averaged, fine and broad. */
const reaches = [1 / 200, 1 / 48] as const;

/**
 * How much of the sky a height field that closes on itself sees at each pixel, 0 to 1: the less, the lower a place lies beneath
 * the mean of its surroundings at two reaches. An estimate, as painters of textures use it. `relief` as in `normalMap`.
 */
export function ambientOcclusion(height: Float32Array, size: number, relief: number): Float32Array {
  const result = new Float32Array(size * size).fill(1);
  for (const reach of reaches) {
    const radius = Math.max(1, Math.round(reach * size));
    const mean = blurred(blurred(height, size, radius, 1, size), size, radius, size, 1);
    // A hollow as deep as the reach is wide sees half of the sky.
    const depth = (0.5 * relief * size) / radius;
    for (let at = 0; at < result.length; at++) {
      const below = Math.max(0, (mean[at] ?? 0) - (height[at] ?? 0));
      result[at] = (result[at] ?? 1) * (1 - 0.75 * clamp(below * depth));
    }
  }
  return result;
}

/** A running mean along one direction: `step` between neighbours, `line` between lines. */
function blurred(values: Float32Array, size: number, radius: number, step: number, line: number): Float32Array {
  const result = new Float32Array(size * size);
  const width = 2 * radius + 1;
  for (let at = 0; at < size; at++) {
    const base = at * line;
    let sum = 0;
    for (let near = -radius; near <= radius; near++) sum += values[base + ((near + size) % size) * step] ?? 0;
    for (let place = 0; place < size; place++) {
      result[base + place * step] = sum / width;
      sum +=
        (values[base + ((place + radius + 1) % size) * step] ?? 0) -
        (values[base + ((place + size - radius) % size) * step] ?? 0);
    }
  }
  return result;
}
