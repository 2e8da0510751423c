import type { Family } from '#generate/texture/family.ts';
import { fractal } from '#generate/texture/nodes/noise.ts';
import { plates } from '#generate/texture/nodes/plates.ts';
import { mix, smooth, wrap } from '#generate/texture/nodes/shape.ts';
import { cover, paint } from '#generate/texture/surface.ts';

export const scifiPanel: Family = {
  id: 'scifi-panel',
  names: { en: 'Sci-fi panel', zh: '科幻面板' },
  words: {
    en: [
      'sci-fi panel',
      'scifi panel',
      'sci-fi',
      'scifi',
      'sci fi',
      'science fiction',
      'spaceship',
      'space ship',
      'spaceship hull',
      'space station',
      'starship',
      'futuristic',
      'hull plating',
      'hull panels',
      'mech armor',
      'cyberpunk wall',
      'tech panel',
    ],
    zh: ['科幻面板', '科幻', '飞船', '太空船', '空间站', '未来感', '机甲', '舱壁', '星舰', '宇宙飞船'],
  },
  color: '#8b929a',
  accent: '#25282d',
  roughness: 0.45,
  metal: 1,
  cells: 5,
  size: 2.5,
  relief: 0.014,
  glow: '#43d9ff',
  contrast: { height: 0.1, albedo: 15 },
  build({ seed, color, accent, roughness, cells, age }) {
    const hull = plates(Math.max(2, Math.min(7, cells)), seed);
    const dirt = fractal(6, 6, 5, seed + 2, 0.6);
    const scratch = fractal(60, 60, 3, seed + 3);
    return (u, v, sample) => {
      const { edge, x, y, id, other } = hull(u, v);
      const groove = smooth(0.003, 0.007, edge);
      const bevel = smooth(0.006, 0.016, edge);
      const bolt = 1 - smooth(0.0045, 0.0065, Math.hypot(x - 0.021, y - 0.021));
      const isVent = id > 0.74;
      const isLit = id < 0.2;
      const isDark = other > 0.68;
      const inner = smooth(0.03, 0.034, edge);
      const slot = isVent ? inner * smooth(0.25, 0.4, Math.abs(wrap(v * 48, 1) - 0.5)) : 0;
      const lamp = isLit ? 1 - smooth(0.0035, 0.0055, Math.abs(edge - 0.036)) : 0;
      const grime = smooth(-0.1, 0.55, dirt(u, v) + 0.35 * (1 - bevel));
      const fine = scratch(u, v);
      sample.height =
        mix(0.12, 0.5 + 0.12 * bevel + 0.16 * (id - 0.5), groove) - 0.3 * slot - 0.1 * lamp + 0.1 * bolt + 0.008 * fine;
      paint(sample, color, 1 + 0.16 * (other - 0.4) + 0.04 * fine);
      if (isDark) cover(sample, accent, 0.62);
      cover(sample, accent, Math.max(1 - groove, slot, 0.5 * bolt, (0.1 + 0.5 * age) * grime));
      sample.roughness = roughness + 0.07 * fine + (0.1 + 0.3 * age) * grime + 0.2 * slot;
      sample.metal = mix(0.3, 1, groove) * (1 - 0.4 * age * grime);
      sample.glow = lamp;
    };
  },
};
