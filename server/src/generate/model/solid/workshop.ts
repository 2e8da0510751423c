import type { Vector3 } from '#generate/model/mesh.ts';
import type { Arena } from './arena.ts';
import type { Fineness } from './fineness.ts';
import type { Solid, SolidKernel } from './kernel.ts';

/** What an operation works with. */
export interface Workshop {
  readonly kernel: SolidKernel;
  /** Holds every solid that is made on the way. */
  readonly arena: Arena;
  readonly fineness: Fineness;
}

/** Triangles as the library takes them: three numbers a corner. */
export interface RawMesh {
  readonly positions: Float32Array;
  readonly indices: Uint32Array;
}

/** The solid within a surface; `undefined` when the surface is not closed. */
export function solidOf({ kernel, arena }: Workshop, { positions, indices }: RawMesh): Solid | undefined {
  const mesh = new kernel.Mesh({ numProp: 3, vertProperties: positions, triVerts: indices });
  try {
    return arena.own(kernel.Manifold.ofMesh(mesh));
  } catch (error) {
    // The library throws an error with a code of its own for what is no solid.
    if (error instanceof Error && 'code' in error && error.code !== undefined) return undefined;
    throw error;
  }
}

/** Stand up what the library builds along z: its z becomes y, its y the back. */
export function upright(workshop: Workshop, solid: Solid): Solid {
  return workshop.arena.own(solid.transform([1, 0, 0, 0, 0, 0, -1, 0, 0, 1, 0, 0, 0, 0, 0, 1]));
}

/** One solid of all. */
export function together({ kernel, arena }: Workshop, solids: readonly Solid[]): Solid {
  const [first] = solids;
  return first !== undefined && solids.length === 1 ? first : arena.own(kernel.Manifold.union(solids));
}

/** The solid elsewhere. */
export function moved({ arena }: Workshop, solid: Solid, [x, y, z]: Vector3): Solid {
  return arena.own(solid.translate([x, y, z]));
}
