import { loadSolidKernel } from '@scenewright/test/kit/solid-kernel.ts';
import { describe, expect, test } from 'vitest';
import type { Shape } from '#generate/model/program/program.ts';
import { createArena } from './arena.ts';
import { buildShape } from './build-shape.ts';
import { finest } from './fineness.ts';

const kernel = await loadSolidKernel();

/** The area of a regular polygon in a circle of radius 1. */
const polygon = (sides: number) => (sides / 2) * Math.sin((2 * Math.PI) / sides);
const square: [number, number][] = [
  [0, 0],
  [0, 1],
  [1, 1],
  [1, 0],
];
const hole: [number, number][] = [
  [0.25, 0.25],
  [0.25, 0.75],
  [0.75, 0.75],
  [0.75, 0.25],
];
const unitBox: Shape = { op: 'box', size: [1, 1, 1] };
const at = (shape: Shape, x: number, y: number, z: number): Shape => ({ ...shape, move: [x, y, z] });

/** Cubic metres by formula, and how far the solid may be off as a share. */
const volumes: readonly (readonly [name: string, shape: Shape, volume: number, tolerance?: number])[] = [
  ['a box', { op: 'box', size: [1, 2, 3] }, 6],
  ['a bevelled box', { op: 'box', size: [1, 2, 3], bevel: 0.1 }, 6 - 2 * 0.01 * (6 - 0.6) - (20 * 0.001) / 3],
  ['a cylinder', { op: 'cylinder', radius: 2, height: 3, sides: 12 }, 4 * 3 * polygon(12)],
  ['a cone', { op: 'cylinder', radius: 2, radiusTop: 0, height: 3, sides: 12 }, 4 * polygon(12)],
  ['a sphere', { op: 'sphere', radius: 2, sides: 96 }, (4 / 3) * Math.PI * 8, 0.005],
  [
    'a bevelled cylinder',
    { op: 'cylinder', radius: 1, height: 2, sides: 16, bevel: 0.1 },
    polygon(16) * (1.8 + (0.2 / 3) * (1 + 0.9 + 0.81)),
  ],
  [
    'a lathe whose profile is joined to the axis',
    {
      op: 'lathe',
      profile: [
        [1, 0],
        [2, 3],
      ],
      sides: 16,
    },
    polygon(16) * 7,
  ],
  [
    'a lathe that is a ring',
    {
      op: 'lathe',
      profile: [
        [1, 0],
        [2, 0],
        [2, 1],
        [1, 1],
        [1, 0],
      ],
      sides: 16,
    },
    3 * polygon(16),
  ],
  [
    'a quarter of a lathe',
    {
      op: 'lathe',
      profile: [
        [1, 0],
        [1, 2],
      ],
      sides: 16,
      degrees: 90,
    },
    polygon(16) / 2,
  ],
  ['an extrusion', { op: 'extrude', outline: square, height: 2 }, 2],
  ['an extrusion that runs clockwise', { op: 'extrude', outline: [...square].reverse(), height: 2 }, 2],
  ['an extrusion with a hole', { op: 'extrude', outline: square, holes: [hole], height: 2 }, 1.5],
  ['a tapered extrusion', { op: 'extrude', outline: square, height: 3, taper: 0.5 }, 1 + 0.5 + 0.25],
  ['an extrusion to a point', { op: 'extrude', outline: square, height: 3, taper: 0 }, 1],
  // Its walls are flat between steps of twelve degrees.
  ['a twisted extrusion', { op: 'extrude', outline: square, height: 2, twist: 90 }, 2, 0.07],
  [
    'a bevelled extrusion',
    { op: 'extrude', outline: square, height: 2, bevel: 0.1 },
    1.8 + (0.2 / 3) * (1 + 0.8 + 0.64),
  ],
  [
    'a bevelled extrusion with a hole',
    { op: 'extrude', outline: square, holes: [hole], height: 2, bevel: 0.1 },
    1.8 * 0.75 + (0.2 / 3) * (1 + 0.8 + 0.64) - (0.2 / 3) * (0.25 + 0.5 * 0.7 + 0.49),
  ],
  [
    'a straight tube',
    {
      op: 'sweep',
      path: [
        [0, 0, 0],
        [0, 3, 0],
      ],
      radius: 0.5,
      sides: 10,
    },
    (3 * polygon(10)) / 4,
  ],
  [
    'a tube that narrows',
    {
      op: 'sweep',
      path: [
        [0, 0, 0],
        [3, 0, 0],
      ],
      radius: [1, 0.5],
      sides: 10,
    },
    polygon(10) * 1.75,
  ],
  [
    'a tube with a gentle bend, as long as its middle',
    {
      op: 'sweep',
      path: [
        [0, 0, 0],
        [0, 2, 0],
        [1, 4, 0],
      ],
      radius: 0.2,
      sides: 10,
    },
    0.04 * polygon(10) * (2 + Math.sqrt(5)),
  ],
  [
    'a closed tube',
    {
      op: 'sweep',
      path: Array.from({ length: 12 }, (_, step): [number, number, number] => [
        2 * Math.cos((step * Math.PI) / 6),
        0,
        2 * Math.sin((step * Math.PI) / 6),
      ]),
      radius: 0.2,
      sides: 10,
      closed: true,
    },
    0.04 * polygon(10) * 24 * 2 * Math.sin(Math.PI / 12),
    0.001,
  ],
  ['a hull', { op: 'hull', of: [unitBox, at(unitBox, 2, 0, 0)] }, 3],
  ['a union', { op: 'union', of: [unitBox, at(unitBox, 0.5, 0, 0)] }, 1.5],
  ['a difference', { op: 'difference', of: [unitBox, at(unitBox, 0.5, 0, 0)] }, 0.5],
  ['an intersection', { op: 'intersection', of: [unitBox, at(unitBox, 0.75, 0, 0)] }, 0.25],
  ['a row', { op: 'row', of: unitBox, count: 5, step: [2, 0, 0] }, 5],
  ['a ring', { op: 'ring', of: at(unitBox, 5, 0, 0), count: 7 }, 7],
  ['an arc', { op: 'ring', of: at(unitBox, 5, 0, 0), count: 3, degrees: 90 }, 3],
  ['a mirror', { op: 'mirror', of: at(unitBox, 1, 0, 0), axis: 'x' }, 2],
  ['a field', { op: 'field', blobs: [{ from: [0, 0, 0], radius: 1 }], blend: 0, cell: 0.15 }, (4 / 3) * Math.PI, 0.02],
  [
    'a field with a bite',
    {
      op: 'field',
      blobs: [
        { from: [0, 0, 0], radius: 1 },
        { from: [3, 0, 0], radius: 3, cut: true },
      ],
      blend: 0,
      cell: 0.1,
    },
    // What is left of a ball of 1 beyond a ball of 3 whose surface passes through its middle.
    (4 / 3) * Math.PI - (Math.PI * (3 + 1 - 3) ** 2 * (9 + 6 + 18 - 3 - 27 + 18)) / 36,
    0.03,
  ],
  ['a displaced box, not moved', { op: 'displace', of: unitBox, size: 1, height: 0, seed: 1, cell: 0.2 }, 1],
  ['a scaled and mirrored box', { ...unitBox, scale: [-1, 2, 3] }, 6],
];

