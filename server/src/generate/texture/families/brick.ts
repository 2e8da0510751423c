import { even, type Family } from '#generate/texture/family.ts';
import { courses } from '#generate/texture/nodes/cells.ts';
import { fractal } from '#generate/texture/nodes/noise.ts';
import { mix, smooth } from '#generate/texture/nodes/shape.ts';
import { cover, paint } from '#generate/texture/surface.ts';

export const brick: Family = {
  id: 'brick',
  names: { en: 'Brick', zh: '砖墙' },
  words: {
    en: ['brick', 'bricks', 'brickwork', 'brick wall', 'masonry bricks'],
    zh: ['砖墙', '砖块', '红砖', '青砖', '砖'],
  },
  color: '#94503c',
  accent: '#a39c90',
  roughness: 0.86,
  metal: 0,
  cells: 14,
  size: 1.4,
  relief: 0.016,
  contrast: { height: 0.1, albedo: 12 },
  build({ seed, color, accent, roughness, cells, age }) {
    const rows = even(cells);
    const wall = courses(Math.max(2, Math.round(rows / 2.8)), rows, 0.5, seed, 0.11);
    const sway = fractal(6, 6, 3, seed + 10);
    const grain = fractal(24, 24, 4, seed + 20);
    const pits = fractal(128, 128, 2, seed + 30);
    const chips = fractal(14, 14, 3, seed + 40);
    return (u, v, sample) => {
      const bend = 0.005 * sway(u, v);
      const { edge, id, other } = wall(u + bend, v - bend);
      const rough = grain(u, v);
      const pit = pits(u, v);
      const chip = smooth(0.3, 0.55, chips(u, v)) * age;
      const face = smooth(0.02, 0.085, edge + (0.02 + 0.05 * age) * rough - 0.12 * chip);
      sample.height = mix(0.3 + 0.08 * pit, 0.78 + 0.14 * (id - 0.5) + 0.1 * rough + 0.06 * pit - 0.2 * chip, face);
      paint(sample, accent, 1 + 0.12 * pit + 0.1 * rough);
      const burnt = other > 0.85 ? 0.72 : 1;
      const light = burnt * (1 + 0.3 * (other - 0.5) + 0.2 * rough + 0.1 * pit);
      cover(sample, color, face, light);
      sample.roughness = mix(0.95, roughness + 0.06 * rough, face);
    };
  },
};
