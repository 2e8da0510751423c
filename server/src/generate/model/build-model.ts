import { createPacer } from '#base/cancel.ts';
import { type Result, success } from '#base/failure.ts';
import type { BuiltModel, BuiltPart } from './built-model.ts';
import { collidersOf } from './collider/colliders.ts';
import { buildCoarser, buildFinest, type PartMesh } from './detail/build-level.ts';
import { coarserPlans, creaseAt, type LevelPlan } from './detail/levels.ts';
import { boundsOf, type DetailLevel, type MeshPart, type Vector3 } from './mesh.ts';
import { largestSize, leastSize, programFailure } from './program/limits.ts';
import type { ModelProgram } from './program/program.ts';
import { remarksOn } from './remarks.ts';
import type { SolidKernel } from './solid/kernel.ts';
import { withLightPlaces } from './surface/light-places.ts';
import { partTouching } from './surface/part-touching.ts';
import { countPieces } from './surface/pieces.ts';
import { surfaceOf } from './surface/surface.ts';

/** Milliseconds of work before the event loop has a turn. */
const pace = 10;
/** Degrees from which edges are sharp where the program says nothing. */
const usualCrease = 40;

/**
 * Build a program that has been read (`readModelProgram`): three levels of detail with texture and light map places, colliders,
 * the pivot in the middle of the base. The same program gives the same bytes on every machine. Fails with the place in the
 * program that cannot be built; rejects with `Cancelled`.
 */
export function buildModel(
  program: ModelProgram,
  kernel: SolidKernel,
  signal: AbortSignal,
): Promise<Result<BuiltModel>> {
  return build(program, kernel, false, signal);
}

/** As `buildModel`, but the finest level alone and without places on a light map: what pictures and counts need. */
export function buildPreview(
  program: ModelProgram,
  kernel: SolidKernel,
  signal: AbortSignal,
): Promise<Result<BuiltModel>> {
  return build(program, kernel, true, signal);
}

async function build(
  program: ModelProgram,
  kernel: SolidKernel,
  isPreview: boolean,
  signal: AbortSignal,
): Promise<Result<BuiltModel>> {
  const pacer = createPacer(pace);
  const pause = () => pacer(signal);
  const finest = await buildFinest(kernel, program, pause);
  if (!finest.ok) return finest;
  const { parts } = finest.value;
  const first = await finish(parts, undefined, pause);
  const longest = Math.max(...sizeOf(first));
  if (longest < leastSize || longest > largestSize)
    return programFailure(
      'parts',
      `the model is ${longest.toPrecision(3)} m long; between 1 mm and 100 m can be built`,
    );
  const levels: DetailLevel[] = [{ parts: isPreview ? first : await withLightPlaces(first, pause) }];
  for (const [at, plan] of isPreview ? [] : coarserPlans.entries()) {
    const built = await buildCoarser(kernel, program, at + 1, plan, finest.value, pause);
    if (!built.ok) return built;
    levels.push({ parts: await withLightPlaces(await finish(built.value, plan, pause), pause) });
  }
  const facts = parts.map(builtPart);
  const meshes = parts.map(({ mesh }) => mesh);
  const model = { name: program.name, levels, colliders: collidersOf(meshes, program.colliders) };
  return success({ model, parts: facts, size: sizeOf(first), remarks: remarksOn(program, levels, facts) });
}

async function finish(
  parts: readonly PartMesh[],
  plan: LevelPlan | undefined,
  pause: () => Promise<void> | undefined,
): Promise<readonly MeshPart[]> {
  const meshes = partTouching(parts.map(({ mesh }) => mesh));
  const finished: MeshPart[] = [];
  for (const [at, { part, mesh }] of parts.entries()) {
    await pause();
    const asked = part.crease ?? usualCrease;
    const crease = plan === undefined ? asked : creaseAt(plan, asked);
    const surface = surfaceOf(meshes[at] ?? mesh, { crease, uv: part.uv ?? 'box' });
    finished.push({ name: part.name, material: part.material, ...surface, lightUvs: undefined });
  }
  return finished;
}

function builtPart({ part, mesh: { positions, indices }, volume }: PartMesh): BuiltPart {
  return {
    name: part.name,
    material: part.material,
    triangles: indices.length / 3,
    pieces: countPieces(positions, indices),
    piecesAsked: part.pieces ?? 1,
    volume,
  };
}

function sizeOf(parts: readonly MeshPart[]): Vector3 {
  const { min, max } = boundsOf(parts) ?? { min: [0, 0, 0], max: [0, 0, 0] };
  return [max[0] - min[0], max[1] - min[1], max[2] - min[2]];
}
