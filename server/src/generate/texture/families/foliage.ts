import type { Family } from '#generate/texture/family.ts';
import { fractal } from '#generate/texture/nodes/noise.ts';
import { scatter } from '#generate/texture/nodes/scatter.ts';
import { smooth, wrap } from '#generate/texture/nodes/shape.ts';
import { paint } from '#generate/texture/surface.ts';

export const foliage: Family = {
  id: 'foliage',
  names: { en: 'Foliage', zh: '树叶' },
  words: {
    en: [
      'foliage',
      'leaves',
      'leaf',
      'hedge',
      'bush',
      'ivy',
      'forest floor leaves',
      'fallen leaves',
      'leaf litter',
      'autumn leaves',
    ],
    zh: ['树叶', '叶子', '落叶', '灌木', '藤蔓', '常春藤', '绿叶', '枯叶', '树篱', '秋叶'],
  },
  color: '#46642d',
  accent: '#131c0c',
  roughness: 0.6,
  metal: 0,
  cells: 9,
  size: 0.8,
  relief: 0.06,
  contrast: { height: 0.14, albedo: 14 },
  build({ seed, color, accent, roughness, cells, age }) {
    // Widest below the middle, pointed at the tip.
    const leaf = (along: number, across: number) =>
      0.95 * (1 - along * along) ** 0.75 * (1 - 0.32 * along) - Math.abs(across);
    const layer = (step: number, count: number) =>
      scatter({
        count,
        seed: seed + 37 * step,
        length: 0.95,
        width: 0.42,
        spread: 1,
        direction: 0.2 * step,
        outline: leaf,
      });
    const layers = [layer(1, cells + 3), layer(2, cells + 1), layer(3, cells)];
    const veins = fractal(60, 60, 2, seed + 1);
    return (u, v, sample) => {
      const fine = veins(u, v);
      sample.height = 0.03;
      paint(sample, accent, 1);
      sample.roughness = 0.95;
      for (const [depth, leaves] of layers.entries()) {
        const { height, id, other, along, across } = leaves(u, v);
        if (height <= 0) continue;
        const rib = 1 - smooth(0.02, 0.06, Math.abs(across));
        const side = 1 - smooth(0.08, 0.2, Math.abs(wrap(4 * (along - 0.6 * Math.abs(across)), 1) - 0.5));
        const bowl = smooth(0, 0.3, height);
        sample.height = 0.14 + 0.22 * depth + 0.12 * other + 0.18 * bowl - 0.06 * rib - 0.02 * side;
        const dry = id > 0.92 - 0.6 * age ? 1 : 0;
        const light =
          (0.66 + 0.17 * depth) *
          (1 + 0.34 * (id - 0.5) + 0.1 * fine + 0.14 * rib + 0.06 * side) *
          (across > 0 ? 1.06 : 0.95);
        sample.red = color[0] * light * (1 + 0.9 * dry);
        sample.green = color[1] * light * (1 + 0.15 * dry);
        sample.blue = color[2] * light;
        sample.roughness = roughness + 0.1 * fine;
      }
    };
  },
};
