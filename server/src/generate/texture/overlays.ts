import type { Rgb } from '#generate/color/color.ts';
import type { MaterialSpec } from '#generate/material/spec.ts';
import { fractal } from './nodes/noise.ts';
import { clamp, mix, smooth } from './nodes/shape.ts';
import { cover, type Sample, type Surface } from './surface.ts';

/** What time and weather lay over any surface. */
interface Overlay {
  readonly amount: (spec: MaterialSpec) => number;
  build(seed: number, amount: number): Surface;
}

const mossGreen: Rgb = [0.27, 0.35, 0.13];
const rustBrown: Rgb = [0.45, 0.23, 0.11];
const snowWhite: Rgb = [0.92, 0.94, 0.97];
const dirtBrown: Rgb = [0.24, 0.19, 0.14];

/** Grows in hollows and patches. */
const moss: Overlay = {
  amount: (spec) => spec.moss,
  build(seed, amount) {
    const patches = fractal(4, 4, 5, seed + 501, 0.6);
    const tufts = fractal(120, 120, 2, seed + 502);
    return (u, v, sample) => {
      const tuft = tufts(u, v);
      const grown = smooth(0.05, 0.3, patches(u, v) + 0.55 * (0.5 - sample.height) + 0.1 * tuft + 0.75 * amount - 0.5);
      const light = 1 + 0.35 * tuft;
      cover(sample, mossGreen, 0.92 * grown, light);
      sample.height += grown * (0.07 + 0.05 * tuft);
      lay(sample, 0.96, grown);
    };
  },
};

/** Eats metal, runs down from edges. */
const rust: Overlay = {
  amount: (spec) => spec.rust,
  build(seed, amount) {
    const patches = fractal(5, 5, 5, seed + 511, 0.62);
    const streaks = fractal(28, 3, 4, seed + 512);
    const grain = fractal(90, 90, 2, seed + 513);
    return (u, v, sample) => {
      const rough = grain(u, v);
      const eaten = smooth(
        0.02,
        0.26,
        patches(u, v) + 0.3 * streaks(u, v) + 0.25 * (0.5 - sample.height) + 0.75 * amount - 0.5,
      );
      const light = 1 + 0.4 * rough;
      cover(sample, rustBrown, 0.95 * eaten, light);
      sample.height += eaten * 0.05 * rough;
      lay(sample, 0.92, eaten);
    };
  },
};

const dirt: Overlay = {
  amount: (spec) => spec.dirt,
  build(seed, amount) {
    const patches = fractal(5, 5, 5, seed + 521, 0.6);
    return (u, v, sample) => {
      const lies = smooth(-0.05, 0.5, patches(u, v) + 0.7 * (0.5 - sample.height) + 0.6 * amount - 0.4);
      cover(sample, dirtBrown, 0.7 * amount * lies);
      lay(sample, 0.93, 0.7 * amount * lies);
    };
  },
};

/** Water makes what drinks it darker and fills hollows with puddles. */
const wet: Overlay = {
  amount: (spec) => spec.wet,
  build(seed, amount) {
    const lie = fractal(3, 3, 3, seed + 531);
    return (u, v, sample) => {
      const level = 0.62 * amount - 0.22 + 0.14 * lie(u, v);
      const puddle = smooth(0.03, -0.03, sample.height - level);
      const dark = 1 - amount * (sample.metal > 0.5 ? 0.05 : 0.3);
      sample.red *= dark;
      sample.green *= dark;
      sample.blue *= dark;
      sample.roughness = mix(mix(sample.roughness, 0.35 * sample.roughness + 0.05, amount), 0.04, puddle);
      sample.height = mix(sample.height, Math.max(sample.height, level), puddle);
    };
  },
};

/** Lies on what is high and flat. */
const snow: Overlay = {
  amount: (spec) => spec.snow,
  build(seed, amount) {
    const drifts = fractal(4, 4, 5, seed + 541, 0.55);
    const grain = fractal(150, 150, 2, seed + 542);
    return (u, v, sample) => {
      const fine = grain(u, v);
      const lies = smooth(0, 0.16, drifts(u, v) + 0.35 * (sample.height - 0.5) + 0.06 * fine + 0.8 * amount - 0.5);
      cover(sample, snowWhite, 0.97 * lies);
      sample.height = mix(sample.height, Math.min(1, 0.45 + 0.45 * sample.height + 0.1 + 0.02 * fine), lies);
      lay(sample, 0.75, lies);
    };
  },
};

/** In the order in which they come upon a surface. */
const overlays: readonly Overlay[] = [rust, dirt, moss, wet, snow];

/** All that a spec lays over its family; `undefined` for nothing. */
export function overlayOf(spec: MaterialSpec): Surface | undefined {
  const laid = overlays.flatMap((overlay) => {
    const amount = overlay.amount(spec);
    return amount > 0 ? [overlay.build(spec.seed, clamp(amount))] : [];
  });
  if (laid.length === 0) return undefined;
  return (u, v, sample) => {
    for (const surface of laid) surface(u, v, sample);
  };
}

/** What covers a surface is no metal and gives off no light. */
function lay(sample: Sample, roughness: number, share: number): void {
  sample.roughness = mix(sample.roughness, roughness, share);
  sample.metal *= 1 - share;
  sample.glow *= 1 - share;
}
