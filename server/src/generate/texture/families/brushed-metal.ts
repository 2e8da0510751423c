import type { Family } from '#generate/texture/family.ts';
import { fractal, gradientNoise } from '#generate/texture/nodes/noise.ts';
import { smooth } from '#generate/texture/nodes/shape.ts';
import { paint } from '#generate/texture/surface.ts';

export const brushedMetal: Family = {
  id: 'brushed-metal',
  names: { en: 'Brushed metal', zh: '拉丝金属' },
  words: {
    en: [
      'brushed metal',
      'brushed steel',
      'brushed aluminium',
      'brushed aluminum',
      'brushed stainless',
      'stainless steel',
      'brushed',
      'satin steel',
      'aluminium',
      'aluminum',
    ],
    zh: ['拉丝金属', '拉丝不锈钢', '拉丝铝', '不锈钢', '拉丝', '铝合金', '铝板'],
  },
  color: '#a9abae',
  accent: '#6f7174',
  roughness: 0.34,
  metal: 1,
  cells: 256,
  size: 0.5,
  relief: 0.0012,
  contrast: { height: 0.06, albedo: 4 },
  build({ seed, color, roughness, cells, age }) {
    const lines = gradientNoise(3, Math.min(1024, cells), seed + 1);
    const fine = gradientNoise(6, Math.min(1024, cells * 2), seed + 2);
    const broad = fractal(2, 40, 3, seed + 3);
    const marks = fractal(3, 3, 5, seed + 4, 0.6);
    return (u, v, sample) => {
      const brush = 0.5 * lines(u, v) + 0.35 * fine(u, v) + 0.4 * broad(u, v);
      const mark = smooth(0, 0.6, marks(u, v));
      sample.height = 0.5 + 0.3 * brush;
      paint(sample, color, 1 + 0.14 * brush - 0.12 * age * mark);
      sample.roughness = roughness + 0.1 * brush + (0.05 + 0.3 * age) * mark;
      sample.metal = 1;
    };
  },
};
