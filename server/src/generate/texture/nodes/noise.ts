import { hash } from './hash.ts';
import { wrap } from './shape.ts';

/** A value for every place of the unit square; it repeats beyond it without a seam. */
export type Field = (u: number, v: number) => number;

/**
 * Gradient noise with quintic fade (Perlin, 2002) on a lattice of so many columns and rows that closes on itself; about -1 to
 * 1. Gradients are worked out once.
 */
export function gradientNoise(columns: number, rows: number, seed: number): Field {
  const gradients = new Float32Array(columns * rows * 2);
  for (let at = 0; at < columns * rows; at++) {
    const angle = hash(at % columns, Math.floor(at / columns), seed) * 2 * Math.PI;
    gradients[2 * at] = 1.5 * Math.cos(angle);
    gradients[2 * at + 1] = 1.5 * Math.sin(angle);
  }
  return (u, v) => {
    const x = u * columns;
    const y = v * rows;
    const left = Math.floor(x);
    const top = Math.floor(y);
    const fx = x - left;
    const fy = y - top;
    const x0 = wrap(left, columns);
    const y0 = wrap(top, rows);
    const x1 = x0 + 1 === columns ? 0 : x0 + 1;
    const y1 = y0 + 1 === rows ? 0 : y0 + 1;
    const a = 2 * (y0 * columns + x0);
    const b = 2 * (y0 * columns + x1);
    const c = 2 * (y1 * columns + x0);
    const d = 2 * (y1 * columns + x1);
    const upper = (gradients[a] ?? 0) * fx + (gradients[a + 1] ?? 0) * fy;
    const upperRight = (gradients[b] ?? 0) * (fx - 1) + (gradients[b + 1] ?? 0) * fy;
    const lower = (gradients[c] ?? 0) * fx + (gradients[c + 1] ?? 0) * (fy - 1);
    const lowerRight = (gradients[d] ?? 0) * (fx - 1) + (gradients[d + 1] ?? 0) * (fy - 1);
    const sx = fx * fx * fx * (fx * (fx * 6 - 15) + 10);
    const sy = fy * fy * fy * (fy * (fy * 6 - 15) + 10);
    const p = upper + (upperRight - upper) * sx;
    return p + (lower + (lowerRight - lower) * sx - p) * sy;
  };
}

/** Finer lattices than this show nothing on the largest pictures. */
const finest = 1024;

/** Octaves of gradient noise, each twice as fine and `gain` as strong; about -1 to 1. */
export function fractal(columns: number, rows: number, octaves: number, seed: number, gain = 0.5): Field {
  const layers: { readonly field: Field; readonly share: number }[] = [];
  let strength = 1;
  let whole = 0;
  for (let octave = 0; octave < octaves; octave++) {
    if (Math.max(columns, rows) << octave > finest) break;
    layers.push({ field: gradientNoise(columns << octave, rows << octave, seed + 101 * octave), share: strength });
    whole += strength;
    strength *= gain;
  }
  return (u, v) => {
    let sum = 0;
    for (const { field, share } of layers) sum += share * field(u, v);
    return sum / whole;
  };
}

/** Fractal noise folded at zero, so that it has ridges; 0 to about 1, the ridges are high. */
export function ridged(columns: number, rows: number, octaves: number, seed: number): Field {
  const layers = Array.from({ length: octaves }, (_, octave) =>
    gradientNoise(columns << octave, rows << octave, seed + 101 * octave),
  );
  return (u, v) => {
    let sum = 0;
    let share = 0.5;
    for (const layer of layers) {
      const ridge = 1 - Math.abs(layer(u, v));
      sum += share * ridge * ridge;
      share *= 0.5;
    }
    return sum;
  };
}
