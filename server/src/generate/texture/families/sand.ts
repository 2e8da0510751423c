import type { Family } from '#generate/texture/family.ts';
import { fractal, gradientNoise } from '#generate/texture/nodes/noise.ts';
import { clamp } from '#generate/texture/nodes/shape.ts';
import { paint } from '#generate/texture/surface.ts';

export const sand: Family = {
  id: 'sand',
  names: { en: 'Sand', zh: '沙地' },
  words: {
    en: ['sand', 'sandy', 'dune', 'dunes', 'beach sand', 'desert', 'desert sand', 'beach'],
    zh: ['沙地', '沙子', '沙漠', '沙滩', '沙丘', '细沙', '黄沙', '沙'],
  },
  color: '#c2a878',
  accent: '#7d6a48',
  roughness: 0.94,
  metal: 0,
  cells: 14,
  size: 1.5,
  relief: 0.025,
  contrast: { height: 0.1, albedo: 4 },
  build({ seed, color, roughness, cells }) {
    const sway = fractal(3, 3, 4, seed + 1);
    const tilt = fractal(5, 2, 3, seed + 2);
    const dunes = fractal(2, 2, 3, seed + 3);
    const grains = gradientNoise(512, 512, seed + 4);
    const coarse = fractal(160, 160, 2, seed + 5);
    return (u, v, sample) => {
      // Ripples of the wind: steep to leeward, joined and parted where the phase bends.
      const phase = 2 * Math.PI * (cells * v + 1.7 * sway(u, v) + 0.7 * tilt(u, v));
      const ripple = Math.sin(phase + 0.55 * Math.sin(phase));
      const strength = 0.6 + 0.5 * clamp(0.5 + dunes(u, v));
      const grain = grains(u, v);
      const rough = coarse(u, v);
      const dune = dunes(u, v);
      sample.height = 0.45 + 0.24 * ripple * strength + 0.16 * dune + 0.03 * grain + 0.03 * rough;
      paint(sample, color, 1 + 0.05 * ripple * strength + 0.05 * dune + 0.13 * grain + 0.08 * rough);
      sample.roughness = roughness + 0.04 * grain;
    };
  },
};
