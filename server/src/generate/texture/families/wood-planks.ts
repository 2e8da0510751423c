import type { Family } from '#generate/texture/family.ts';
import { courses } from '#generate/texture/nodes/cells.ts';
import { fractal } from '#generate/texture/nodes/noise.ts';
import { mix, smooth } from '#generate/texture/nodes/shape.ts';
import { woodGrain } from '#generate/texture/nodes/wood-grain.ts';
import { cover, paint } from '#generate/texture/surface.ts';

export const woodPlanks: Family = {
  id: 'wood-planks',
  names: { en: 'Wood planks', zh: '木板' },
  words: {
    en: [
      'wood planks',
      'wooden planks',
      'wood',
      'wooden',
      'plank',
      'planks',
      'planking',
      'floorboard',
      'boards',
      'floorboards',
      'timber',
      'decking',
      'wood siding',
      'lumber',
    ],
    zh: ['木板', '木地板', '木墙', '木头', '木质', '板材', '木材', '原木', '木'],
  },
  color: '#8a6240',
  accent: '#2c1f16',
  roughness: 0.62,
  metal: 0,
  cells: 6,
  size: 1.6,
  relief: 0.012,
  contrast: { height: 0.06, albedo: 10 },
  build({ seed, color, accent, roughness, cells, age }) {
    const boards = courses(2, cells, 'random', seed, 0.06);
    const grain = woodGrain(seed + 10, cells * 2);
    const weather = fractal(10, 10, 4, seed + 20);
    const splits = fractal(cells * 10, 3, 3, seed + 30);
    return (u, v, sample) => {
      // Boards stand upright: courses lie along `v`.
      const { edge, id, other, x, y } = boards(v, u);
      const lines = grain(u, v, id);
      const worn = weather(u, v);
      const split = age * smooth(0.35, 0.6, splits(u + id, v));
      const face = smooth(0.012, 0.05, edge + 0.01 * age * worn);
      // Two nails at either end of a board.
      const nail = 1 - smooth(0.035, 0.06, Math.hypot((0.5 - Math.abs(x) - 0.045) * (cells / 2), Math.abs(y) - 0.26));
      sample.height = mix(
        0.1,
        0.78 + 0.08 * (other - 0.5) + 0.09 * lines + 0.05 * worn - 0.35 * split - 0.12 * nail,
        face,
      );
      paint(sample, color, 1 + 0.34 * (id - 0.5) + 0.2 * lines + 0.1 * worn * (0.4 + age));
      cover(sample, accent, Math.max(1 - face, 0.7 * split, 0.65 * nail));
      sample.roughness = mix(0.9, roughness - 0.08 * lines + 0.08 * worn, face);
      sample.metal = 0;
    };
  },
};
