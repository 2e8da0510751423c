import { boulder } from '#generate/model/templates/pieces/boulder.ts';
import {
  ball,
  block,
  common,
  hull,
  many,
  type Place,
  part,
  placed,
  rod,
} from '#generate/model/templates/pieces/solids.ts';
import { choice, count, template, words } from '#generate/model/templates/template.ts';
import { cosine, sine } from '#generate/model/trigonometry.ts';
import { hash } from '#generate/texture/nodes/hash.ts';

export const rock = template({
  name: 'rock',
  title: { en: 'Rock', zh: '石头' },
  words: words(
    'rock|stone|boulder|pebble|asteroid|meteor|meteorite|rubble',
    '石头|岩石|巨石|石块|大石头|陨石|小行星|石子|山石',
  ),
  category: 'nature',
  size: [1.4, 1, 1.2],
  parts: { rock: words('rock|stone', '岩体') },
  counts: { rock: count(1, 1, 7) },
  choices: {
    kind: choice({
      boulder: words('boulder|rock', '巨石|岩石'),
      asteroid: { ...words('asteroid|meteor|meteorite', '陨石|小行星'), size: [3, 2.5, 2.7] },
    }),
  },
  materials: { rock: 'grey rock' },
  build(v) {
    const { width: w, height: h, depth: d, seed } = v;
    const rocks = v.count('rock');
    if (v.choice('kind') === 'asteroid') {
      const body = boulder([w, h, d], seed + 3, 0.085 * w, 0.07);
      const craters = many(9, (index): Place => {
        const up = 1 - (2 * (index + 0.5)) / 9;
        const flat = Math.sqrt(1 - up * up);
        return [
          0.52 * w * flat * cosine(137.508 * index + 40),
          0.52 * h * up,
          0.52 * d * flat * sine(137.508 * index + 40),
        ];
      });
      return [
        part(
          'rock',
          'rock',
          {
            op: 'difference',
            of: [body, ...craters.map((at, index) => ball(w * (0.09 + 0.07 * hash(index, 3, seed)), at, v.sides(18)))],
            move: [0, h / 2, 0],
          },
          { crease: 50 },
        ),
      ];
    }
    const share = rocks === 1 ? 1 : Math.min(0.44, 1.6 / rocks);
    return [
      part(
        'rock',
        'rock',
        many(rocks, (index) => {
          const angle = (360 * index) / rocks + (60 / rocks) * hash(index, 1, seed);
          const scale = share * (rocks === 1 ? 1 : 0.75 + 0.4 * hash(index, 2, seed));
          const reach = rocks === 1 ? 0 : 0.36;
          const at: Place = [reach * w * cosine(angle), 0.38 * h * scale, reach * d * sine(angle)];
          const body = placed(
            boulder([w * scale, 1.3 * h * scale, d * scale], seed + 11 * index, 0.11 * Math.max(w, h, d) * scale),
            at,
            [0, 60 * index, 0],
          );
          // It lies in the ground, which cuts it flat.
          return common(body, block([3 * w, 3 * h, 3 * d]));
        }),
        { pieces: rocks, crease: 35 },
      ),
    ];
  },
});

export const crystal = template({
  name: 'crystal',
  title: { en: 'Crystal', zh: '水晶' },
  words: words('crystal|crystals|crystal cluster|quartz|mana crystal|ice crystal', '水晶|晶体|水晶簇|晶石|水晶石|冰晶'),
  category: 'nature',
  size: [0.9, 1, 0.8],
  parts: { crystals: words('crystal|spike', '晶柱'), base: words('base|rock', '底座|岩石') },
  counts: { crystals: count(6, 1, 10) },
  materials: { crystal: 'polished purple plaster', rock: 'dark grey rock' },
  build(v) {
    const { width: w, height: h, depth: d, seed } = v;
    const crystals = v.count('crystals');
    const shard = (index: number) => {
      const tall = index === 0 ? 0.96 * h : h * (0.42 + 0.3 * hash(index, 4, seed));
      const r = (index === 0 ? 0.13 : 0.085) * w;
      const angle = (360 * index) / Math.max(1, crystals - 1) + 20;
      const lean = index === 0 ? 4 : 26 + 12 * hash(index, 9, seed);
      const body = hull(
        rod(0.8 * r, 0.01, [0, 0, 0], { sides: 6 }),
        rod(r, 0.01, [0, 0.62 * tall, 0], { sides: 6 }),
        rod(0.12 * r, 0.01, [0.1 * r, tall - 0.01, 0], { sides: 6 }),
      );
      return placed(
        placed(body, [0, 0, 0], [0, 25 * index, -lean]),
        [index === 0 ? 0 : 0.1 * w * cosine(angle), 0.04 * h, index === 0 ? 0 : -0.1 * d * sine(angle)],
        [0, angle, 0],
      );
    };
    return [
      part('crystals', 'crystal', many(crystals, shard), { crease: 10 }),
      part('base', 'rock', placed(boulder([0.8 * w, 0.3 * h, 0.8 * d], seed, 0.1 * w), [0, 0.1 * h, 0]), {
        crease: 30,
      }),
    ];
  },
});
