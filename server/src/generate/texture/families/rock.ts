import type { Family } from '#generate/texture/family.ts';
import { voronoi } from '#generate/texture/nodes/cells.ts';
import { fractal, ridged } from '#generate/texture/nodes/noise.ts';
import { smooth } from '#generate/texture/nodes/shape.ts';
import { cover, paint } from '#generate/texture/surface.ts';

export const rock: Family = {
  id: 'rock',
  names: { en: 'Rock', zh: '岩石' },
  words: {
    en: [
      'rock',
      'rocks',
      'rocky',
      'cliff',
      'cliff face',
      'boulder',
      'granite cliff',
      'bedrock',
      'stone',
      'basalt',
      'sandstone',
      'limestone',
      'slate',
      'canyon',
      'cave wall',
    ],
    zh: ['岩石', '岩壁', '峭壁', '悬崖', '山石', '石头', '玄武岩', '砂岩', '石灰岩', '岩', '洞壁'],
  },
  color: '#77706a',
  accent: '#3e3934',
  roughness: 0.9,
  metal: 0,
  cells: 4,
  size: 3,
  relief: 0.07,
  contrast: { height: 0.1, albedo: 14 },
  build({ seed, color, accent, roughness, cells, age }) {
    const swayX = fractal(cells, cells, 4, seed + 1);
    const swayY = fractal(cells, cells, 4, seed + 2);
    const blocks = voronoi(cells, Math.round(cells * 1.5), seed + 3, 1);
    const folds = ridged(cells, cells, 5, seed + 4);
    const grain = fractal(32, 32, 5, seed + 5, 0.6);
    const layers = fractal(2, cells * 4, 4, seed + 6);
    return (u, v, sample) => {
      const x = u + 0.06 * swayX(u, v);
      const y = v + 0.06 * swayY(u, v);
      const { edge, id, other, x: dx, y: dy } = blocks(x, y);
      const rough = grain(u, v);
      const fold = folds(x, y);
      const layer = layers(x, y);
      const crack = 1 - smooth(0, 0.03 + 0.03 * age, edge);
      const facet = dx * (id - 0.5) + dy * (other - 0.5);
      sample.height =
        0.4 + 0.28 * (fold - 0.4) + 0.38 * facet + 0.16 * layer + 0.1 * rough + 0.12 * (id - 0.5) - 0.28 * crack;
      paint(sample, color, 1 + 0.32 * layer + 0.34 * rough + 0.2 * (other - 0.5) + 0.15 * (fold - 0.4));
      cover(sample, accent, 0.75 * crack);
      sample.roughness = roughness + 0.08 * rough;
    };
  },
};
