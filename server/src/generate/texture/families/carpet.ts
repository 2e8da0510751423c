import type { Family } from '#generate/texture/family.ts';
import { fractal } from '#generate/texture/nodes/noise.ts';
import { scatter } from '#generate/texture/nodes/scatter.ts';
import { cover, paint } from '#generate/texture/surface.ts';

export const carpet: Family = {
  id: 'carpet',
  names: { en: 'Carpet', zh: '地毯' },
  words: { en: ['carpet', 'carpeting', 'rug', 'shag', 'carpeted'], zh: ['地毯', '毛毯', '绒毯', '地垫'] },
  color: '#7b2f35',
  accent: '#2a0e12',
  roughness: 0.97,
  metal: 0,
  cells: 72,
  size: 0.4,
  relief: 0.02,
  contrast: { height: 0.1, albedo: 8 },
  build({ seed, color, accent, roughness, cells }) {
    // Twisted yarn: short thick commas in every direction.
    const yarn = scatter({
      count: cells,
      seed,
      length: 0.85,
      width: 0.42,
      spread: 1,
      direction: 0,
      outline: (along, across) => 1 - along * along - across * across,
    });
    const pile = fractal(7, 7, 4, seed + 1);
    const fluff = fractal(Math.min(512, cells * 5), Math.min(512, cells * 5), 2, seed + 2);
    return (u, v, sample) => {
      const { height, id, other, along, across } = yarn(u, v);
      const brushed = pile(u, v);
      const fuzz = fluff(u, v);
      const twist = Math.sin((along * 3 + across) * Math.PI);
      sample.height = 0.1 + 0.5 * Math.sqrt(height) + 0.18 * other + 0.08 * fuzz + 0.06 * twist * height;
      paint(sample, color, 1 + 0.3 * (id - 0.5) + 0.2 * brushed + 0.14 * fuzz + 0.06 * twist);
      cover(sample, accent, 0.75 * (1 - Math.sqrt(height)) ** 2);
      sample.roughness = roughness;
    };
  },
};
