import { ball, block, common, lathe, many, part, placed, union } from '#generate/model/templates/pieces/solids.ts';
import { choice, count, template, words } from '#generate/model/templates/template.ts';
import { hash } from '#generate/texture/nodes/hash.ts';

export const cloud = template({
  name: 'cloud',
  title: { en: 'Cloud', zh: '云' },
  words: words('cloud|clouds|rain cloud', '云|云朵|白云|乌云'),
  category: 'nature',
  size: [4, 1.6, 2],
  parts: { cloud: words('cloud|puff', '云团') },
  materials: { cloud: 'white snow' },
  build(v) {
    const { width: w, height: h, depth: d, seed } = v;
    const puffs = many(7, (index, share) => {
      const middle = 1 - Math.abs(2 * share - 1);
      const radius = h * (0.2 + 0.2 * middle + 0.05 * hash(index, 2, seed));
      return ball(
        radius,
        [(share - 0.5) * 0.8 * w, radius + 0.1 * h + 0.28 * h * middle, (index % 2 === 0 ? 0.12 : -0.12) * d],
        v.sides(20),
      );
    });
    const base = many(5, (index, share) =>
      ball(
        [0.17 * w, 0.24 * h, 0.34 * d],
        [(share - 0.5) * 0.66 * w, 0.22 * h, (index % 2 === 0 ? -0.05 : 0.08) * d],
        v.sides(20),
      ),
    );
    return [
      part('cloud', 'cloud', common(union([...puffs, ...base]), block([2 * w, 2 * h, 2 * d], [0, 0.05 * h, 0])), {
        crease: 20,
      }),
    ];
  },
});

export const planet = template({
  name: 'planet',
  title: { en: 'Planet', zh: '行星' },
  words: words('planet|moon|globe|earth|world globe|sun', '行星|星球|月球|月亮|地球|太阳|地球仪'),
  category: 'nature',
  size: [3.2, 2, 3.2],
  parts: { planet: words('planet|ball', '球体'), ring: words('ring', '星环|光环|环') },
  counts: { ring: count(1, 0, 3) },
  choices: {
    kind: choice({
      ringed: words('ringed|planet', '行星'),
      moon: { ...words('moon|earth|sun|globe', '月球|月亮|地球|太阳'), size: [2, 2, 2] },
    }),
  },
  materials: { planet: 'orange sand', ring: 'beige plaster' },
  build(v) {
    const { width: w, height: h } = v;
    const rings = v.choice('kind') === 'moon' ? 0 : v.count('ring');
    const r = rings === 0 ? w / 2 : 0.3 * w;
    return [
      part('planet', 'planet', ball(r, [0, h / 2, 0], v.sides(40))),
      ...(rings === 0
        ? []
        : [
            part(
              'ring',
              'ring',
              many(rings, (index) => {
                const [from, to] = [r * (1.25 + (0.42 / rings) * index), r * (1.25 + (0.42 / rings) * (index + 0.8))];
                return placed(
                  lathe(
                    [
                      [from, -0.02],
                      [to, -0.02],
                      [to, 0.02],
                      [from, 0.02],
                      [from, -0.02],
                    ],
                    v.sides(48),
                  ),
                  [0, h / 2, 0],
                  [14, 0, 12],
                );
              }),
              { pieces: rings },
            ),
          ]),
    ];
  },
});
