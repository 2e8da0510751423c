import { cloth, oak } from '#generate/model/templates/pieces/materials.ts';
import {
  axle,
  ball,
  both,
  front,
  many,
  type Place,
  type Point,
  part,
  rod,
  slab,
  without,
} from '#generate/model/templates/pieces/solids.ts';
import { choice, template, words } from '#generate/model/templates/template.ts';
import { sine } from '#generate/model/trigonometry.ts';

export const flag = template({
  name: 'flag',
  title: { en: 'Flag', zh: '旗帜' },
  words: words('flag|banner|flagpole|pennant|standard', '旗帜|旗子|旗|横幅|旌旗|军旗'),
  category: 'street',
  size: [1.5, 3.2, 0.3],
  parts: {
    cloth: words('cloth|banner|fabric|flag', '旗面|布'),
    pole: words('pole|post|shaft', '旗杆|杆'),
    finial: words('finial|tip|ball', '杆顶|球'),
  },
  choices: {
    kind: choice({
      flag: words('flag', '旗'),
      banner: { ...words('banner|standard', '横幅|旌旗'), size: [1.1, 2.8, 0.3] },
    }),
  },
  materials: { cloth: cloth('red'), pole: oak, gold: 'gold' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const isBanner = v.choice('kind') === 'banner';
    const at = isBanner ? 0 : -w / 2 + 0.06;
    const wave = (share: number) => 0.32 * d * sine(540 * share);
    const low = isBanner ? 0.24 * h : h - 0.06 - 0.36 * h;
    const top = isBanner ? h - 0.22 : h - 0.1;
    const sheet = many(17, (_, share): Place => {
      const x = isBanner ? (share - 0.5) * (w - 0.14) : at + 0.02 + share * (w - 0.07);
      return [x, 0, isBanner ? 0.06 + 0.25 * wave(0.7 * share) : wave(share) * share];
    });
    const outline: readonly Point[] = [
      ...sheet.map(([x, , z]): Point => [x, z - 0.014]),
      ...[...sheet].reverse().map(([x, , z]): Point => [x, z + 0.014]),
    ];
    const full = slab(outline, top - low, [0, low, 0]);
    const tail = isBanner
      ? without(
          full,
          front(
            [
              [-0.5 * w, low - 0.1],
              [0, low + 0.16 * h],
              [0.5 * w, low - 0.1],
            ],
            2,
          ),
        )
      : full;
    return [
      part('cloth', 'cloth', tail, { crease: 60 }),
      part('pole', 'pole', [
        rod(0.035, h - 0.06, [at, 0, 0], { sides: v.sides(12) }),
        ...(isBanner ? [axle(0.025, w - 0.04, [0, top - 0.01, 0.05], 'x', { sides: v.sides(10) })] : []),
      ]),
      part('finial', 'gold', ball(0.06, [at, h - 0.06, 0], v.sides(14))),
      ...(isBanner
        ? [
            part(
              'knobs',
              'gold',
              both((s) => ball(0.04, [s * (w / 2 - 0.04), top - 0.01, 0.05], v.sides(12))),
              { pieces: 2, detail: 1 },
            ),
          ]
        : []),
    ];
  },
});
