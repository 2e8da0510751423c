import { bark } from '#generate/model/templates/pieces/materials.ts';
import { ball, many, type Point, part, rod, slab } from '#generate/model/templates/pieces/solids.ts';
import { choice, count, template, words } from '#generate/model/templates/template.ts';
import { cosine, sine } from '#generate/model/trigonometry.ts';
import { hash } from '#generate/texture/nodes/hash.ts';
import { foliageWords, trunkWords } from './words.ts';

export const pine = template({
  name: 'pine',
  title: { en: 'Pine tree', zh: '松树' },
  words: words(
    'pine|pine tree|fir|fir tree|spruce|conifer|christmas tree|evergreen|pinetree',
    '松树|杉树|针叶树|圣诞树|松|云杉|冷杉',
  ),
  category: 'plants',
  size: [2.4, 5, 2.4],
  parts: {
    trunk: trunkWords,
    leaves: foliageWords,
    baubles: words('bauble|ornament|ball', '彩球|装饰'),
    star: words('star', '星星|星'),
  },
  counts: { baubles: count(0, 0, 24), star: count(0, 0, 1) },
  choices: { kind: choice({ wild: words('wild|forest', '野'), christmas: words('christmas|xmas', '圣诞') }) },
  materials: { leaves: 'dark green leaves', bark, bauble: 'polished red plaster', star: 'gold' },
  build(v) {
    const { width: w, height: h, seed } = v;
    const tiers = 5;
    const [low, points] = [0.16 * h, v.style === 'low-poly' ? 7 : 11];
    const tier = (index: number, grow: number) => {
      const share = index / tiers;
      const y = low + (h - low) * 0.82 * share;
      const tall = (h - low) * (0.36 - 0.12 * share);
      const r = grow * (w / 2) * (1 - 0.78 * share);
      const star = many(2 * points, (at): Point => {
        const reach = r * (at % 2 === 0 ? 1 : 0.72) * (0.93 + 0.07 * hash(at, index, seed));
        const angle = (180 * (at + (grow < 1 ? 1 : 0))) / points + 24 * index;
        return [reach * cosine(angle), reach * sine(angle)];
      });
      return slab(star, tall, [0, grow < 1 ? y + 0.1 * tall : y, 0], { taper: 0.06 });
    };
    const isChristmas = v.choice('kind') === 'christmas';
    const baubles = v.count('baubles') || (isChristmas ? 15 : 0);
    return [
      part(
        'leaves',
        'leaves',
        many(tiers, (index) => tier(index, 1)),
        { crease: 20 },
      ),
      part(
        'needles',
        'leaves',
        many(tiers, (index) => tier(index, 0.9)),
        { crease: 20, detail: 0 },
      ),
      part('trunk', 'bark', rod(v.thick(0.05 * w), 0.6 * h, [0, 0, 0], { top: 0.02 * w, sides: v.sides(10) }), {
        uv: 'cylinder',
      }),
      ...(baubles === 0
        ? []
        : [
            part(
              'baubles',
              'bauble',
              many(baubles, (index) => {
                const share = (index % 5) / tiers;
                const angle = 137.508 * index;
                const reach = (w / 2) * (1 - 0.78 * share) * 0.84;
                return ball(
                  0.03 * w,
                  [reach * cosine(angle), low + (h - low) * 0.82 * share + 0.05 * h, reach * sine(angle)],
                  v.sides(10),
                );
              }),
              { pieces: baubles, detail: 1 },
            ),
          ]),
      ...(v.count('star') === 0 && !isChristmas ? [] : [part('star', 'star', ball(0.05 * w, [0, h - 0.02 * h, 0], 8))]),
    ];
  },
});
