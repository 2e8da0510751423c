import { fieldBounds } from '#generate/model/solid/operations/field.ts';
import { estimatedTriangles } from './estimate.ts';
import { gridLimit, instanceLimit, triangleLimit } from './limits.ts';
import type { ModelPart, ModelProgram, Shape, ShapeOf } from './program.ts';

/** Something wrong at a place of a program, for people and language models. */
export interface ProgramProblem {
  /** As in `parts[2].shape.of[0].size[1]`. */
  readonly path: string;
  readonly reason: string;
}

/** What the schema cannot say: keys, sizes against each other, and how much would be built. */
export function checkProgram(program: ModelProgram): readonly ProgramProblem[] {
  const problems = program.parts.flatMap((part, at) => [
    ...checkPart(part, at, program),
    ...checkShape(part.shape, `parts[${at}].shape`, 1),
  ]);
  if (problems.length > 0) return problems;
  const triangles = program.parts.reduce((sum, { shape }) => sum + estimatedTriangles(shape), 0);
  if (triangles <= triangleLimit) return [];
  const reason = `would make about ${Math.round(triangles)} triangles; at most ${triangleLimit} are built`;
  return [{ path: 'parts', reason }];
}

function checkPart(part: ModelPart, at: number, { parts, materials }: ModelProgram): readonly ProgramProblem[] {
  const problems: ProgramProblem[] = [];
  if (!Object.hasOwn(materials, part.material))
    problems.push({
      path: `parts[${at}].material`,
      reason: `'${part.material}' is no key of materials (${Object.keys(materials).slice(0, 12).join(', ')})`,
    });
  if (parts.findIndex(({ name }) => name === part.name) < at)
    problems.push({ path: `parts[${at}].name`, reason: `'${part.name}' is the name of another part` });
  return problems;
}

/** Beyond these a scale is taken for a mistake. */
const [leastScale, largestScale] = [0.001, 1000];

function checkShape(shape: Shape, path: string, copies: number): readonly ProgramProblem[] {
  const problems = (shape.scale ?? []).flatMap((factor, axis): ProgramProblem[] => {
    const size = Math.abs(factor);
    return size >= leastScale && size <= largestScale
      ? []
      : [{ path: `${path}.scale[${axis}]`, reason: `must lie between ${leastScale} and ${largestScale}, either sign` }];
  });
  const within = copies * copiesOf(shape);
  if (within > instanceLimit) {
    const place = shape.op === 'mirror' ? path : `${path}.count`;
    return [...problems, { path: place, reason: `makes ${within} copies; at most ${instanceLimit} are built` }];
  }
  return [
    ...problems,
    ...checkOperation(shape, path),
    ...innerOf(shape, path).flatMap(([of, at]) => checkShape(of, at, within)),
  ];
}

function copiesOf(shape: Shape): number {
  return shape.op === 'row' || shape.op === 'ring' ? shape.count : shape.op === 'mirror' ? 2 : 1;
}

/** Shapes within a shape, with their paths. */
function innerOf(shape: Shape, path: string): readonly (readonly [Shape, string])[] {
  if (!('of' in shape)) return [];
  return Array.isArray(shape.of)
    ? shape.of.map((of, at) => [of, `${path}.of[${at}]`] as const)
    : [[shape.of, `${path}.of`]];
}

function checkOperation(shape: Shape, path: string): readonly ProgramProblem[] {
  switch (shape.op) {
    case 'sweep':
      return checkSweep(shape, path);
    case 'field':
      return checkField(shape, path);
    case 'lathe':
      return shape.profile.some(([radius]) => radius > 0) && hasExtent(shape.profile)
        ? []
        : [{ path: `${path}.profile`, reason: 'encloses nothing: every radius is 0 or every height the same' }];
    case 'extrude':
      return Math.abs(areaOf(shape.outline)) > 1e-9
        ? []
        : [
            {
              path: `${path}.outline`,
              reason: 'encloses nothing: its places lie on a line or cross themselves evenly',
            },
          ];
    case 'row':
      return shape.count === 1 || shape.step.some((step) => step !== 0)
        ? []
        : [{ path: `${path}.step`, reason: 'is zero, so that all copies stand in one place' }];
    default:
      return [];
  }
}

function checkSweep({ path: places, radius, closed }: ShapeOf<'sweep'>, path: string): readonly ProgramProblem[] {
  const problems: ProgramProblem[] = [];
  if (Array.isArray(radius) && radius.length !== places.length)
    problems.push({
      path: `${path}.radius`,
      reason: `has ${radius.length} radii for ${places.length} places of the path`,
    });
  if (closed === true && places.length < 3)
    problems.push({ path: `${path}.path`, reason: 'needs at least three places to be closed' });
  for (const [at, place] of places.entries()) {
    const next = places[at + 1] ?? (closed === true ? places[0] : undefined);
    if (next?.every((value, axis) => Math.abs(value - (place[axis] ?? 0)) < 1e-5))
      problems.push({
        path: `${path}.path[${(at + 1) % places.length}]`,
        reason: 'is the same place as the one before',
      });
  }
  return problems;
}

function checkField(shape: ShapeOf<'field'>, path: string): readonly ProgramProblem[] {
  if (shape.blobs[0]?.cut === true)
    return [{ path: `${path}.blobs[0].cut`, reason: 'there is nothing yet to take away from' }];
  const { min, max } = fieldBounds(shape);
  const [x, y, z] = [max[0] - min[0], max[1] - min[1], max[2] - min[2]];
  // The grid has a place in the middle of every cell too.
  const places = (2 * (x * y * z)) / shape.cell ** 3;
  if (places <= gridLimit) return [];
  const least = ((2 * x * y * z) / gridLimit) ** (1 / 3);
  return [{ path: `${path}.cell`, reason: `is too fine for a field of this size; at least ${least.toPrecision(2)}` }];
}

function hasExtent(profile: readonly (readonly [number, number])[]): boolean {
  return profile.some(([, height]) => Math.abs(height - (profile[0]?.[1] ?? 0)) > 1e-6);
}

function areaOf(ring: readonly (readonly [number, number])[]): number {
  return ring.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length] ?? [0, 0];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
}
