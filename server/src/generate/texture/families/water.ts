import type { Family } from '#generate/texture/family.ts';
import { fractal, ridged } from '#generate/texture/nodes/noise.ts';
import { clamp } from '#generate/texture/nodes/shape.ts';
import { cover, paint } from '#generate/texture/surface.ts';

export const water: Family = {
  id: 'water',
  names: { en: 'Water', zh: '水面' },
  words: {
    en: ['water', 'ocean', 'sea', 'lake', 'river', 'pond', 'waves', 'water surface', 'ripples', 'pool water'],
    zh: ['水面', '海水', '湖水', '海面', '湖面', '河水', '水', '波浪', '海洋', '池水'],
  },
  color: '#1d5468',
  accent: '#9fd0d4',
  roughness: 0.05,
  metal: 0,
  cells: 4,
  size: 4,
  relief: 0.03,
  contrast: { height: 0.08, albedo: 4 },
  build({ seed, color, accent, roughness, cells }) {
    const swayX = fractal(cells, cells, 3, seed + 1);
    const swayY = fractal(cells, cells, 3, seed + 2);
    const swell = fractal(cells, cells * 2, 2, seed + 3);
    const crests = ridged(cells, cells * 2, 3, seed + 4);
    const ripples = ridged(cells * 4, cells * 5, 2, seed + 5);
    return (u, v, sample) => {
      const x = u + 0.05 * swayX(u, v);
      const y = v + 0.05 * swayY(u, v);
      const wave = swell(x, y);
      const crest = crests(x, y);
      const ripple = ripples(x, y);
      sample.height = 0.24 + 0.2 * wave + 0.5 * crest * crest + 0.12 * ripple;
      paint(sample, color, 0.96 + 0.22 * wave + 0.2 * (crest - 0.45));
      cover(sample, accent, 0.8 * clamp((crest - 0.62) * 2.2) * clamp(0.4 + ripple));
      sample.roughness = roughness + 0.02 * ripple;
    };
  },
};
