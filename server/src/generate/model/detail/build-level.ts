import { type Result, success } from '#base/failure.ts';
import { boundsOf, type Vector3 } from '#generate/model/mesh.ts';
import { programFailure, triangleLimit } from '#generate/model/program/limits.ts';
import type { ModelPart, ModelProgram } from '#generate/model/program/program.ts';
import { createArena } from '#generate/model/solid/arena.ts';
import { buildShape } from '#generate/model/solid/build-shape.ts';
import { finest } from '#generate/model/solid/fineness.ts';
import type { SolidKernel } from '#generate/model/solid/kernel.ts';
import { moved, type RawMesh, type Workshop } from '#generate/model/solid/workshop.ts';
import { collapseShort } from '#generate/model/surface/collapse-short.ts';
import { flipSlivers } from '#generate/model/surface/flip-slivers.ts';
import { closeGaps } from './close-gaps.ts';
import { leaveOut } from './leave-out.ts';
import type { LevelPlan } from './levels.ts';
import { type PartSolid, trianglesOfSolids } from './part-solid.ts';
import { reduce } from './reduce.ts';

/** A closed surface of one part, not yet finished. */
export interface PartMesh {
  readonly part: ModelPart;
  readonly mesh: RawMesh;
  /** Cubic metres. */
  readonly volume: number;
}

/** How a model is brought to its size and to the middle of its base: scaled first, then moved. */
export interface Placement {
  readonly scale: Vector3;
  readonly move: Vector3;
}

/** The finest level, and what coarser ones take from it. */
export interface FinestLevel {
  readonly parts: readonly PartMesh[];
  readonly placement: Placement;
}

/** Edges shorter than this, in metres, are none: what cuts leave behind. */
const leastEdge = 1e-5;
/** Cubic metres: a tenth of a millimetre each way. */
const leastVolume = 1e-12;

/** The parts of the finest level, scaled to the size that is asked, with the middle of their base at the origin. */
export async function buildFinest(
  kernel: SolidKernel,
  program: ModelProgram,
  pause: () => Promise<void> | undefined,
): Promise<Result<FinestLevel>> {
  const arena = createArena();
  try {
    const workshop: Workshop = { kernel, arena, fineness: finest };
    const built = await levelSolids(workshop, program, 0, pause);
    if (!built.ok) return built;
    const placement = placementOf(built.value, program.size);
    return success({ parts: placedAll(workshop, built.value, placement).map(meshOf), placement });
  } finally {
    arena.free();
  }
}

/**
 * The parts of a coarser level, placed as those of the finest. They are built again, with fewer sides or as finely but simplified,
 * whichever has fewer triangles; while there are more than the level's share, gaps are closed, the smallest pieces are left out
 * and surfaces simplified further, as far as its plan allows.
 */
export async function buildCoarser(
  kernel: SolidKernel,
  program: ModelProgram,
  level: number,
  plan: LevelPlan,
  { parts, placement }: FinestLevel,
  pause: () => Promise<void> | undefined,
): Promise<Result<readonly PartMesh[]>> {
  const arena = createArena();
  try {
    const triangles = parts.reduce((sum, { mesh }) => sum + mesh.indices.length / 3, 0);
    const limit = Math.floor(plan.share * triangles);
    const diagonal = diagonalOf(parts);
    const workshop: Workshop = { kernel, arena, fineness: finest };
    let solids: readonly PartSolid[] = [];
    for (const fineness of plan.finenesses) {
      const built = await levelSolids({ kernel, arena, fineness }, program, level, pause);
      if (!built.ok) return built;
      const standing = placedAll(workshop, built.value, placement);
      solids = fewest(solids, await reduce(workshop, standing, limit, plan.tolerance, diagonal, pause));
      if (trianglesOfSolids(solids) <= limit) break;
    }
    solids = closeGaps(workshop, solids, limit, plan.fullest);
    solids = leaveOut(workshop, solids, limit, plan.leftOut * diagonal);
    const simpler = await reduce(workshop, solids, limit, plan.lastTolerance, diagonal, pause);
    // What harms a surface without bringing the level within its share is not worth it.
    return success((trianglesOfSolids(simpler) <= limit ? simpler : solids).map(meshOf));
  } finally {
    arena.free();
  }
}

