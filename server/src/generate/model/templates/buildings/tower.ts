import { masonry, oak } from '#generate/model/templates/pieces/materials.ts';
import {
  archway,
  ball,
  block,
  front,
  lathe,
  many,
  part,
  placed,
  ring,
  rod,
  without,
} from '#generate/model/templates/pieces/solids.ts';
import { choice, count, template, words } from '#generate/model/templates/template.ts';
import { doorWords, roofWords, windowWords } from './words.ts';

export const tower = template({
  name: 'tower',
  title: { en: 'Tower', zh: '塔' },
  words: words('tower|castle tower|watchtower|wizard tower|keep|guard tower', '塔|塔楼|瞭望塔|箭塔|法师塔'),
  category: 'buildings',
  size: [4.4, 9, 4.4],
  parts: {
    walls: words('wall|body|shaft', '塔身|墙'),
    roof: roofWords,
    windows: windowWords,
    battlements: words('battlement|crenellation|merlon', '城垛|垛口'),
    door: doorWords,
  },
  counts: { windows: count(3, 0, 8), battlements: count(10, 6, 20) },
  choices: {
    top: choice({
      battlements: words('castle|battlement|keep|guard', '城垛|箭塔'),
      roof: { ...words('wizard|pointed|cone roof|roofed|roof', '法师|尖顶|屋顶'), size: [4.6, 12, 4.6] },
    }),
  },
  materials: { walls: masonry, roof: 'dark blue roof tiles', wood: oak },
  build(v) {
    const { width: w, height: h } = v;
    const sides = v.sides(24);
    const hasRoof = v.choice('top') === 'roof';
    const body = hasRoof ? 0.62 * h : 0.8 * h;
    const [r, windows, merlons] = [0.4 * w, v.count('windows'), v.count('battlements')];
    const slot = (index: number) =>
      placed(
        block([0.3, 1.1, 1], [0, 0, r]),
        [0, (0.3 + (0.5 * (index + 1)) / (windows + 1)) * body, 0],
        [0, 130 * index + 20, 0],
      );
    const door = front(archway(1.1, 2, 10), 1.4, [0, 0, 1.12 * r]);
    return [
      part(
        'walls',
        'walls',
        without(
          lathe(
            [
              [0, 0],
              [1.18 * r, 0],
              [1.05 * r, 0.14 * body],
              [r, 0.3 * body],
              [0.95 * r, 0.88 * body],
              [w / 2, 0.98 * body],
              [w / 2, body + 0.2],
              [0, body + 0.2],
            ],
            sides,
          ),
          rod(0.41 * w, 2, [0, body + 0.05, 0], { sides }),
          door,
          ...many(windows, slot),
        ),
        { crease: 30 },
      ),
      ...(hasRoof
        ? [
            part(
              'battlements',
              'walls',
              ring(block([0.26, 0.5, ((Math.PI * w) / merlons) * 0.5], [0.455 * w, body + 0.19, 0]), merlons),
              {
                pieces: merlons,
                detail: 1,
              },
            ),
            part('roof', 'roof', [
              lathe(
                [
                  [0, body + 0.3],
                  [0.4 * w, body + 0.3],
                  [0.5 * w, body + 0.5],
                  [0.26 * w, 0.82 * h],
                  [0.1 * w, 0.93 * h],
                  [0, h - 0.1],
                ],
                sides,
              ),
              ball(0.12, [0, h - 0.12, 0], v.sides(12)),
              rod(0.38 * w, 0.5, [0, body, 0], { sides }),
            ]),
          ]
        : [
            part(
              'battlements',
              'walls',
              ring(
                block([0.4, h - body - 0.19, ((Math.PI * w) / merlons) * 0.55], [0.44 * w, body + 0.19, 0], {
                  bevel: v.bevel(0.03),
                }),
                merlons,
              ),
              { pieces: merlons },
            ),
          ]),
      part('door', 'wood', front(archway(1.1, 2, 10), 0.14, [0, 0, 1.02 * r - 0.05])),
      ...(windows === 0
        ? []
        : [
            part(
              'windows',
              'wood',
              many(windows, (index) =>
                placed(
                  block([0.3, 1.1, 0.2], [0, 0, r - 0.3]),
                  [0, (0.3 + (0.5 * (index + 1)) / (windows + 1)) * body, 0],
                  [0, 130 * index + 20, 0],
                ),
              ),
              { pieces: windows, detail: 1 },
            ),
          ]),
    ];
  },
});
