import type { Family } from '#generate/texture/family.ts';
import { voronoi } from '#generate/texture/nodes/cells.ts';
import { fractal } from '#generate/texture/nodes/noise.ts';
import { rounded } from '#generate/texture/nodes/shape.ts';
import { cover, paint } from '#generate/texture/surface.ts';

export const moss: Family = {
  id: 'moss',
  names: { en: 'Moss', zh: '苔藓' },
  words: { en: ['moss', 'mossy ground', 'lichen', 'moss carpet', 'thick moss'], zh: ['苔藓', '青苔', '苔', '地衣'] },
  color: '#56682c',
  accent: '#1c2410',
  roughness: 0.96,
  metal: 0,
  cells: 7,
  size: 0.6,
  relief: 0.07,
  contrast: { height: 0.09, albedo: 8 },
  build({ seed, color, accent, roughness, cells }) {
    const swayX = fractal(16, 16, 4, seed + 1, 0.65);
    const swayY = fractal(16, 16, 4, seed + 2, 0.65);
    const cushions = voronoi(cells, cells, seed, 1);
    const tufts = voronoi(cells * 12, cells * 12, seed + 4, 1);
    const fuzz = fractal(220, 220, 2, seed + 5);
    const tone = fractal(6, 6, 4, seed + 6, 0.6);
    return (u, v, sample) => {
      const { edge, id } = cushions(u + 0.035 * swayX(u, v), v + 0.035 * swayY(u, v));
      const cushion = 0.35 + 0.65 * rounded(edge + 0.06 * swayY(v, u), 0.6);
      const tuft = tufts(u, v);
      const star = Math.max(0, 1 - 1.5 * Math.hypot(tuft.x, tuft.y));
      const fine = fuzz(u, v);
      const shade = tone(u, v);
      sample.height = 0.08 + 0.56 * cushion + 0.12 * (id - 0.5) + 0.17 * star + 0.05 * fine;
      paint(
        sample,
        color,
        0.86 + 0.34 * star + 0.16 * fine + 0.16 * shade + 0.16 * (cushion - 0.6) + 0.12 * (tuft.id - 0.5),
      );
      // Young tips are yellower.
      cover(sample, [color[0] * 1.35, color[1] * 1.2, color[2] * 0.9], 0.3 * star * tuft.other);
      cover(sample, accent, 0.9 * (1 - cushion) ** 2);
      sample.roughness = roughness;
    };
  },
};
