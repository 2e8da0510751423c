import { expect, test } from 'vitest';
import { readModelProgram } from './read-program.ts';

const box = { op: 'box', size: [1, 1, 1] };
const program = (shape: unknown, other: object = {}) => ({
  name: 'Thing',
  parts: [{ name: 'Body', material: 'wood', shape }],
  materials: { wood: 'oak' },
  ...other,
});
const nested = (depth: number): unknown => (depth === 0 ? box : { op: 'union', of: [nested(depth - 1)] });
const copies = {
  op: 'row',
  of: { op: 'ring', of: { op: 'row', of: box, count: 20, step: [1, 0, 0] }, count: 20 },
  count: 20,
  step: [0, 2, 0],
};

const refused: readonly (readonly [name: string, value: unknown, message: string])[] = [
  ['no object', 'a box', 'program: '],
  ['no number', program({ op: 'box', size: [1, Number.NaN, 1] }), 'parts[0].shape.size[1]: '],
  [
    'a size of zero',
    program({ op: 'union', of: [box, { op: 'box', size: [1, 1, 0] }] }),
    'parts[0].shape.of[1].size[2]: ',
  ],
  ['an operation that does not exist', program({ op: 'torus', radius: 1 }), 'parts[0].shape.op: '],
  ['a shape that is missing', program(undefined), 'parts[0].shape'],
  ['nine shapes in each other', program(nested(8)), 'more than 8 deep'],
  [
    'a hundred thousand shapes in each other',
    program(JSON.parse(`${'{"op":"union","of":['.repeat(1e4)}1${']}'.repeat(1e4)}`)),
    'more than 8 deep',
  ],
  [
    '641 shapes',
    program({
      op: 'union',
      of: Array.from({ length: 64 }, () => ({ op: 'union', of: Array.from({ length: 9 }, () => box) })),
    }),
    'more than 600 shapes',
  ],
  [
    'values without end',
    program({ op: 'hull', of: [], extra: Array.from({ length: 50_000 }, () => 1) }),
    'more than 40000 values',
  ],
  ['copies of copies', program(copies), 'parts[0].shape.of.of.count: makes 8000 copies'],
  ['a scale of zero', program({ ...box, scale: [1, 0, 1] }), 'parts[0].shape.scale[1]: '],
  [
    'a material that is not there',
    program(box, { materials: { iron: 'iron' } }),
    "parts[0].material: 'wood' is no key of materials (iron)",
  ],
  [
    'two parts of one name',
    { ...program(box), parts: [0, 1].map(() => ({ name: 'Body', material: 'wood', shape: box })) },
    "parts[1].name: 'Body' is the name of another part",
  ],
  [
    'radii that do not match the path',
    program({
      op: 'sweep',
      path: [
        [0, 0, 0],
        [0, 1, 0],
        [0, 2, 0],
      ],
      radius: [1, 2],
    }),
    'parts[0].shape.radius: has 2 radii for 3 places',
  ],
  [
    'a path that stands still',
    program({
      op: 'sweep',
      path: [
        [0, 0, 0],
        [0, 0, 0],
      ],
      radius: 1,
    }),
    'parts[0].shape.path[1]: ',
  ],
  [
    'a loop of two places',
    program({
      op: 'sweep',
      path: [
        [0, 0, 0],
        [0, 1, 0],
      ],
      radius: 0.1,
      closed: true,
    }),
    'at least three places',
  ],
  [
    'a flat profile',
    program({
      op: 'lathe',
      profile: [
        [0, 0],
        [1, 0],
      ],
    }),
    'parts[0].shape.profile: encloses nothing',
  ],
  [
    'a profile on the axis',
    program({
      op: 'lathe',
      profile: [
        [0, 0],
        [0, 1],
      ],
    }),
    'parts[0].shape.profile: encloses nothing',
  ],
  [
    'an outline on a line',
    program({
      op: 'extrude',
      outline: [
        [0, 0],
        [1, 1],
        [2, 2],
      ],
      height: 1,
    }),
    'parts[0].shape.outline: encloses nothing',
  ],
  ['a row in one place', program({ op: 'row', of: box, count: 3, step: [0, 0, 0] }), 'parts[0].shape.step: is zero'],
  [
    'a field that is too fine',
    program({ op: 'field', blobs: [{ from: [0, 0, 0], radius: 10 }], blend: 0, cell: 0.01 }),
    'parts[0].shape.cell: is too fine',
  ],
  [
    'a field that begins by cutting',
    program({ op: 'field', blobs: [{ from: [0, 0, 0], radius: 1, cut: true }], blend: 0, cell: 0.1 }),
    'nothing yet to take away',
  ],
  [
    'too many triangles',
    program({ op: 'row', of: { op: 'sphere', radius: 1, sides: 96 }, count: 40, step: [3, 0, 0] }),
    'parts: would make about 184320 triangles',
  ],
];

test.each(refused)('%s is refused with its place', (_, value, message) => {
  const read = readModelProgram(value);
  expect(read.ok ? '' : read.message).toContain(message);
});

test('everything that is wrong is told at once', () => {
  const read = readModelProgram(
    program({
      op: 'union',
      of: [
        { ...box, scale: [0, 0, 1] },
        { op: 'row', of: box, count: 2, step: [0, 0, 0] },
      ],
    }),
  );
  expect(read.ok ? [] : read.message.split('\n').map((line) => line.split(':')[0])).toEqual([
    'parts[0].shape.of[0].scale[0]',
    'parts[0].shape.of[0].scale[1]',
    'parts[0].shape.of[1].step',
  ]);
});

test('a program at the limits is read', () => {
  expect(readModelProgram(program(nested(7))).ok).toBe(true);
});
