import { gold } from '#generate/model/templates/pieces/materials.ts';
import {
  axle,
  ball,
  both,
  brick,
  front,
  many,
  type Point,
  part,
  placed,
  rod,
  tube,
  without,
} from '#generate/model/templates/pieces/solids.ts';
import { template, words } from '#generate/model/templates/template.ts';
import { cosine, sine } from '#generate/model/trigonometry.ts';

export const coin = template({
  name: 'coin',
  title: { en: 'Coin', zh: '硬币' },
  words: words('coin|gold coin|silver coin|token|medal|medallion|money|coins', '硬币|金币|银币|铜币|钱币|奖牌|勋章'),
  category: 'collectibles',
  size: [0.3, 0.3, 0.04],
  parts: { coin: words('coin|disc|body', '币身'), emblem: words('emblem|star|symbol', '图案|标志') },
  materials: { coin: gold },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const [r, sides] = [w / 2, v.sides(40)];
    const facing = (shape: ReturnType<typeof rod>) => placed(shape, [0, h / 2, 0], [90, 0, 0], [1, 1, h / w]);
    const star = many(10, (index): Point => {
      const reach = (index % 2 === 0 ? 0.52 : 0.22) * r;
      return [reach * sine(36 * index), h / 2 + reach * cosine(36 * index)];
    });
    return [
      part(
        'coin',
        'coin',
        facing(
          without(
            rod(r, d, [0, -d / 2, 0], { sides, bevel: v.bevel(0.003) }),
            rod(0.82 * r, d, [0, 0.3 * d, 0], { sides }),
            rod(0.82 * r, d, [0, -1.3 * d, 0], { sides }),
          ),
        ),
      ),
      part('emblem', 'coin', front(star, 0.98 * d, [0, 0, 0], { bevel: v.bevel(0.003) })),
    ];
  },
});

export const piggyBank = template({
  name: 'piggy-bank',
  title: { en: 'Piggy bank', zh: '存钱罐' },
  words: words('piggy bank|money box|pig|coin bank', '存钱罐|小猪|储蓄罐|猪'),
  category: 'collectibles',
  size: [0.16, 0.17, 0.24],
  parts: {
    body: words('body|pig', '身体'),
    eyes: words('eye', '眼睛'),
  },
  materials: { body: 'satin pink plaster', dark: 'black plaster' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const y = 0.52 * h;
    return [
      part(
        'body',
        'body',
        [
          without(
            ball([w / 2, 0.42 * h, 0.4 * d], [0, y, -0.04 * d], v.sides(28)),
            brick([0.05 * w, 0.2 * h, 0.24 * d], [0, y + 0.42 * h, -0.06 * d]),
          ),
          axle(0.2 * w, 0.2 * d, [0, 0.98 * y, 0.4 * d], 'z', {
            top: 0.18 * w,
            sides: v.sides(18),
            bevel: v.bevel(0.004),
          }),
          ...[1, -1].flatMap((x) =>
            [1, -1].map((z) =>
              rod(0.11 * w, 0.3 * h, [x * 0.24 * w, 0, z * 0.2 * d - 0.04 * d], { top: 0.13 * w, sides: v.sides(12) }),
            ),
          ),
          ...both((s) =>
            placed(
              rod(0.1 * w, 0.17 * h, [0, 0, 0], { top: 0, sides: 5 }),
              [s * 0.24 * w, 0.82 * h, 0.13 * d],
              [0, 0, s * -22],
            ),
          ),
          tube(
            [
              [0, 0.56 * h, -0.42 * d],
              [0.05 * w, 0.64 * h, -0.47 * d],
              [-0.03 * w, 0.66 * h, -0.475 * d],
              [0, 0.58 * h, -0.485 * d],
            ],
            0.022 * w,
            6,
          ),
        ],
        { crease: 50 },
      ),
      part(
        'eyes',
        'dark',
        both((s) => ball(0.045 * w, [s * 0.2 * w, 0.68 * h, 0.285 * d], v.sides(10))),
        { pieces: 2 },
      ),
      part(
        'nostrils',
        'dark',
        both((s) => axle(0.035 * w, 0.01 * d, [s * 0.075 * w, 0.98 * y, 0.5 * d], 'z', { sides: 10 })),
        { pieces: 2, detail: 0 },
      ),
    ];
  },
});
