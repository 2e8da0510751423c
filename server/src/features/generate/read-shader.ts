import { failure, type Result, success } from '#base/failure.ts';
import { staysBelow } from '#base/path.ts';
import type { FeatureContext } from '#features/context.ts';
import { currentFacts, readText } from '#features/read-text.ts';
import type { ShaderFact } from '#syntax/shaderlab/shader-facts.ts';
import type { Guid } from '#unity/guid.ts';

/** A shader as materials refer to it. */
export interface ReadShader {
  readonly shader: ShaderFact;
  readonly guid: Guid;
  readonly fileId: string;
}

/** The main object of an imported file by its ending: `.shader` by its class, `.shadergraph` by a hash that is the same for all. */
const fileIds: readonly (readonly [ending: string, fileId: string])[] = [
  ['.shader', '4800000'],
  ['.shadergraph', '-6465566751694194690'],
];

/** Read what a shader or shader graph of the project declares. */
export async function readShader(ctx: FeatureContext, path: string, signal: AbortSignal): Promise<Result<ReadShader>> {
  const fileId = fileIds.find(([ending]) => path.toLowerCase().endsWith(ending))?.[1];
  const current = fileId === undefined || !staysBelow(path) ? undefined : await readText(ctx, path, signal);
  if (fileId === undefined || current === undefined)
    return failure(
      'no-shader',
      `'${path}' is no shader of this project`,
      'Give the project path of a .shader or .shadergraph file.',
    );
  const { shader } = await currentFacts(ctx, current);
  if (shader === undefined)
    return failure(
      'unreadable-shader',
      `'${path}' declares no shader`,
      'Mend the file: a .shader begins with Shader "Name" { … }.',
    );
  const guid = ctx.snapshot.files.get(`${path}.meta`)?.guid;
  return guid === undefined
    ? failure(
        'no-guid',
        `'${path}' has no .meta yet`,
        'Open the project in Unity once, so that it gives the shader a GUID.',
      )
    : success({ shader, guid, fileId });
}
