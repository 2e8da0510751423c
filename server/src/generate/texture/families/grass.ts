import type { Family } from '#generate/texture/family.ts';
import { fractal } from '#generate/texture/nodes/noise.ts';
import { scatter } from '#generate/texture/nodes/scatter.ts';
import { cover, paint } from '#generate/texture/surface.ts';

export const grass: Family = {
  id: 'grass',
  names: { en: 'Grass', zh: '草地' },
  words: {
    en: ['grass', 'lawn', 'meadow', 'turf', 'grassy', 'pasture', 'grassland'],
    zh: ['草地', '草坪', '草', '草原', '青草', '草皮'],
  },
  color: '#4d6a2c',
  accent: '#18240d',
  roughness: 0.85,
  metal: 0,
  cells: 26,
  size: 1,
  relief: 0.06,
  contrast: { height: 0.14, albedo: 16 },
  build({ seed, color, accent, roughness, cells, age }) {
    // A blade is a thin spindle that is highest along its middle and towards its tip.
    const blade = (along: number, across: number) =>
      (1 - along * along) * (0.55 + 0.45 * along) - Math.abs(across) * 0.55;
    const layer = (step: number, count: number) =>
      scatter({
        count,
        seed: seed + 31 * step,
        length: 1.22,
        width: 0.17,
        spread: 0.85,
        direction: 0.25 + 0.31 * step,
        outline: blade,
      });
    const layers = [layer(1, cells), layer(2, cells + 5), layer(3, cells + 9)];
    const patches = fractal(4, 4, 4, seed + 1);
    return (u, v, sample) => {
      const patch = patches(u, v);
      sample.height = 0.05;
      paint(sample, accent, 1 + 0.3 * patch);
      for (const [depth, blades] of layers.entries()) {
        const { height, id, along, across } = blades(u, v);
        const top = height <= 0 ? 0 : 0.16 + 0.2 * depth + 0.34 * height;
        if (top <= sample.height) continue;
        sample.height = top;
        const dry = id > 0.9 - 0.5 * age ? 1.35 : 1;
        const light =
          (0.78 + 0.24 * depth + 0.3 * along * 0.5) *
          (1 + 0.35 * (id - 0.5)) *
          (across > 0 ? 1.05 : 0.93) *
          (1 + 0.2 * patch);
        sample.red = color[0] * light * dry * 1.05;
        sample.green = color[1] * light * (dry === 1 ? 1 : 1.08);
        sample.blue = color[2] * light;
      }
      cover(sample, color, 0.12);
      sample.roughness = roughness;
    };
  },
};
