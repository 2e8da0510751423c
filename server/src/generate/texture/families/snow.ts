import type { Family } from '#generate/texture/family.ts';
import { fractal, gradientNoise } from '#generate/texture/nodes/noise.ts';
import { clamp } from '#generate/texture/nodes/shape.ts';
import { cover, paint } from '#generate/texture/surface.ts';

export const snow: Family = {
  id: 'snow',
  names: { en: 'Snow', zh: '雪地' },
  words: {
    en: ['snow', 'snowy', 'fresh snow', 'powder snow', 'snow ground', 'snowfield'],
    zh: ['雪地', '积雪', '白雪', '新雪', '雪原', '雪'],
  },
  color: '#e9edf2',
  accent: '#a9bcd6',
  roughness: 0.7,
  metal: 0,
  cells: 5,
  size: 2,
  relief: 0.05,
  contrast: { height: 0.07, albedo: 2 },
  build({ seed, color, accent, roughness, cells }) {
    const drifts = fractal(cells, cells, 4, seed + 1, 0.45);
    const crust = fractal(cells * 8, cells * 8, 3, seed + 2);
    const grains = gradientNoise(400, 400, seed + 3);
    const sparks = gradientNoise(512, 512, seed + 4);
    return (u, v, sample) => {
      const drift = drifts(u, v);
      const lump = crust(u, v);
      const grain = grains(u, v);
      const spark = clamp((sparks(u, v) - 0.62) * 5);
      sample.height = 0.5 + 0.36 * drift + 0.07 * lump + 0.03 * grain;
      paint(sample, color, 0.99 + 0.03 * drift + 0.03 * lump + 0.03 * grain + 0.06 * spark);
      cover(sample, accent, clamp(0.2 - 0.42 * drift - 0.12 * lump));
      sample.roughness = roughness + 0.06 * lump - 0.5 * spark;
    };
  },
};
