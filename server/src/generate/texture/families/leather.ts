import type { Family } from '#generate/texture/family.ts';
import { voronoi } from '#generate/texture/nodes/cells.ts';
import { fractal } from '#generate/texture/nodes/noise.ts';
import { rounded, smooth } from '#generate/texture/nodes/shape.ts';
import { cover, paint } from '#generate/texture/surface.ts';

export const leather: Family = {
  id: 'leather',
  names: { en: 'Leather', zh: '皮革' },
  words: {
    en: ['leather', 'leatherette', 'hide', 'cowhide', 'upholstery', 'suede'],
    zh: ['皮革', '真皮', '皮料', '牛皮', '皮质', '仿皮'],
  },
  color: '#5c3a26',
  accent: '#1f130c',
  roughness: 0.5,
  metal: 0,
  cells: 42,
  size: 0.25,
  relief: 0.009,
  contrast: { height: 0.1, albedo: 5 },
  build({ seed, color, accent, roughness, cells, age }) {
    const grain = voronoi(cells, cells, seed, 1);
    const swayX = fractal(10, 10, 3, seed + 1);
    const swayY = fractal(10, 10, 3, seed + 2);
    const folds = fractal(4, 4, 4, seed + 3);
    const tone = fractal(3, 3, 4, seed + 4, 0.6);
    return (u, v, sample) => {
      const { edge, id } = grain(u + 0.012 * swayX(u, v), v + 0.012 * swayY(u, v));
      const pebble = rounded(edge, 0.24);
      const fold = folds(u, v);
      const crease = 1 - smooth(0, 0.045 + 0.03 * age, Math.abs(fold));
      const worn = smooth(0, 0.5, tone(u, v)) * age;
      sample.height = 0.15 + 0.56 * pebble + 0.1 * (id - 0.5) + 0.1 * fold - 0.26 * crease;
      paint(sample, color, 1.02 + 0.1 * (pebble - 0.6) + 0.12 * (id - 0.5) + 0.12 * tone(u, v) + 0.5 * worn * pebble);
      cover(sample, accent, Math.max(0.42 * (1 - pebble) ** 1.5, 0.35 * crease));
      sample.roughness = roughness + 0.16 * (1 - pebble) + 0.2 * worn;
    };
  },
};
