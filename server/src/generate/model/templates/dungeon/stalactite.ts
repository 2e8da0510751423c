import { boulder } from '#generate/model/templates/pieces/boulder.ts';
import {
  block,
  common,
  lathe,
  many,
  type Place,
  type Point,
  part,
  placed,
  union,
} from '#generate/model/templates/pieces/solids.ts';
import { choice, count, template, words } from '#generate/model/templates/template.ts';
import { cosine, sine } from '#generate/model/trigonometry.ts';
import { hash } from '#generate/texture/nodes/hash.ts';

export const stalactite = template({
  name: 'stalactite',
  title: { en: 'Stalactite', zh: '钟乳石' },
  words: words('stalactite|stalagmite|icicle|cave spike', '钟乳石|石笋|冰锥|冰柱'),
  category: 'dungeon',
  size: [1.5, 1.9, 1.3],
  parts: { cones: words('cone|spike|stalactite|stalagmite', '石锥|石柱'), base: words('base|ceiling', '底座') },
  counts: { cones: count(7, 1, 10) },
  choices: {
    kind: choice({
      hanging: words('stalactite|icicle|hanging', '钟乳石|冰锥'),
      standing: words('stalagmite|standing', '石笋'),
    }),
  },
  materials: { rock: 'brown rock' },
  build(v) {
    const { width: w, height: h, depth: d, seed } = v;
    const cones = v.count('cones');
    const isHanging = v.choice('kind') === 'hanging';
    const cone = (index: number) => {
      const [angle, tall] = [
        (360 * index) / Math.max(1, cones - 1) + 30,
        index === 0 ? 0.88 * h : h * (0.42 + 0.34 * hash(index, 4, seed)),
      ];
      const reach = index === 0 ? 0 : 0.33;
      const r = Math.min(0.1, 0.6 / cones) * w * (0.7 + (0.5 * tall) / h);
      return placed(
        lathe(
          [
            [0, 0],
            [1, 0],
            [0.72, 0.2],
            [0.6, 0.26],
            [0.5, 0.42],
            [0.42, 0.47],
            [0.26, 0.72],
            [0.2, 0.76],
            [0.05, 0.99],
            [0, 1],
          ].map(([x = 0, y = 0]): Point => [x * r, y * tall]),
          v.sides(12),
        ),
        [reach * w * cosine(angle), index === 0 ? 0.12 * h : 0.08 * h, reach * d * sine(angle)],
      );
    };
    const turn: Place | undefined = isHanging ? [180, 0, 0] : undefined;
    const lift: Place = isHanging ? [0, h, 0] : [0, 0, 0];
    return [
      part(
        'base',
        'rock',
        placed(
          common(placed(boulder([w, 0.4 * h, d], seed, 0.15 * w, 0.09), [0, 0.02 * h, 0]), block([2 * w, h, 2 * d])),
          lift,
          turn,
        ),
        { crease: 30 },
      ),
      part('cones', 'rock', placed(union(many(cones, cone)), lift, turn), { pieces: cones, crease: 50 }),
    ];
  },
});
