import type { Rgb } from '#generate/color/color.ts';
import type { Family } from '#generate/texture/family.ts';
import { voronoi } from '#generate/texture/nodes/cells.ts';
import { fractal } from '#generate/texture/nodes/noise.ts';
import { clamp, smooth } from '#generate/texture/nodes/shape.ts';
import { cover, paint } from '#generate/texture/surface.ts';

/** Where ice is broken it is full of air. */
const white: Rgb = [0.92, 0.96, 0.98];

export const ice: Family = {
  id: 'ice',
  names: { en: 'Ice', zh: '冰面' },
  words: {
    en: ['ice', 'icy', 'frozen lake', 'frozen', 'glacier', 'glacial', 'frost', 'ice sheet'],
    zh: ['冰面', '冰', '冰川', '冰层', '结冰', '冰块', '霜', '冰冻'],
  },
  color: '#8fb6c9',
  accent: '#3f6f8c',
  roughness: 0.1,
  metal: 0,
  cells: 4,
  size: 2,
  relief: 0.006,
  contrast: { height: 0.03, albedo: 10 },
  build({ seed, color, accent, roughness, cells }) {
    const swayX = fractal(5, 5, 5, seed + 1);
    const swayY = fractal(5, 5, 5, seed + 2);
    const cracks = voronoi(cells, cells, seed, 1);
    const hair = voronoi(cells * 3, cells * 3, seed + 4, 1);
    const depth = fractal(3, 3, 5, seed + 5, 0.55);
    const bubbles = voronoi(40, 40, seed + 6, 1);
    return (u, v, sample) => {
      const sx = swayX(u, v);
      const sy = swayY(u, v);
      const main = cracks(u + 0.05 * sx, v + 0.05 * sy);
      const gap = main.edge;
      const sheet = main.id;
      const crack = 1 - smooth(0.002, 0.016, gap);
      const haze = 0.7 * (1 - smooth(0.0, 0.12, gap));
      const fine = hair(u + 0.03 * sy, v - 0.03 * sx);
      const thread = fine.id > 0.45 ? 0.5 * (1 - smooth(0.003, 0.022, fine.edge)) : 0;
      const bubble = bubbles(u, v);
      const air = bubble.id > 0.8 ? 0.45 * (1 - smooth(0.1, 0.2, Math.hypot(bubble.x, bubble.y))) : 0;
      const deep = depth(u, v);
      sample.height = 0.6 + 0.1 * (sheet - 0.5) + 0.1 * deep - 0.3 * crack - 0.1 * thread;
      paint(sample, color, 1 + 0.12 * deep + 0.08 * (sheet - 0.5));
      cover(sample, accent, clamp(0.28 - 0.9 * deep) * 0.8);
      cover(sample, white, clamp(Math.max(0.9 * crack, 0.45 * haze * clamp(0.6 + deep), thread, air)));
      sample.roughness = roughness + 0.45 * crack + 0.15 * thread + 0.06 * clamp(deep);
    };
  },
};
