import type { Family } from '#generate/texture/family.ts';
import { fractal } from '#generate/texture/nodes/noise.ts';
import { clamp } from '#generate/texture/nodes/shape.ts';
import { cover, paint } from '#generate/texture/surface.ts';

export const marble: Family = {
  id: 'marble',
  names: { en: 'Marble', zh: '大理石' },
  words: {
    en: ['marble', 'carrara', 'marbled', 'veined stone', 'travertine', 'onyx slab', 'polished stone'],
    zh: ['大理石', '云石', '汉白玉'],
  },
  color: '#dcd8d2',
  accent: '#6c6a6b',
  roughness: 0.14,
  metal: 0,
  cells: 3,
  size: 2,
  relief: 0.0015,
  contrast: { height: 0.02, albedo: 6 },
  build({ seed, color, accent, roughness, cells }) {
    const swayX = fractal(cells, cells, 6, seed + 1, 0.55);
    const swayY = fractal(cells, cells, 6, seed + 2, 0.55);
    const veins = fractal(cells, cells, 2, seed + 3);
    const threads = fractal(cells * 2, cells * 2, 2, seed + 4);
    const clouds = fractal(cells, cells, 5, seed + 5, 0.6);
    const crystals = fractal(160, 160, 2, seed + 6);
    return (u, v, sample) => {
      const sx = swayX(u, v);
      const sy = swayY(u, v);
      const vein = (1 - clamp(Math.abs(veins(u + 0.2 * sx, v + 0.2 * sy)) * 4.5)) ** 3;
      const thread = (1 - clamp(Math.abs(threads(u - 0.12 * sy, v + 0.12 * sx)) * 9)) ** 3;
      const cloud = clouds(u + 0.1 * sx, v);
      const fine = crystals(u, v);
      const line = clamp(0.85 * vein + 0.5 * thread * clamp(0.4 + cloud * 1.5));
      sample.height = 0.7 - 0.12 * line + 0.05 * cloud + 0.04 * fine;
      paint(sample, color, 1 + 0.07 * cloud + 0.02 * fine);
      cover(sample, accent, 0.72 * line + 0.14 * clamp(-cloud * 1.4));
      sample.roughness = roughness + 0.08 * line + 0.02 * fine;
    };
  },
};
