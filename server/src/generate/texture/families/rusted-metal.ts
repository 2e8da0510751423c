import type { Rgb } from '#generate/color/color.ts';
import type { Family } from '#generate/texture/family.ts';
import { voronoi } from '#generate/texture/nodes/cells.ts';
import { fractal } from '#generate/texture/nodes/noise.ts';
import { clamp, mix, smooth } from '#generate/texture/nodes/shape.ts';
import { cover, paint } from '#generate/texture/surface.ts';

/** Bare metal that rust has not reached. */
const bare: Rgb = [0.42, 0.41, 0.4];

export const rustedMetal: Family = {
  id: 'rusted-metal',
  names: { en: 'Rusted metal', zh: '锈蚀金属' },
  words: {
    en: [
      'rusted metal',
      'rusty metal',
      'rusted steel',
      'rusty steel',
      'rusty iron',
      'rusted iron',
      'corroded metal',
      'corroded steel',
      'corroded iron',
      'corroded',
      'rusty plate',
      'rusted plate',
      'rusty',
      'rusted',
      'corten',
      'oxidized iron',
    ],
    zh: ['锈蚀金属', '生锈的金属', '生锈金属', '生锈的铁', '锈铁', '铁锈', '锈钢', '锈迹斑斑', '生锈', '锈蚀', '锈'],
  },
  color: '#7a4526',
  accent: '#35231a',
  roughness: 0.9,
  metal: 0,
  cells: 5,
  size: 1.5,
  relief: 0.008,
  contrast: { height: 0.06, albedo: 8 },
  build({ seed, color, accent, roughness, cells, age }) {
    const swayX = fractal(cells, cells, 4, seed + 1);
    const blotches = fractal(cells, cells, 6, seed + 2, 0.62);
    const tones = fractal(cells * 2, cells * 2, 5, seed + 3, 0.6);
    const streaks = fractal(24, 2, 4, seed + 4);
    const pits = voronoi(56, 56, seed + 5, 1);
    const grain = fractal(96, 96, 3, seed + 6, 0.7);
    return (u, v, sample) => {
      const bend = 0.05 * swayX(u, v);
      const blotch = blotches(u + bend, v - bend) + 0.25 * streaks(u, v);
      const rust = smooth(-0.42 - 0.3 * age, -0.12 - 0.2 * age, blotch);
      const tone = tones(u + bend, v);
      const rough = grain(u, v);
      const pit = pits(u, v);
      const hole = pit.id > 0.6 ? 1 - smooth(0.1, 0.35, Math.hypot(pit.x, pit.y)) : 0;
      paint(sample, bare, 1 + 0.1 * rough);
      const light = 1 + 0.35 * tone + 0.28 * rough;
      // Young rust is orange, old rust nearly black.
      cover(sample, [color[0] * light * (1 + 0.18 * clamp(tone)), color[1] * light, color[2] * light], rust);
      cover(sample, accent, rust * Math.max(0.75 * smooth(0.22, 0.6, -tone), 0.6 * hole));
      sample.height = 0.45 + 0.18 * rust + rust * (0.2 * rough + 0.14 * tone) - 0.25 * hole * rust + 0.03 * rough;
      sample.roughness = mix(0.4 + 0.1 * rough, roughness, rust);
      sample.metal = 1 - rust;
    };
  },
};
