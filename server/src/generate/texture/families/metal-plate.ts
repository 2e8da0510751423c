import { even, type Family } from '#generate/texture/family.ts';
import { fractal } from '#generate/texture/nodes/noise.ts';
import { rounded, smooth, wrap } from '#generate/texture/nodes/shape.ts';
import { paint } from '#generate/texture/surface.ts';

export const metalPlate: Family = {
  id: 'metal-plate',
  names: { en: 'Metal plate', zh: '花纹钢板' },
  words: {
    en: [
      'metal plate',
      'diamond plate',
      'tread plate',
      'checker plate',
      'checkered plate',
      'steel plate',
      'metal floor',
      'metal grip',
      'steel floor',
      'metal',
      'steel',
      'iron',
      'sheet iron',
      'sheet metal',
      'sheet steel',
      'aluminium plate',
    ],
    zh: ['花纹钢板', '防滑钢板', '金属板', '钢板', '铁板', '铁皮', '金属地板', '防滑板', '金属', '钢', '铁'],
  },
  color: '#8a8c90',
  accent: '#4a4a4c',
  roughness: 0.42,
  metal: 1,
  cells: 10,
  size: 1,
  relief: 0.012,
  contrast: { height: 0.12, albedo: 3 },
  build({ seed, color, roughness, cells, age }) {
    const count = even(cells);
    const scratches = fractal(180, 7, 3, seed + 1);
    const dirt = fractal(5, 5, 5, seed + 2, 0.6);
    const grain = fractal(128, 128, 2, seed + 3);
    return (u, v, sample) => {
      const x = u * count;
      const y = v * count;
      const column = Math.floor(x);
      const row = Math.floor(y);
      // Lozenges that lean left and right in turn.
      const side = wrap(column + row, 2) === 0 ? 1 : -1;
      const fx = x - column - 0.5;
      const fy = y - row - 0.5;
      const along = (fx + side * fy) * Math.SQRT1_2;
      const across = (fx - side * fy) * Math.SQRT1_2;
      const inside = 0.155 * (1 - (along / 0.52) ** 2) - Math.abs(across);
      const bump = rounded(inside, 0.09);
      const soot = smooth(-0.1, 0.5, dirt(u, v));
      const scratch = scratches(u, v);
      const low = 1 - bump;
      sample.height = 0.3 + 0.5 * bump + 0.03 * grain(u, v) + 0.02 * scratch;
      paint(sample, color, 1.02 + 0.05 * scratch + 0.08 * bump - (0.08 + 0.3 * age) * soot * low);
      sample.roughness = roughness + 0.06 * scratch - 0.1 * bump + (0.1 + 0.35 * age) * soot * low;
      sample.metal = 1 - 0.5 * age * soot * low;
    };
  },
};
