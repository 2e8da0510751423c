import { legPlaces, squareLeg, taperedLeg } from '#generate/model/templates/pieces/legs.ts';
import { oak, pineWood } from '#generate/model/templates/pieces/materials.ts';
import { block, both, brick, many, part, placed, rod } from '#generate/model/templates/pieces/solids.ts';
import { choice, count, template, words } from '#generate/model/templates/template.ts';
import { angleOf } from '#generate/model/trigonometry.ts';
import { backWords, seatWords } from './words.ts';

const legWords = words('leg', '腿|椅腿|凳腿|椅脚|脚');

export const chair = template({
  name: 'chair',
  title: { en: 'Chair', zh: '椅子' },
  words: words('chair|dining chair|wooden chair|kitchen chair|seat', '椅子|椅|餐椅|木椅|座椅'),
  category: 'furniture',
  size: [0.46, 0.95, 0.5],
  parts: { seat: seatWords, back: backWords, legs: legWords, arms: words('arm|armrest', '扶手') },
  counts: { legs: count(4, 3, 4), arms: count(0, 0, 2) },
  materials: { wood: oak, seat: oak },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const [seat, thick, leg] = [0.48 * h, v.thick(0.04), v.thick(0.042)];
    const places = legPlaces(v.count('legs'), w, d, leg / 2 + 0.004, false);
    return [
      part('seat', 'seat', block([w, thick, d], [0, seat - thick, 0], { bevel: v.bevel(0.012) })),
      part(
        'legs',
        'wood',
        places.map((at) => squareLeg(at, seat - thick + 0.005, leg, v.bevel(0.006))),
        { pieces: places.length },
      ),
      part('back', 'wood', [
        ...both((s) =>
          block([leg, h - seat + 0.01, leg], [s * (w / 2 - leg / 2 - 0.004), seat - 0.01, -d / 2 + leg / 2 + 0.004], {
            bevel: v.bevel(0.006),
          }),
        ),
        ...many(1, () =>
          block(
            [w - leg, 0.15 * (h - seat), 0.4 * leg],
            [0, seat + (0.2 + 0.58) * (h - seat), -d / 2 + leg / 2 + 0.004],
            { bevel: v.bevel(0.005) },
          ),
        ),
      ]),
      part(
        'slats',
        'wood',
        [
          ...many(2, (index) =>
            block(
              [w - leg, 0.15 * (h - seat), 0.4 * leg],
              [0, seat + (0.2 + 0.29 * index) * (h - seat), -d / 2 + leg / 2 + 0.004],
              { bevel: v.bevel(0.005) },
            ),
          ),
        ],
        { pieces: 2, detail: 1 },
      ),
      ...(v.count('arms') === 0
        ? []
        : [
            part(
              'arms',
              'wood',
              both((s) =>
                placed(brick([leg, 0.6 * leg, d - 0.02], [0, 0, 0]), [s * (w / 2 - leg / 2 - 0.003), seat + 0.22, 0]),
              ).flatMap((arm, at) => [
                arm,
                block(
                  [0.7 * leg, 0.23, 0.7 * leg],
                  [(at === 0 ? 1 : -1) * (w / 2 - leg / 2 - 0.003), seat - 0.005, d / 2 - leg],
                ),
              ]),
              { pieces: 2 },
            ),
          ]),
    ];
  },
});

