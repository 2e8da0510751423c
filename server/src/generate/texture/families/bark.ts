import type { Family } from '#generate/texture/family.ts';
import { voronoi } from '#generate/texture/nodes/cells.ts';
import { fractal } from '#generate/texture/nodes/noise.ts';
import { mix, rounded, smooth } from '#generate/texture/nodes/shape.ts';
import { cover, paint } from '#generate/texture/surface.ts';

export const bark: Family = {
  id: 'bark',
  names: { en: 'Bark', zh: '树皮' },
  words: { en: ['bark', 'tree bark', 'tree trunk', 'trunk'], zh: ['树皮', '树干'] },
  color: '#5f4a38',
  accent: '#221913',
  roughness: 0.92,
  metal: 0,
  cells: 9,
  size: 1,
  relief: 0.06,
  contrast: { height: 0.14, albedo: 12 },
  build({ seed, color, accent, roughness, cells }) {
    const ridges = voronoi(cells, Math.max(2, Math.round(cells / 3)), seed, 1);
    const swayX = fractal(5, 3, 4, seed + 1);
    const swayY = fractal(4, 4, 3, seed + 2);
    const fibres = fractal(40, 5, 5, seed + 3);
    const flakes = fractal(12, 20, 4, seed + 4);
    return (u, v, sample) => {
      const { edge, id, other } = ridges(u + 0.045 * swayX(u, v), v + 0.08 * swayY(u, v));
      const fibre = fibres(u, v);
      const flake = flakes(u, v);
      const width = edge + 0.07 * fibre + 0.05 * flake;
      const plate = rounded(width - 0.03, 0.3);
      const face = smooth(0.015, 0.1, width);
      sample.height = mix(
        0.06 + 0.06 * fibre,
        0.22 + 0.52 * plate + 0.12 * (id - 0.5) + 0.14 * fibre + 0.1 * flake,
        face,
      );
      paint(sample, color, 0.98 + 0.24 * (other - 0.5) + 0.34 * fibre + 0.24 * flake);
      cover(sample, accent, 0.9 * (1 - face));
      sample.roughness = roughness;
    };
  },
};
