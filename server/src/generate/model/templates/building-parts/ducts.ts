import { hull as hullPanel, iron, steel } from '#generate/model/templates/pieces/materials.ts';
import { evenly } from '#generate/model/templates/pieces/openings.ts';
import {
  brick,
  front,
  many,
  type Place,
  part,
  placed,
  rectangle,
  rod,
  tube,
  without,
} from '#generate/model/templates/pieces/solids.ts';
import { choice, count, template, words } from '#generate/model/templates/template.ts';
import { cosine, sine } from '#generate/model/trigonometry.ts';

export const pipe = template({
  name: 'pipe',
  title: { en: 'Pipe', zh: '管道' },
  words: words('pipe|tube|pipeline|duct|sewer pipe|drain pipe|air duct|warp pipe', '管道|管子|水管道|管|钢管|风管'),
  category: 'building parts',
  size: [0.5, 0.5, 2.4],
  stretches: true,
  parts: {
    tube: words('tube|pipe|body', '管身'),
    flanges: words('flange|ring|joint|end', '法兰|接口|接头'),
  },
  counts: { flanges: count(2, 0, 6) },
  choices: {
    kind: choice({
      straight: words('straight', '直'),
      elbow: { ...words('elbow|bent|corner|curved', '弯|弯头|拐角'), size: [1.2, 0.5, 1.2] },
    }),
  },
  materials: { metal: 'light grey brushed steel', flange: iron },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const [r, sides, flanges] = [h / 2, v.sides(28), v.count('flanges')];
    if (v.choice('kind') === 'elbow') {
      // From the left end round a quarter to the front.
      const bend = w - r;
      const path = many(
        9,
        (_, share): Place => [-w / 2 + bend * sine(90 * share), r, -d / 2 + r + (d - r) * (1 - cosine(90 * share))],
      );
      const at = (place: Place, turn: Place) => placed(rod(r, 0.1, [0, -0.05, 0], { sides }), place, turn);
      return [
        part('tube', 'metal', tube(path, 0.84 * r, sides)),
        part(
          'flanges',
          'flange',
          [at([-w / 2 + 0.05, r, -d / 2 + r], [0, 0, 90]), at([-w / 2 + bend, r, d / 2 - 0.05], [90, 0, 0])],
          { pieces: 2 },
        ),
      ];
    }
    const ringAt = (z: number, radius: number, width: number) =>
      placed(
        without(
          rod(radius, width, [0, -width / 2, 0], { sides }),
          rod(0.74 * r, width + 1, [0, -width / 2 - 0.5, 0], { sides }),
        ),
        [0, r, z],
        [90, 0, 0],
      );
    return [
      part('tube', 'metal', ringAt(0, 0.84 * r, d - 0.01)),
      ...(flanges === 0
        ? []
        : [
            part(
              'flanges',
              'flange',
              many(flanges, (_, share) => ringAt((share - 0.5) * (d - 0.1), r, 0.1)),
              { pieces: flanges },
            ),
          ]),
    ];
  },
});

export const ventGrate = template({
  name: 'vent',
  title: { en: 'Vent', zh: '通风口' },
  words: words('vent|air vent|ventilation|grate|grille', '通风口|通风管|格栅'),
  category: 'building parts',
  size: [1, 0.7, 0.14],
  parts: {
    frame: words('frame|body|case', '边框|外壳'),
    slats: words('slat|louver|louvre|fin|bar', '叶片|栅条|百叶'),
    screws: words('screw|bolt', '螺丝'),
  },
  counts: { slats: count(7, 3, 16) },
  materials: { metal: hullPanel, dark: 'black matte plaster', steel },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const [bar, slats] = [v.thick(0.08), v.count('slats')];
    return [
      part(
        'frame',
        'metal',
        front(rectangle(w, h, 0, h / 2), d, [0, 0, 0], {
          holes: [rectangle(w - 2 * bar, h - 2 * bar, 0, h / 2)],
          bevel: v.bevel(0.012),
        }),
      ),
      part(
        'slats',
        'steel',
        evenly(slats, h - 2 * bar).map((y) =>
          brick([w - 1.9 * bar, 0.012, 0.72 * d], [0, h / 2 + y, 0], { turn: [38, 0, 0], bevel: v.bevel(0.003) }),
        ),
        { pieces: slats },
      ),
      part('back', 'dark', brick([w - 1.9 * bar, h - 1.9 * bar, 0.02], [0, h / 2, -0.42 * d])),
      part(
        'screws',
        'steel',
        [1, -1].flatMap((x) =>
          [1, -1].map((y) =>
            placed(
              rod(0.018, 0.02, [0, -0.01, 0], { sides: v.sides(10) }),
              [x * (w / 2 - bar / 2), h / 2 + y * (h / 2 - bar / 2), d / 2],
              [90, 0, 0],
            ),
          ),
        ),
        { pieces: 4, detail: 0 },
      ),
    ];
  },
});
