import { type Result, success } from '#base/failure.ts';
import { programFailure, triangleLimit } from '#generate/model/program/limits.ts';
import type { Shape } from '#generate/model/program/program.ts';
import type { Solid } from './kernel.ts';
import { box } from './operations/box.ts';
import { combine } from './operations/combine.ts';
import { cylinder } from './operations/cylinder.ts';
import { displace, displacedTriangles } from './operations/displace.ts';
import { extrude } from './operations/extrude.ts';
import { field } from './operations/field.ts';
import { lathe } from './operations/lathe.ts';
import { mirror } from './operations/mirror.ts';
import { ring } from './operations/ring.ts';
import { row } from './operations/row.ts';
import { sphere } from './operations/sphere.ts';
import { sweep } from './operations/sweep.ts';
import { moved, type Workshop } from './workshop.ts';

/**
 * The solid of a shape, held by the workshop's arena. Fails, with the node's path, when nothing is left of it, when its
 * surface is not closed or when it has too many triangles. `pause` is awaited before every node and rejects when nobody waits any more.
 */
export async function buildShape(
  workshop: Workshop,
  shape: Shape,
  path: string,
  pause: () => Promise<void> | undefined,
): Promise<Result<Solid>> {
  await pause();
  const built = await buildOperation(workshop, shape, path, pause);
  if (!built.ok) return built;
  const solid = place(workshop, built.value, shape);
  const status = solid.status();
  if (status !== 'NoError') return programFailure(path, `this ${shape.op} has no closed surface (${status})`);
  if (solid.isEmpty()) return programFailure(path, `nothing is left of this ${shape.op}`);
  if (solid.numTri() > triangleLimit)
    return programFailure(path, `${solid.numTri()} triangles; at most ${triangleLimit} are built`);
  return success(solid);
}

async function buildOperation(
  workshop: Workshop,
  shape: Shape,
  path: string,
  pause: () => Promise<void> | undefined,
): Promise<Result<Solid>> {
  const inner = (of: Shape, at = '') => buildShape(workshop, of, `${path}.of${at}`, pause);
  switch (shape.op) {
    case 'box':
      return success(box(workshop, shape.size, shape.bevel));
    case 'cylinder':
      return success(cylinder(workshop, shape));
    case 'sphere':
      return success(sphere(workshop, shape.radius, shape.sides));
    case 'lathe':
      return success(lathe(workshop, shape));
    case 'extrude':
      return success(extrude(workshop, shape));
    case 'sweep':
      return closed(sweep(workshop, shape), path);
    case 'field':
      return success(field(workshop, shape));
    case 'hull':
    case 'union':
    case 'difference':
    case 'intersection': {
      const solids: Solid[] = [];
      for (const [at, of] of shape.of.entries()) {
        const built = await inner(of, `[${at}]`);
        if (!built.ok) return built;
        solids.push(built.value);
      }
      return success(combine(workshop, shape.op, solids));
    }
    case 'row': {
      const built = await inner(shape.of);
      return built.ok ? success(row(workshop, built.value, shape.count, shape.step)) : built;
    }
    case 'ring': {
      const built = await inner(shape.of);
      return built.ok ? success(ring(workshop, built.value, shape.count, shape.degrees)) : built;
    }
    case 'mirror': {
      const built = await inner(shape.of);
      return built.ok ? success(mirror(workshop, built.value, shape.axis)) : built;
    }
    case 'displace': {
      const built = await inner(shape.of);
      if (!built.ok) return built;
      const expected = displacedTriangles(built.value.surfaceArea(), shape.cell);
      return expected > triangleLimit
        ? programFailure(
            `${path}.cell`,
            `would make ${Math.round(expected)} triangles; at most ${triangleLimit} are built`,
          )
        : closed(displace(workshop, built.value, shape), path);
    }
  }
}

function closed(solid: Solid | undefined, path: string): Result<Solid> {
  return solid === undefined ? programFailure(path, 'its surface is not closed') : success(solid);
}

function place(workshop: Workshop, solid: Solid, { scale, turn, move }: Shape): Solid {
  const { arena } = workshop;
  const resized = scale === undefined ? solid : arena.own(solid.scale([scale[0], scale[1], scale[2]]));
  const turned = turn === undefined ? resized : arena.own(resized.rotate([turn[0], turn[1], turn[2]]));
  return move === undefined ? turned : moved(workshop, turned, move);
}
