import { neverAborted } from 'scenewright/src/base/cancel.ts';
import type { Result } from 'scenewright/src/base/failure.ts';
import { success } from 'scenewright/src/base/failure.ts';
import { buildPreview } from 'scenewright/src/generate/model/build-model.ts';
import type { MeshPart } from 'scenewright/src/generate/model/mesh.ts';
import type { ModelProgram } from 'scenewright/src/generate/model/program/program.ts';
import type { SolidKernel } from 'scenewright/src/generate/model/solid/kernel.ts';

/** A part as it comes out, with its pieces counted. */
export interface FinestPart extends MeshPart {
  readonly pieces: number;
  readonly piecesAsked: number;
}

/** The finest level alone, without light map places: what pictures and counts need. */
export async function buildFinest(program: ModelProgram, kernel: SolidKernel): Promise<Result<readonly FinestPart[]>> {
  const built = await buildPreview(program, kernel, neverAborted());
  if (!built.ok) return built;
  const [finest] = built.value.model.levels;
  return success(
    built.value.parts.flatMap(({ pieces, piecesAsked }, at) => {
      const part = finest?.parts[at];
      return part === undefined ? [] : [{ ...part, pieces, piecesAsked }];
    }),
  );
}
