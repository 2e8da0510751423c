import type { Family } from '#generate/texture/family.ts';
import { voronoi } from '#generate/texture/nodes/cells.ts';
import { fractal, ridged } from '#generate/texture/nodes/noise.ts';
import { mix, rounded, smooth } from '#generate/texture/nodes/shape.ts';
import { cover, paint } from '#generate/texture/surface.ts';

export const stoneWall: Family = {
  id: 'stone-wall',
  names: { en: 'Stone wall', zh: '石墙' },
  words: {
    en: [
      'stone wall',
      'stonewall',
      'rubble wall',
      'fieldstone',
      'dry stone',
      'drystone',
      'castle wall',
      'stone masonry',
      'stonework',
      'ashlar',
    ],
    zh: ['石墙', '石砌', '城墙', '毛石墙', '垒石', '石头墙', '砌石'],
  },
  color: '#7d776c',
  accent: '#4f4a43',
  roughness: 0.88,
  metal: 0,
  cells: 6,
  size: 2.4,
  relief: 0.035,
  contrast: { height: 0.12, albedo: 10 },
  build({ seed, color, accent, roughness, cells, age }) {
    const stones = voronoi(cells, Math.round(cells * 1.7), seed, 0.85);
    const swayX = fractal(8, 8, 3, seed + 10);
    const swayY = fractal(8, 8, 3, seed + 11);
    const grain = fractal(20, 20, 5, seed + 20);
    const hewn = ridged(10, 10, 4, seed + 30);
    return (u, v, sample) => {
      const { edge, id, other, x, y } = stones(u + 0.012 * swayX(u, v), v + 0.012 * swayY(u, v));
      const rough = grain(u, v);
      const cut = hewn(u, v);
      const face = smooth(0.035, 0.09, edge + 0.03 * rough * (0.5 + age));
      const dome = rounded(edge - 0.03, 0.2);
      const tilt = 0.18 * (x * (id - 0.5) + y * (other - 0.5));
      sample.height = mix(
        0.12 + 0.06 * rough,
        0.42 + 0.28 * dome + tilt + 0.16 * (id - 0.5) + 0.14 * rough + 0.12 * cut,
        face,
      );
      paint(sample, accent, 1 + 0.25 * rough);
      const light = 0.95 + 0.4 * (other - 0.5) + 0.24 * rough + 0.12 * (cut - 0.4);
      const warm = 1 + 0.1 * (id - 0.5);
      cover(sample, color, face, light, warm);
      sample.roughness = mix(0.96, roughness + 0.08 * rough, face);
    };
  },
};
