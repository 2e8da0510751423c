import type { Family } from '#generate/texture/family.ts';
import { fractal } from '#generate/texture/nodes/noise.ts';
import { weave } from '#generate/texture/nodes/weave.ts';
import { cover, paint } from '#generate/texture/surface.ts';

export const wovenFabric: Family = {
  id: 'woven-fabric',
  names: { en: 'Woven fabric', zh: '织物' },
  words: {
    en: [
      'woven fabric',
      'fabric',
      'cloth',
      'canvas',
      'linen',
      'denim',
      'cotton',
      'burlap',
      'wool',
      'textile',
      'tweed',
      'woven',
      'jeans',
      'silk',
      'sackcloth',
    ],
    zh: ['织物', '布料', '帆布', '亚麻', '牛仔布', '棉布', '麻布', '粗布', '布', '毛呢', '丝绸', '编织'],
  },
  color: '#6d7686',
  accent: '#20242b',
  roughness: 0.9,
  metal: 0,
  cells: 48,
  size: 0.12,
  relief: 0.012,
  contrast: { height: 0.1, albedo: 8 },
  build({ seed, color, accent, roughness, cells }) {
    const count = Math.max(8, 4 * Math.round(cells / 4));
    const threads = weave(count, 2, seed);
    const sway = fractal(6, 6, 3, seed + 1);
    const fibres = fractal(Math.min(512, count * 4), Math.min(512, count * 4), 2, seed + 2);
    const slub = fractal(4, 40, 3, seed + 3);
    return (u, v, sample) => {
      const bend = (0.22 / count) * sway(u, v);
      const { edge, id, other } = threads(u + bend, v - bend);
      const fibre = fibres(u, v);
      const thick = slub(u, v);
      sample.height = 0.12 + 0.68 * edge + 0.06 * fibre + 0.05 * thick;
      paint(sample, color, (other === 1 ? 1.04 : 0.94) * (1 + 0.2 * (id - 0.5) + 0.08 * fibre + 0.07 * thick));
      cover(sample, accent, 0.55 * (1 - edge) ** 2);
      sample.roughness = roughness + 0.05 * fibre;
    };
  },
};
