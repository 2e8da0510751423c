import type { Family } from '#generate/texture/family.ts';
import { voronoi } from '#generate/texture/nodes/cells.ts';
import { fractal } from '#generate/texture/nodes/noise.ts';
import { rounded, smooth } from '#generate/texture/nodes/shape.ts';
import { cover, paint } from '#generate/texture/surface.ts';

export const gravel: Family = {
  id: 'gravel',
  names: { en: 'Gravel', zh: '碎石' },
  words: {
    en: ['gravel', 'pebbles', 'pebble', 'pebbled', 'shingle beach', 'crushed stone', 'small stones', 'loose stones'],
    zh: ['碎石', '砾石', '石子', '石砾', '小石子', '砂砾'],
  },
  color: '#8d857a',
  accent: '#3b352e',
  roughness: 0.85,
  metal: 0,
  cells: 22,
  size: 1,
  relief: 0.03,
  contrast: { height: 0.14, albedo: 20 },
  build({ seed, color, accent, roughness, cells }) {
    const large = voronoi(cells, cells, seed, 1);
    const small = voronoi(cells * 2, cells * 2, seed + 50, 1);
    const sway = fractal(cells, cells, 2, seed + 10);
    const grain = fractal(64, 64, 3, seed + 20);
    return (u, v, sample) => {
      const bend = (0.25 / cells) * sway(u, v);
      const first = large(u + bend, v - bend);
      const [edge, id, other, tilt] = [first.edge, first.id, first.other, first.x * (first.other - 0.5)];
      const second = small(u - bend, v + bend);
      const rough = grain(u, v);
      // A stone in five is missing, and smaller ones show in its place.
      const isLarge = id > 0.25;
      const lies = isLarge ? edge - 0.035 : second.edge - 0.03;
      const face = smooth(0, 0.035, lies);
      const dome = rounded(lies, isLarge ? 0.26 : 0.2);
      const own = isLarge ? other : second.id;
      sample.height =
        0.08 + face * ((isLarge ? 0.3 : 0.12) + 0.4 * dome + 0.25 * tilt + 0.2 * (own - 0.5) + 0.06 * rough);
      paint(sample, accent, 1 + 0.3 * rough);
      const light = 1 + 0.5 * (own - 0.5) + 0.14 * rough;
      const warm = 1 + 0.22 * ((isLarge ? id : second.other) - 0.6);
      cover(sample, color, face, light, warm);
      sample.roughness = roughness + 0.08 * rough;
    };
  },
};
