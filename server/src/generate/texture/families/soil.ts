import type { Family } from '#generate/texture/family.ts';
import { voronoi } from '#generate/texture/nodes/cells.ts';
import { fractal } from '#generate/texture/nodes/noise.ts';
import { rounded, smooth } from '#generate/texture/nodes/shape.ts';
import { cover, paint } from '#generate/texture/surface.ts';

export const soil: Family = {
  id: 'soil',
  names: { en: 'Soil', zh: '泥土' },
  words: {
    en: [
      'soil',
      'dirt',
      'earth',
      'mud',
      'muddy',
      'clay ground',
      'ground',
      'dirt path',
      'dirt road',
      'farmland',
      'cracked earth',
      'tilled',
      'humus',
    ],
    zh: ['泥土', '土壤', '土地', '泥地', '泥巴', '泥浆', '黄土', '干裂的土地', '耕地', '泥', '土路', '地面'],
  },
  color: '#5b4432',
  accent: '#261a12',
  roughness: 0.95,
  metal: 0,
  cells: 26,
  size: 1.2,
  relief: 0.04,
  contrast: { height: 0.1, albedo: 9 },
  build({ seed, color, accent, roughness, cells, age }) {
    const swayX = fractal(18, 18, 4, seed + 1, 0.6);
    const clods = voronoi(cells, cells, seed, 1);
    const crumbs = voronoi(cells * 3, cells * 3, seed + 5, 1);
    const lie = fractal(4, 4, 5, seed + 2, 0.55);
    const grain = fractal(90, 90, 3, seed + 3, 0.65);
    const cracks = voronoi(5, 5, seed + 8, 1);
    return (u, v, sample) => {
      const bend = 0.02 * swayX(u, v);
      const clod = clods(u + bend, v - bend);
      const isClod = clod.id > 0.6 ? rounded(clod.edge - 0.12, 0.3) : 0;
      const tone = clod.other;
      const crumb = crumbs(u - bend, v + bend);
      const small = rounded(crumb.edge - 0.08 * crumb.other, 0.4);
      const hill = lie(u, v);
      const rough = grain(u, v);
      const crack = age * (1 - smooth(0.006, 0.03, cracks(u + 2.2 * bend, v + 1.5 * bend).edge));
      sample.height = 0.32 + 0.22 * hill + 0.28 * isClod + 0.2 * small + 0.1 * rough - 0.4 * crack;
      paint(sample, color, 0.98 + 0.2 * hill + 0.26 * rough + 0.2 * (tone - 0.5) * isClod + 0.22 * (crumb.id - 0.5));
      cover(sample, accent, Math.max(0.5 * (1 - small) ** 2, 0.85 * crack));
      sample.roughness = roughness;
    };
  },
};