export const stool = template({
  name: 'stool',
  title: { en: 'Stool', zh: '凳子' },
  words: words('stool|bar stool|footstool|milking stool', '凳子|凳|木凳|板凳|圆凳|吧凳|高脚凳'),
  category: 'furniture',
  size: [0.38, 0.5, 0.38],
  parts: { seat: seatWords, legs: legWords, brace: words('brace|ring|foot rest|rung', '横撑|脚踏') },
  counts: { legs: count(3, 3, 6) },
  materials: { wood: pineWood },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const [top, leg] = [v.thick(0.05), v.thick(0.05)];
    const places = legPlaces(v.count('legs'), w, d, 0.5 * leg, true);
    return [
      part(
        'seat',
        'wood',
        placed(rod(w / 2, top, [0, 0, 0], { sides: v.sides(28), bevel: v.bevel(0.015) }), [0, h - top, 0], undefined, [
          1,
          1,
          d / w,
        ]),
      ),
      part(
        'legs',
        'wood',
        places.map((at) => taperedLeg(at, h - top + 0.01, leg, v.sides(10))),
        { pieces: places.length },
      ),
      part(
        'brace',
        'wood',
        places
          .map(([x, , z]) => brick([0.02, 0.025, Math.sqrt(x * x + z * z)], [0, 0, 0]))
          .map((bar, index) => {
            const [x, , z] = places[index] ?? [0, 0, 0];
            return placed(bar, [x / 2, 0.4 * h, z / 2], [0, angleOf(x, z), 0]);
          }),
        { detail: 1 },
      ),
    ];
  },
});

export const bench = template({
  name: 'bench',
  title: { en: 'Bench', zh: '长凳' },
  words: words('bench|park bench|garden bench|pew', '长凳|长椅|公园长椅|条凳'),
  category: 'furniture',
  size: [1.6, 0.85, 0.55],
  stretches: true,
  parts: { seat: seatWords, back: backWords, legs: words('leg|support|foot', '腿|凳腿|支脚') },
  counts: { legs: count(2, 2, 3) },
  choices: {
    back: choice({
      slatted: words('park|slatted|with back', '公园|靠背'),
      none: {
        ...words('backless|without back|no back|stone|marble|flat', '无靠背|石|大理石|长凳'),
        size: [1.5, 0.46, 0.42],
      },
    }),
  },
  materials: { wood: oak, frame: 'dark grey brushed steel' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const hasBack = v.choice('back') === 'slatted';
    const seat = hasBack ? 0.53 * h : h;
    const x = (index: number) => (index / (v.count('legs') - 1) - 0.5) * (w - 0.3);
    if (!hasBack)
      return [
        part('seat', 'wood', block([w, 0.2 * h, d], [0, 0.8 * h, 0], { bevel: v.bevel(0.015) })),
        part(
          'legs',
          'wood',
          many(v.count('legs'), (index) =>
            block([v.thick(0.16), 0.81 * h, 0.8 * d], [x(index), 0, 0], { bevel: v.bevel(0.012) }),
          ),
          { pieces: v.count('legs') },
        ),
      ];
    const slat = (0.86 * d) / 4;
    return [
      part(
        'seat',
        'wood',
        many(4, (index) =>
          block([w, v.thick(0.035), slat - 0.015], [0, seat - 0.035, d / 2 - slat * (index + 0.5)], {
            bevel: v.bevel(0.006),
          }),
        ),
        { pieces: 4 },
      ),
      part(
        'back',
        'wood',
        many(3, (index) =>
          brick(
            [w, 0.2 * (h - seat), v.thick(0.03)],
            [0, seat + (0.22 + 0.33 * index) * (h - seat), -d / 2 + 0.055 - 0.012 * index],
            { bevel: v.bevel(0.006) },
          ),
        ),
        { pieces: 3 },
      ),
      part(
        'legs',
        'frame',
        many(v.count('legs'), (index) => [
          block([0.06, seat - 0.03, 0.06], [x(index), 0, d / 2 - 0.07], { bevel: v.bevel(0.006) }),
          block([0.06, 0.97 * h, 0.06], [x(index), 0, -d / 2 + 0.03], { bevel: v.bevel(0.006) }),
          block([0.06, 0.05, d - 0.07], [x(index), seat - 0.08, -0.01], { bevel: v.bevel(0.006) }),
        ]).flat(),
        { pieces: v.count('legs') },
      ),
    ];
  },
});
