import type { Generated } from '@scenewright/protocol';
import { failure, type Result, success } from '#base/failure.ts';
import type { FeatureContext } from '#features/context.ts';
import type { MaterialSpec } from '#generate/material/spec.ts';
import { sidecarEnding } from '#generate/sidecar.ts';
import { familyById } from '#generate/texture/families.ts';
import { writeMaterial } from '#unity/serializer/material.ts';
import { parseUnityVersion } from '#unity/version.ts';
import { askProvider } from './ask-provider.ts';
import { guidsOf, materialContent } from './material-content.ts';
import { readMaterialRequest } from './material-request.ts';
import { nameOfPrompt } from './name-of-prompt.ts';
import { choosePlace } from './own-result.ts';
import { checkPlace, generatedFolder, withMeta } from './placing.ts';
import { readShader } from './read-shader.ts';
import { remarksIn } from './remarks.ts';
import type { GenerateRequest } from './request.ts';
import { resultMint, stageResult } from './stage-result.ts';

const suffixes = ['.mat', '_Albedo.png', '_Normal.png', '_Height.png', '_Mask.png', '_Emission.png', sidecarEnding];

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
  const { pipeline, unityVersion } = ctx.snapshot.project;
  if (shader === undefined && pipeline === 'custom')
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
  const painted = await ctx.paint(
    { kind: 'material', spec, size, ...(provided && { picture: provided.value.picture }) },
    signal,
  );
  const pictures = painted.pictures.flatMap(({ role, bytes }) => {
    if (role === 'sprite') return [];
    const path = `${folder}/${name}_${role.charAt(0).toUpperCase()}${role.slice(1)}.png`;
    return withMeta({ path, role, bytes, guid: mint(path) }, role);
  });
  const content = materialContent(name, guidsOf(pictures), shader?.value, pipeline);
  const materialPath = `${folder}/${name}.mat`;
  const text = Buffer.from(writeMaterial(content.content, parseUnityVersion(unityVersion ?? '')));
  const files = [
    ...pictures,
    ...withMeta({ path: materialPath, role: 'material', bytes: text, guid: mint(materialPath) }, 'material'),
  ];
  request.progress?.('staging');
  return success(
    await stageResult(
      ctx,
      {
        kind: 'material',
        spec: kept,
        place: chosen.value,
        sources: request.shader === undefined ? [] : [request.shader],
        files,
        preview: painted.preview,
        metrics: [{ name: 'maps', value: painted.pictures.length, goal: '>= 4', ok: painted.pictures.length >= 4 }],
        unsatisfied: content.unplaced.map((map) => remarks.noSlot(map)),
        warnings: [
          ...(isSame ? [remarks.unchanged(name)] : []),
          ...warnings,
          ...(provided === undefined ? [] : [remarks.estimated(provided.value.origin.provider)]),
          ...content.warnings,
        ],
      },
      mint,
    ),
  );
}

function nameOf(spec: MaterialSpec, prompt: string): string {
  return nameOfPrompt(prompt) || (familyById(spec.family)?.names.en ?? 'Material').replaceAll(/[^A-Za-z]/g, '');
}
