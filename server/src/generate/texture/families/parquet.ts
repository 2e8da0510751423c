import { even, type Family } from '#generate/texture/family.ts';
import { basket } from '#generate/texture/nodes/cells.ts';
import { fractal } from '#generate/texture/nodes/noise.ts';
import { mix, smooth } from '#generate/texture/nodes/shape.ts';
import { woodGrain } from '#generate/texture/nodes/wood-grain.ts';
import { cover, paint } from '#generate/texture/surface.ts';

export const parquet: Family = {
  id: 'parquet',
  names: { en: 'Parquet', zh: '拼花地板' },
  words: {
    en: [
      'parquet',
      'parquetry',
      'herringbone floor',
      'herringbone',
      'wooden mosaic',
      'basket weave floor',
      'basketweave floor',
    ],
    zh: ['拼花地板', '拼花木地板', '镶木地板', '人字拼', '人字拼木地板', '人字拼地板', '人字形地板', '席纹', '拼花'],
  },
  color: '#9b6b3f',
  accent: '#3a2616',
  roughness: 0.38,
  metal: 0,
  cells: 4,
  size: 1.6,
  relief: 0.004,
  contrast: { height: 0.05, albedo: 8 },
  build({ seed, color, accent, roughness, cells, age }) {
    const squares = even(cells);
    const strips = basket(squares, 4, seed);
    const grain = woodGrain(seed + 10, squares * 4);
    const worn = fractal(6, 6, 4, seed + 20);
    return (u, v, sample) => {
      const { edge, id, other } = strips(u, v);
      const lines = other === 0 ? grain(v, u, id) : grain(u, v, id);
      const wear = worn(u, v);
      const face = smooth(0.015, 0.05, edge);
      sample.height = mix(0.2, 0.8 + 0.08 * (id - 0.5) + 0.07 * lines, face);
      paint(sample, color, (other === 0 ? 1.06 : 0.96) * (1 + 0.36 * (id - 0.5) + 0.16 * lines + 0.08 * age * wear));
      cover(sample, accent, 0.85 * (1 - face));
      sample.roughness = roughness - 0.05 * lines + (0.04 + 0.16 * age) * wear + 0.3 * (1 - face);
    };
  },
};