async function build(shape: Shape) {
  const arena = createArena();
  try {
    const built = await buildShape({ kernel, arena, fineness: finest }, shape, 'parts[0].shape', () => undefined);
    if (!built.ok) return built;
    return { ok: true as const, volume: built.value.volume(), bounds: built.value.boundingBox() };
  } finally {
    arena.free();
  }
}

for (const [name, shape, volume, tolerance = 1e-4] of volumes)
  test(`${name} has the volume of its formula`, async () => {
    const built = await build(shape);
    expect(built.ok && Math.abs(built.volume / volume - 1)).toBeLessThan(tolerance);
  });

describe('places', () => {
  const bounds: readonly (readonly [name: string, shape: Shape, min: readonly number[], max: readonly number[]])[] = [
    ['cylinders stand about the origin', { op: 'cylinder', radius: 1, height: 4, sides: 4 }, [-1, -2, -1], [1, 2, 1]],
    [
      'extrusions stand on the ground, the second number to the front',
      {
        op: 'extrude',
        outline: [
          [0, 0],
          [0, 2],
          [1, 2],
        ],
        height: 3,
      },
      [0, 0, 0],
      [1, 3, 2],
    ],
    [
      'lathes grow upwards',
      {
        op: 'lathe',
        profile: [
          [1, 1],
          [1, 3],
        ],
        sides: 4,
      },
      [-1, 1, -1],
      [1, 3, 1],
    ],
    [
      'scaled, then turned about x, y and z, then moved',
      { op: 'box', size: [1, 1, 1], scale: [1, 1, 4], turn: [90, 90, 0], move: [10, 0, 0] },
      [9.5, -2, -0.5],
      [10.5, 2, 0.5],
    ],
    [
      'rings turn from the front to the right',
      { op: 'ring', of: at(unitBox, 0, 0, 5), count: 2, degrees: 90 },
      [-0.5, -0.5, -0.5],
      [5.5, 0.5, 5.5],
    ],
    ['rows begin in place', { op: 'row', of: unitBox, count: 3, step: [0, 2, 0] }, [-0.5, -0.5, -0.5], [0.5, 4.5, 0.5]],
  ];
  test.each(bounds)('%s', async (_, shape, min, max) => {
    const built = await build(shape);
    if (!built.ok) throw new Error(built.message);
    for (const axis of [0, 1, 2] as const) {
      expect(built.bounds.min[axis]).toBeCloseTo(min[axis] ?? 0, 6);
      expect(built.bounds.max[axis]).toBeCloseTo(max[axis] ?? 0, 6);
    }
  });
});

describe('what cannot be built names its place', () => {
  const failures: readonly (readonly [name: string, shape: Shape, message: string])[] = [
    [
      'a difference that takes all',
      { op: 'difference', of: [unitBox, { op: 'box', size: [2, 2, 2] }] },
      'parts[0].shape: nothing is left of this difference',
    ],
    [
      'an empty intersection within a union',
      { op: 'union', of: [unitBox, { op: 'intersection', of: [unitBox, at(unitBox, 3, 0, 0)] }] },
      'parts[0].shape.of[1]: nothing is left of this intersection',
    ],
    [
      'a displacement with cells that are too fine',
      {
        op: 'row',
        of: { op: 'displace', of: unitBox, size: 1, height: 0.1, seed: 1, cell: 0.001 },
        count: 1,
        step: [1, 0, 0],
      },
      'parts[0].shape.of.cell: would make',
    ],
  ];
  test.each(failures)('%s', async (_, shape, message) => {
    const built = await build(shape);
    expect(built.ok ? '' : built.message).toContain(message);
  });
});
