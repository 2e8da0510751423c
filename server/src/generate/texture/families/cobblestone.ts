import { even, type Family } from '#generate/texture/family.ts';
import { courses } from '#generate/texture/nodes/cells.ts';
import { fractal } from '#generate/texture/nodes/noise.ts';
import { mix, rounded, smooth } from '#generate/texture/nodes/shape.ts';
import { cover, paint } from '#generate/texture/surface.ts';

export const cobblestone: Family = {
  id: 'cobblestone',
  names: { en: 'Cobblestone', zh: '鹅卵石路' },
  words: {
    en: [
      'cobblestone',
      'cobblestones',
      'cobble',
      'cobbles',
      'cobbled',
      'setts',
      'paving stones',
      'paving stone',
      'stone pavement',
      'paved street',
    ],
    zh: ['鹅卵石路', '鹅卵石', '卵石路', '石板路', '铺路石', '石块路', '卵石'],
  },
  color: '#76747a',
  accent: '#3f3a34',
  roughness: 0.7,
  metal: 0,
  cells: 10,
  size: 1.6,
  relief: 0.045,
  contrast: { height: 0.14, albedo: 12 },
  build({ seed, color, accent, roughness, cells }) {
    const rows = even(cells);
    const stones = courses(rows, rows, 0.5, seed);
    const swayX = fractal(rows, rows, 2, seed + 10);
    const swayY = fractal(rows, rows, 2, seed + 11);
    const grain = fractal(32, 32, 4, seed + 20);
    return (u, v, sample) => {
      const strength = 0.2 / rows;
      const { id, other, x, y } = stones(u + strength * swayX(u, v), v + strength * swayY(u, v));
      // Squares with round corners: the fourth power lies between a circle and a square.
      const corner = (x * x * x * x + y * y * y * y) ** 0.25;
      const inside = 0.46 - 0.05 * other - corner;
      const rough = grain(u, v);
      const face = smooth(-0.01, 0.03, inside);
      const dome = rounded(inside, 0.34);
      sample.height = mix(0.12 + 0.1 * rough, 0.3 + 0.52 * dome + 0.16 * (id - 0.5) + 0.06 * rough, face);
      paint(sample, accent, 1 + 0.4 * rough);
      const light = 0.94 + 0.34 * (id - 0.5) + 0.18 * rough + 0.08 * dome;
      const warm = 1 + 0.12 * (other - 0.5);
      cover(sample, color, face, light, warm);
      sample.roughness = mix(0.95, roughness + 0.1 * rough - 0.08 * dome, face);
    };
  },
};
