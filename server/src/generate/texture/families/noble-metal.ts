import type { Family } from '#generate/texture/family.ts';
import { voronoi } from '#generate/texture/nodes/cells.ts';
import { fractal } from '#generate/texture/nodes/noise.ts';
import { smooth } from '#generate/texture/nodes/shape.ts';
import { cover, paint } from '#generate/texture/surface.ts';

export const nobleMetal: Family = {
  id: 'noble-metal',
  names: { en: 'Gold, copper or brass', zh: '金铜' },
  words: {
    en: [
      'gold',
      'golden',
      'copper',
      'brass',
      'bronze',
      'silver',
      'hammered gold',
      'hammered copper',
      'hammered metal',
      'gilded',
      'precious metal',
      'cast bronze',
      'beaten gold',
      'gold leaf',
      'platinum',
    ],
    zh: [
      '黄金',
      '金箔',
      '镀金',
      '红铜',
      '紫铜',
      '黄铜',
      '青铜',
      '铜',
      '白银',
      '纯金',
      '锤纹',
      '金子',
      '银',
      '银器',
      '铜器',
      '捶打',
    ],
  },
  color: '#f2cd7e',
  accent: '#4d3a1e',
  roughness: 0.24,
  metal: 1,
  cells: 12,
  size: 0.5,
  relief: 0.02,
  contrast: { height: 0.1, albedo: 5 },
  build({ seed, color, accent, roughness, cells, age }) {
    const dents = voronoi(cells, cells, seed, 0.95);
    const more = voronoi(cells + 3, cells + 3, seed + 9, 0.95);
    const tarnish = fractal(4, 4, 5, seed + 2, 0.6);
    const grain = fractal(100, 100, 2, seed + 3);
    return (u, v, sample) => {
      // Blows of a round hammer: bowls that meet in soft ridges.
      const first = dents(u, v);
      const bowl = Math.min(1, 1.5 * (first.x * first.x + first.y * first.y));
      const id = first.id;
      const second = more(u, v);
      const shallow = Math.min(1, 1.5 * (second.x * second.x + second.y * second.y));
      const dark = smooth(-0.05, 0.6, tarnish(u, v) + 0.25 * (bowl - 0.4));
      const fine = grain(u, v);
      sample.height = 0.2 + 0.42 * bowl + 0.22 * shallow + 0.06 * (id - 0.5) + 0.015 * fine;
      paint(sample, color, 0.97 + 0.1 * bowl + 0.05 * (id - 0.5));
      cover(sample, accent, (0.12 + 0.55 * age) * dark);
      sample.roughness = roughness + 0.04 * fine + (0.08 + 0.35 * age) * dark;
      sample.metal = 1;
    };
  },
};
