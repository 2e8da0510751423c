import type { ModelPart } from '#generate/model/program/program.ts';
import type { Solid } from '#generate/model/solid/kernel.ts';

/** A part as a solid in wasm memory. */
export interface PartSolid {
  readonly part: ModelPart;
  readonly solid: Solid;
}

/** Triangles of all. */
export function trianglesOfSolids(solids: readonly PartSolid[]): number {
  return solids.reduce((sum, { solid }) => sum + solid.numTri(), 0);
}
