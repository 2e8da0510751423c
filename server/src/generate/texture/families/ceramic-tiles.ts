import type { Family } from '#generate/texture/family.ts';
import { courses } from '#generate/texture/nodes/cells.ts';
import { fractal } from '#generate/texture/nodes/noise.ts';
import { mix, rounded, smooth } from '#generate/texture/nodes/shape.ts';
import { cover, paint } from '#generate/texture/surface.ts';

export const ceramicTiles: Family = {
  id: 'ceramic-tiles',
  names: { en: 'Ceramic tiles', zh: '瓷砖' },
  words: {
    en: [
      'ceramic tiles',
      'ceramic tile',
      'ceramic',
      'bathroom tiles',
      'bathroom tile',
      'kitchen tiles',
      'wall tiles',
      'floor tiles',
      'floor tile',
      'porcelain',
      'glazed tiles',
      'mosaic tiles',
      'subway tiles',
      'pool tiles',
      'tiles',
      'tile',
      'tiled',
      'mosaic',
    ],
    zh: ['瓷砖', '浴室瓷砖', '地砖', '釉面砖', '马赛克', '陶瓷砖', '墙砖', '瓷片', '陶瓷'],
  },
  color: '#cfd6d8',
  accent: '#8d8b86',
  roughness: 0.14,
  metal: 0,
  cells: 6,
  size: 1.2,
  relief: 0.006,
  contrast: { height: 0.1, albedo: 5 },
  build({ seed, color, accent, roughness, cells, age }) {
    const tiles = courses(cells, cells, 0, seed, 0.014);
    const glaze = fractal(10, 10, 4, seed + 1);
    const grit = fractal(120, 120, 2, seed + 2);
    const dirt = fractal(5, 5, 4, seed + 3, 0.6);
    return (u, v, sample) => {
      const { edge, id, other, x, y } = tiles(u, v);
      const face = smooth(0.022, 0.032, edge);
      const pillow = rounded(edge - 0.02, 0.05);
      const wave = glaze(u, v);
      const grain = grit(u, v);
      const grime = smooth(0, 0.5, dirt(u, v));
      const tilt = 0.05 * (x * (id - 0.5) + y * (other - 0.5));
      sample.height = mix(0.22 + 0.08 * grain, 0.45 + 0.34 * pillow + 0.03 * wave + tilt, face);
      paint(sample, accent, 1 + 0.12 * grain - (0.1 + 0.35 * age) * grime);
      const light = 1 + 0.1 * (id - 0.5) + 0.04 * wave - 0.12 * age * grime;
      cover(sample, color, face, light);
      sample.roughness = mix(0.9, roughness + 0.03 * wave + 0.25 * age * grime, face);
    };
  },
};