function meshOf({ part, solid }: PartSolid): PartMesh {
  const { vertProperties, triVerts } = solid.getMesh();
  const mesh = flipSlivers(collapseShort({ positions: vertProperties, indices: triVerts }));
  return { part, mesh, volume: solid.volume() };
}

/** Of each part the solid with fewer triangles. */
function fewest(before: readonly PartSolid[], now: readonly PartSolid[]): readonly PartSolid[] {
  return now.map((fresh, at) => {
    const known = before[at];
    return known !== undefined && known.solid.numTri() <= fresh.solid.numTri() ? known : fresh;
  });
}

async function levelSolids(
  workshop: Workshop,
  program: ModelProgram,
  level: number,
  pause: () => Promise<void> | undefined,
): Promise<Result<readonly PartSolid[]>> {
  const { arena } = workshop;
  const hasAny = program.parts.some(({ detail = 2 }) => detail >= level);
  const solids: PartSolid[] = [];
  for (const [at, part] of program.parts.entries()) {
    if (hasAny && (part.detail ?? 2) < level) continue;
    const path = `parts[${at}].shape`;
    let built = await buildShape(workshop, part.shape, path, pause);
    // What is thin may be lost at a coarse level; it is as fine as at the finest then.
    if (!built.ok && level > 0) built = await buildShape({ ...workshop, fineness: finest }, part.shape, path, pause);
    if (!built.ok) return built;
    // Faces of one plane become one, wherever they came from.
    const solid = arena.own(arena.own(built.value.asOriginal()).simplify(leastEdge));
    if (solid.isEmpty() || solid.volume() < leastVolume)
      return programFailure(path, 'is too thin: its walls meet or pass through each other');
    solids.push({ part, solid });
    if (trianglesOfSolids(solids) > triangleLimit)
      return programFailure(
        'parts',
        `more than ${triangleLimit} triangles together; make cells larger or copies fewer`,
      );
  }
  return success(solids);
}

/** To the size that is asked, with the middle of the base at the origin. */
function placementOf(solids: readonly PartSolid[], size: Vector3 | undefined): Placement {
  const { min, max } = boundsOfSolids(solids);
  const factor = (axis: 0 | 1 | 2) => (size === undefined ? 1 : size[axis] / (max[axis] - min[axis]));
  const scale: Vector3 = [factor(0), factor(1), factor(2)];
  return {
    scale,
    move: [(-scale[0] * (min[0] + max[0])) / 2, -scale[1] * min[1], (-scale[2] * (min[2] + max[2])) / 2],
  };
}

function placedAll(
  workshop: Workshop,
  solids: readonly PartSolid[],
  { scale: [x, y, z], move }: Placement,
): readonly PartSolid[] {
  return solids.map(({ part, solid }) => {
    const resized = x === 1 && y === 1 && z === 1 ? solid : workshop.arena.own(solid.scale([x, y, z]));
    return { part, solid: moved(workshop, resized, move) };
  });
}

function boundsOfSolids(solids: readonly PartSolid[]): { readonly min: Vector3; readonly max: Vector3 } {
  const corners = solids.map(({ solid }) => {
    const { min, max } = solid.boundingBox();
    return { positions: [...min, ...max] };
  });
  return boundsOf(corners) ?? { min: [0, 0, 0], max: [0, 0, 0] };
}

function diagonalOf(parts: readonly PartMesh[]): number {
  const { min, max } = boundsOf(parts.map(({ mesh }) => mesh)) ?? { min: [0, 0, 0], max: [0, 0, 0] };
  return Math.sqrt((max[0] - min[0]) ** 2 + (max[1] - min[1]) ** 2 + (max[2] - min[2]) ** 2);
}
