import type { Generated } from '@scenewright/protocol';
import { failure, type Result, success } from '#base/failure.ts';
import type { FeatureContext } from '#features/context.ts';
import type { MaterialSpec } from '#generate/material/spec.ts';
import { sidecarEnding } from '#generate/sidecar.ts';
import { familyById } from '#generate/texture/families.ts';
import { askProvider } from './ask-provider.ts';
import { materialFiles, materialSuffixes } from './material-files.ts';
import { readMaterialRequest } from './material-request.ts';
import { nameOfPrompt } from './name-of-prompt.ts';
import { choosePlace } from './own-result.ts';
import { checkPlace, generatedFolder } from './placing.ts';
import { readShader } from './read-shader.ts';
import { remarksIn } from './remarks.ts';
import type { GenerateRequest } from './request.ts';
import { resultMint, stageResult } from './stage-result.ts';

const suffixes = [...materialSuffixes, sidecarEnding];

/** Stage a material with textures of its own, for review. */
export async function generateMaterial(
  ctx: FeatureContext,
  request: GenerateRequest,
  signal: AbortSignal,
): Promise<Result<Generated>> {
  request.progress?.('reading');
  const read = await readMaterialRequest(ctx, request, signal);
  if (!read.ok) return read;
  const { prompt = '' } = request;
  const remarks = remarksIn(ctx.language);
  const { spec, size, warnings } = read.value;
  const shader = request.shader === undefined ? undefined : await readShader(ctx, request.shader, signal);
  if (shader !== undefined && !shader.ok) return shader;
  if (shader === undefined && ctx.snapshot.project.pipeline === 'custom')
    return failure(
      'no-lit-shader',
      'the project has a render pipeline of its own',
      'Name the shader: --shader Assets/….shader',
    );
  const wanted = checkPlace(request.folder ?? generatedFolder, request.name ?? nameOf(spec, prompt));
  if (!wanted.ok) return wanted;
  const saved = (name: string) => ({
    kind: 'material',
    prompt,
    name,
    size,
    ...(request.shader === undefined ? {} : { shader: request.shader }),
    material: spec,
  });
  const chosen = await choosePlace(
    ctx,
    wanted.value,
    { suffixes, replace: request.replace === true, spec: request.provider === undefined ? saved : undefined },
    signal,
  );
  if (!chosen.ok) return chosen;
  const { folder, name, isSame } = chosen.value;
  const provided =
    request.provider === undefined
      ? undefined
      : await askProvider(
          ctx,
          request.provider,
          { prompt, purpose: 'surface', size, seed: spec.seed },
          (share) => request.progress?.('asking', share),
          signal,
        );
  if (provided !== undefined && !provided.ok) return provided;
  const kept = {
    ...saved(name),
    ...(provided && { origin: provided.value.origin, estimated: ['normal', 'height', 'mask'] }),
  };
  const mint = resultMint(ctx, kept);
  request.progress?.('painting');
  const material = await materialFiles(
    ctx,
    { place: { folder, name }, spec, size, picture: provided?.value.picture, shader: shader?.value },
    mint,
    signal,
  );
  request.progress?.('staging');
  return success(
    await stageResult(
      ctx,
      {
        kind: 'material',
        spec: kept,
        place: chosen.value,
        sources: request.shader === undefined ? [] : [request.shader],
        files: material.files,
        views: { preview: material.preview },
        metrics: [{ name: 'maps', value: material.maps, goal: '>= 4', ok: material.maps >= 4 }],
        unsatisfied: material.unplaced.map((map) => remarks.noSlot(map)),
        warnings: [
          ...(isSame ? [remarks.unchanged(name)] : []),
          ...warnings,
          ...(provided === undefined ? [] : [remarks.estimated(provided.value.origin.provider)]),
          ...material.warnings,
        ],
      },
      mint,
    ),
  );
}

function nameOf(spec: MaterialSpec, prompt: string): string {
  return nameOfPrompt(prompt) || (familyById(spec.family)?.names.en ?? 'Material').replaceAll(/[^A-Za-z]/g, '');
}
