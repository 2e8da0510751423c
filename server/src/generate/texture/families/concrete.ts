import type { Family } from '#generate/texture/family.ts';
import { courses, voronoi } from '#generate/texture/nodes/cells.ts';
import { fractal } from '#generate/texture/nodes/noise.ts';
import { smooth } from '#generate/texture/nodes/shape.ts';
import { cover, paint } from '#generate/texture/surface.ts';

export const concrete: Family = {
  id: 'concrete',
  names: { en: 'Concrete', zh: '混凝土' },
  words: { en: ['concrete', 'cement', 'beton', 'brutalist'], zh: ['混凝土', '水泥', '清水混凝土'] },
  color: '#8f8d88',
  accent: '#57544f',
  roughness: 0.8,
  metal: 0,
  cells: 2,
  size: 2.4,
  relief: 0.008,
  contrast: { height: 0.03, albedo: 5 },
  build({ seed, color, accent, roughness, cells, age }) {
    const slabs = courses(cells, cells, 0, seed);
    const holes = voronoi(34, 34, seed + 3, 1);
    const stains = fractal(3, 3, 5, seed + 4, 0.6);
    const streaks = fractal(24, 2, 4, seed + 5);
    const grain = fractal(96, 96, 3, seed + 6);
    const cracks = voronoi(3, 3, seed + 7, 1);
    const bend = fractal(8, 8, 4, seed + 8);
    return (u, v, sample) => {
      const { edge, x, y, other } = slabs(u, v);
      const hole = holes(u, v);
      const pore =
        hole.id > 0.72 ? 1 - smooth(0.04 + 0.1 * hole.other, 0.1 + 0.12 * hole.other, Math.hypot(hole.x, hole.y)) : 0;
      const sway = bend(u, v);
      const crack = age * (1 - smooth(0.002, 0.008, cracks(u + 0.05 * sway, v - 0.05 * sway).edge));
      const joint = 1 - smooth(0.004, 0.011, edge);
      // Holes that the ties of the formwork leave, near the corners.
      const tie = 1 - smooth(0.02, 0.026, Math.hypot(Math.abs(x) - 0.3, Math.abs(y) - 0.3));
      const stain = stains(u, v);
      const streak = streaks(u, v);
      const rough = grain(u, v);
      sample.height =
        0.7 + 0.06 * (other - 0.5) + 0.06 * stain + 0.05 * rough - 0.4 * joint - 0.45 * tie - 0.25 * pore - 0.4 * crack;
      paint(sample, color, 1 + 0.16 * stain + (0.05 + 0.1 * age) * streak + 0.06 * rough + 0.05 * (other - 0.5));
      cover(sample, accent, Math.max(0.7 * joint, 0.75 * tie, 0.5 * pore, 0.8 * crack));
      sample.roughness = roughness + 0.08 * stain + 0.05 * rough;
    };
  },
};
