import { even, type Family } from '#generate/texture/family.ts';
import { scales } from '#generate/texture/nodes/cells.ts';
import { fractal } from '#generate/texture/nodes/noise.ts';
import { smooth } from '#generate/texture/nodes/shape.ts';
import { cover, paint } from '#generate/texture/surface.ts';

export const roofTiles: Family = {
  id: 'roof-tiles',
  names: { en: 'Roof tiles', zh: '屋瓦' },
  words: {
    en: [
      'roof tiles',
      'roof tile',
      'roofing tiles',
      'roof',
      'roofing',
      'shingles',
      'roof shingles',
      'terracotta roof',
      'clay tiles',
      'slate roof',
      'tiled roof',
    ],
    zh: ['屋瓦', '瓦片', '屋顶瓦', '屋顶', '琉璃瓦', '青瓦', '红瓦', '瓦'],
  },
  color: '#96533a',
  accent: '#38231a',
  roughness: 0.8,
  metal: 0,
  cells: 8,
  size: 2,
  relief: 0.035,
  contrast: { height: 0.14, albedo: 12 },
  build({ seed, color, accent, roughness, cells, age }) {
    const tiles = scales(cells, even(cells), seed);
    const grain = fractal(40, 40, 4, seed + 1);
    const stain = fractal(8, 8, 4, seed + 2, 0.6);
    return (u, v, sample) => {
      const rough = grain(u, v);
      const bend = 0.004 * rough;
      const { edge, id, other, x, y } = tiles(u + bend, v + bend);
      const lip = smooth(0, 0.05, edge + 0.015 * rough);
      const camber = 1 - 3.2 * x * x;
      const dirt = smooth(-0.1, 0.6, stain(u, v) + 0.5 * (0.5 - y));
      sample.height = 0.06 + lip * (0.18 + 0.5 * y + 0.16 * camber + 0.08 * (id - 0.5) + 0.05 * rough);
      paint(sample, color, 1.02 + 0.36 * (other - 0.5) + 0.16 * rough + 0.1 * camber);
      cover(sample, accent, Math.max(0.85 * (1 - lip), 0.55 * smooth(0.62, 0.4, y), (0.05 + 0.45 * age) * dirt));
      sample.roughness = roughness + 0.08 * rough;
    };
  },
};
