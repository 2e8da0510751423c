import type { Rgb } from '#generate/color/color.ts';
import type { Family } from '#generate/texture/family.ts';
import { voronoi } from '#generate/texture/nodes/cells.ts';
import { fractal } from '#generate/texture/nodes/noise.ts';
import { clamp, mix, rounded, smooth } from '#generate/texture/nodes/shape.ts';
import { cover, paint } from '#generate/texture/surface.ts';

/** The molten rock by its own light. */
const molten: Rgb = [0.95, 0.36, 0.07];

export const lava: Family = {
  id: 'lava',
  names: { en: 'Lava', zh: '熔岩' },
  words: {
    en: ['lava', 'magma', 'molten rock', 'molten', 'lava rock', 'lava stone', 'volcanic', 'volcano'],
    zh: ['熔岩', '岩浆', '熔岩石', '火山', '火山岩'],
  },
  color: '#2b2422',
  accent: '#120d0b',
  roughness: 0.9,
  metal: 0,
  cells: 6,
  size: 3,
  relief: 0.06,
  glow: '#ff6a1a',
  contrast: { height: 0.1, albedo: 15 },
  build({ seed, color, accent, roughness, cells }) {
    const swayX = fractal(8, 8, 4, seed + 1);
    const swayY = fractal(8, 8, 4, seed + 2);
    const crust = voronoi(cells, cells, seed, 1);
    const heat = fractal(3, 3, 4, seed + 3);
    const grain = fractal(36, 36, 5, seed + 4, 0.6);
    return (u, v, sample) => {
      const { edge, id, other } = crust(u + 0.035 * swayX(u, v), v + 0.035 * swayY(u, v));
      const rough = grain(u, v);
      const hot = heat(u, v);
      const width = 0.07 + 0.08 * clamp(0.5 + hot);
      const open = 1 - smooth(width * 0.35, width, edge + 0.035 * rough);
      const plate = rounded(edge - width * 0.4, 0.28);
      sample.height = mix(0.3 + 0.5 * plate + 0.14 * rough + 0.16 * (id - 0.5), 0.12 + 0.05 * rough, open);
      paint(sample, color, 1 + 0.5 * rough + 0.3 * (other - 0.5));
      cover(sample, accent, 0.4 * (1 - plate));
      cover(sample, molten, open);
      sample.roughness = mix(roughness, 0.5, open);
      sample.glow = clamp(open * (0.75 + 0.5 * rough) + 0.12 * (1 - smooth(0, width * 2.2, edge)));
    };
  },
};
