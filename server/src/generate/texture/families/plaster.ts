import type { Family } from '#generate/texture/family.ts';
import { voronoi } from '#generate/texture/nodes/cells.ts';
import { fractal, ridged } from '#generate/texture/nodes/noise.ts';
import { smooth } from '#generate/texture/nodes/shape.ts';
import { cover, paint } from '#generate/texture/surface.ts';

export const plaster: Family = {
  id: 'plaster',
  names: { en: 'Plaster', zh: '灰泥' },
  words: {
    en: [
      'plaster',
      'stucco',
      'plastered',
      'render wall',
      'adobe',
      'painted wall',
      'drywall',
      'whitewash',
      'whitewashed',
    ],
    zh: ['灰泥', '抹灰', '石膏', '粉刷', '泥墙', '白墙', '墙面漆', '灰浆'],
  },
  color: '#d8d1c2',
  accent: '#8b8377',
  roughness: 0.85,
  metal: 0,
  cells: 7,
  size: 2,
  relief: 0.014,
  contrast: { height: 0.05, albedo: 3 },
  build({ seed, color, accent, roughness, cells, age }) {
    const strokes = voronoi(cells, cells, seed, 1);
    const swayX = fractal(5, 5, 3, seed + 1);
    const swayY = fractal(5, 5, 3, seed + 2);
    const trowel = ridged(10, 10, 4, seed + 3);
    const fine = fractal(48, 48, 4, seed + 4);
    const cracks = voronoi(4, 4, seed + 5, 1);
    return (u, v, sample) => {
      const sx = swayX(u, v);
      const sy = swayY(u, v);
      const stroke = strokes(u + 0.07 * sx, v + 0.07 * sy);
      const ramp = stroke.x * (stroke.id - 0.5) * 1.6 + stroke.y * (stroke.other - 0.5) * 1.6;
      const lip = 1 - smooth(0, 0.08, stroke.edge);
      const mark = trowel(u + 0.08 * sx, v + 0.08 * sy);
      const grain = fine(u, v);
      const crack = age * (1 - smooth(0.002, 0.009, cracks(u + 0.06 * sy, v + 0.06 * sx).edge));
      sample.height = 0.5 + 0.24 * ramp + 0.07 * lip + 0.22 * (mark - 0.45) + 0.08 * grain - 0.4 * crack;
      paint(sample, color, 1 + 0.07 * ramp + 0.06 * (mark - 0.45) + 0.05 * grain + 0.06 * sx * (0.4 + age));
      cover(sample, accent, 0.8 * crack);
      sample.roughness = roughness + 0.07 * grain;
    };
  },
};
