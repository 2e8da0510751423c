import { build, part, program } from '@scenewright/test/kit/small-program.ts';
import { loadSolidKernel } from '@scenewright/test/kit/solid-kernel.ts';
import { describe, expect, test } from 'vitest';
import { trianglesOf } from '#generate/model/mesh.ts';
import type { Shape } from '#generate/model/program/program.ts';

const _kernel = await loadSolidKernel();

describe('levels of detail', () => {
  const box: Shape = { op: 'box', size: [1, 1, 1] };
  const knob: Shape = { op: 'sphere', radius: 0.1, move: [0, 0, 0.5] };

  test('leave out parts that have less detail', async () => {
    const { model } = await build(
      program(part(box), part(knob, { name: 'Knob', detail: 1 }), part(knob, { name: 'Screw', detail: 0 })),
    );
    expect(model.levels.map(({ parts }) => parts.map(({ name }) => name))).toEqual([
      ['Body', 'Knob', 'Screw'],
      ['Body', 'Knob'],
      ['Body'],
    ]);
  });

  test('keep what would leave nothing', async () => {
    const { model } = await build(program(part(box, { detail: 0 })));
    expect(model.levels.map(trianglesOf)).toEqual([12, 12, 12]);
  });

  test('that are too heavy are told', async () => {
    const { remarks } = await build(program(part(box)));
    expect(remarks).toContain('level of detail 2 has 100 % of the triangles: the model is too simple for 30 %');
  });

  test('close the gaps between planks and leave out small pieces', async () => {
    const planks: Shape = { op: 'row', of: { op: 'box', size: [0.1, 0.02, 1] }, count: 10, step: [0.11, 0, 0] };
    const { model } = await build(program(part(planks, { pieces: 10 })));
    expect(model.levels.map(trianglesOf)).toEqual([120, 12, 12]);
  });

  test('of flat-shaded parts stay flat-shaded', async () => {
    const ball: Shape = { op: 'sphere', radius: 1, sides: 8 };
    const { model } = await build(program(part(ball, { crease: 0 })));
    for (const { parts } of model.levels)
      for (const { positions, indices } of parts) expect(positions.length / 3).toBe(indices.length);
  });
});
