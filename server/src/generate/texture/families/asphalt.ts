import type { Family } from '#generate/texture/family.ts';
import { voronoi } from '#generate/texture/nodes/cells.ts';
import { fractal } from '#generate/texture/nodes/noise.ts';
import { rounded, smooth } from '#generate/texture/nodes/shape.ts';
import { cover, paint } from '#generate/texture/surface.ts';

export const asphalt: Family = {
  id: 'asphalt',
  names: { en: 'Asphalt', zh: '沥青' },
  words: {
    en: ['asphalt', 'tarmac', 'blacktop', 'road surface', 'road', 'bitumen', 'street surface', 'highway'],
    zh: ['沥青', '柏油路', '柏油', '马路', '公路', '路面'],
  },
  color: '#3d3d3f',
  accent: '#1a1a1c',
  roughness: 0.9,
  metal: 0,
  cells: 84,
  size: 1,
  relief: 0.01,
  contrast: { height: 0.08, albedo: 7 },
  build({ seed, color, accent, roughness, cells, age }) {
    const chips = voronoi(cells, cells, seed, 1);
    const tar = fractal(5, 5, 5, seed + 1, 0.6);
    const grain = fractal(Math.min(512, cells * 3), Math.min(512, cells * 3), 2, seed + 2);
    const cracks = voronoi(3, 3, seed + 3, 1);
    const sway = fractal(7, 7, 5, seed + 4, 0.6);
    return (u, v, sample) => {
      const { edge, id, other } = chips(u, v);
      const bare = id > 0.42 ? rounded(edge - 0.05, 0.25) : 0;
      const patch = tar(u, v);
      const rough = grain(u, v);
      const bend = 0.09 * sway(u, v);
      const crack = smooth(0.15, 0.6, age + 0.25) * (1 - smooth(0.003, 0.011, cracks(u + bend, v - bend).edge));
      sample.height = 0.35 + 0.34 * bare + 0.12 * rough + 0.08 * patch - 0.35 * crack;
      const pale = other > 0.86 ? 0.85 : 0.35 * (other - 0.4);
      paint(sample, color, 0.94 + 0.14 * patch + 0.2 * rough + bare * pale);
      cover(sample, accent, Math.max(0.85 * crack, 0.35 * (1 - smooth(0, 0.1, edge))));
      sample.roughness = roughness + 0.06 * rough - 0.08 * bare;
    };
  },
};
