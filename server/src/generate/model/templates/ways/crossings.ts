import { masonry, oak, weatheredWood } from '#generate/model/templates/pieces/materials.ts';
import { evenly } from '#generate/model/templates/pieces/openings.ts';
import { block, both, many, type Point, part, rod, side, without } from '#generate/model/templates/pieces/solids.ts';
import { railWords } from '#generate/model/templates/pieces/words.ts';
import { choice, count, template, words } from '#generate/model/templates/template.ts';

export const bridge = template({
  name: 'bridge',
  title: { en: 'Bridge', zh: '桥' },
  words: words(
    'bridge|stone bridge|wooden bridge|footbridge|drawbridge|rope bridge',
    '桥|石桥|木桥|拱桥|吊桥|小桥|桥梁',
  ),
  category: 'ways',
  size: [2.4, 1.9, 7],
  stretches: true,
  parts: {
    deck: words('deck|arch|body|span|floor', '桥面|桥身'),
    parapets: railWords,
    planks: words('plank|board', '木板|桥板'),
    posts: words('post|pole', '柱子|桩'),
  },
  counts: { planks: count(18, 6, 40) },
  choices: {
    kind: choice({
      stone: words('stone|arch|brick', '石|拱|砖'),
      wood: { ...words('wood|wooden|plank|rope', '木|绳|吊'), size: [2, 1.6, 6] },
    }),
  },
  materials: { stone: masonry, trim: 'light grey rock', wood: weatheredWood, beams: oak },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    if (v.choice('kind') === 'wood') {
      const planks = v.count('planks');
      const [step, deck, posts] = [d / planks, 0.42 * h, 4];
      return [
        part(
          'planks',
          'wood',
          many(planks, (index) =>
            block([w - 0.1, 0.07, step - 0.03], [0, deck, -d / 2 + step * (index + 0.5)], { bevel: v.bevel(0.01) }),
          ),
          { pieces: planks },
        ),
        part(
          'beams',
          'beams',
          both((s) => block([0.16, 0.2, d], [s * 0.32 * w, deck - 0.19, 0])),
          { pieces: 2 },
        ),
        part(
          'posts',
          'beams',
          [1, -1].flatMap((s) =>
            evenly(posts, d).map((z) => block([0.14, h, 0.14], [s * (w / 2 - 0.07), 0, z], { bevel: v.bevel(0.015) })),
          ),
          { pieces: 2 * posts },
        ),
        part(
          'parapets',
          'wood',
          [1, -1].flatMap((s) => [
            block([0.08, 0.1, d], [s * (w / 2 - 0.07), h - 0.18, 0]),
            block([0.06, 0.08, d], [s * (w / 2 - 0.07), (deck + h) / 2, 0]),
          ]),
          { pieces: 4 },
        ),
      ];
    }
    const crown = 0.72 * h;
    const curve = (lift: number) =>
      many(17, (_, share): Point => [d * (0.5 - share), crown - 0.3 * h * (2 * share - 1) * (2 * share - 1) + lift]);
    const span = 0.31 * d;
    const opening: readonly Point[] = [
      [span, -0.1],
      ...many(17, (_, share): Point => {
        const x = 1 - 2 * share;
        return [span * x, 0.56 * h * Math.sqrt(Math.max(0, 1 - x * x))];
      }),
      [-span, -0.1],
    ];
    return [
      part('deck', 'stone', without(side([[d / 2, 0], ...curve(0), [-d / 2, 0]], w - 0.04), side(opening, 2 * w))),
      part(
        'parapets',
        'trim',
        both((s) => side([...curve(0.22 * h), ...[...curve(-0.05 * h)].reverse()], 0.22, [s * (w / 2 - 0.12), 0, 0])),
        { pieces: 2 },
      ),
      part(
        'posts',
        'trim',
        [1, -1].flatMap((s) =>
          [1, -1].map((z) =>
            block([0.34, 0.72 * h, 0.4], [s * (w / 2 - 0.17), 0, z * (d / 2 - 0.2)], { bevel: v.bevel(0.03) }),
          ),
        ),
        { pieces: 4 },
      ),
    ];
  },
});

export const jetty = template({
  name: 'jetty',
  title: { en: 'Jetty', zh: '码头' },
  words: words('jetty|dock|pier|wharf|quay|boardwalk', '码头|栈桥|栈道|船坞'),
  category: 'ways',
  size: [2, 1.4, 6],
  stretches: true,
  parts: { planks: words('plank|board|deck', '木板|桥板'), posts: words('post|pile|pole|pillar', '木桩|桩|柱子') },
  counts: { planks: count(20, 6, 40), posts: count(8, 4, 12) },
  materials: { planks: weatheredWood, posts: 'dark brown wood' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const [planks, pairs, deck] = [v.count('planks'), Math.ceil(v.count('posts') / 2), 0.68 * h];
    const step = d / planks;
    return [
      part(
        'planks',
        'planks',
        many(planks, (index) =>
          block(
            [w - 0.06 - 0.04 * ((index * 7) % 3), 0.07, step - 0.025],
            [0.02 * (((index * 5) % 3) - 1), deck, -d / 2 + step * (index + 0.5)],
            { bevel: v.bevel(0.01) },
          ),
        ),
        { pieces: planks },
      ),
      part(
        'beams',
        'posts',
        both((s) => block([0.14, 0.18, d - 0.1], [s * 0.36 * w, deck - 0.17, 0])),
        { pieces: 2 },
      ),
      part(
        'posts',
        'posts',
        [1, -1].flatMap((s) =>
          evenly(pairs, d).map((z, index) =>
            rod(v.thick(0.11), h - 0.12 * ((index + (s > 0 ? 0 : 1)) % 2), [s * (w / 2 - v.thick(0.11)), 0, z], {
              sides: v.sides(14),
              bevel: v.bevel(0.02),
            }),
          ),
        ),
        { pieces: 2 * pairs },
      ),
    ];
  },
});
