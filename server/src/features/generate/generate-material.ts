import type { Generated } from '@scenewright/protocol';
import { failure, type Result, success } from '#base/failure.ts';
import type { FeatureContext } from '#features/context.ts';
import type { MaterialSpec } from '#generate/material/spec.ts';
import { writeSidecar } from '#generate/sidecar.ts';
import { familyById } from '#generate/texture/families.ts';
import { writeMaterial } from '#unity/serializer/material.ts';
import { parseUnityVersion } from '#unity/version.ts';
import { askProvider } from './ask-provider.ts';
import { guidsOf, materialContent } from './material-content.ts';
import { readMaterialRequest } from './material-request.ts';
import { nameOfPrompt } from './name-of-prompt.ts';
import { choosePlace, inPlaceOf } from './own-result.ts';
import { checkPlace, folderMetas, guidMint, withMeta } from './placing.ts';
import { readShader } from './read-shader.ts';
import { remarksIn } from './remarks.ts';
import type { GenerateRequest } from './request.ts';

const usualFolder = 'Assets/Generated';
const suffixes = [
  '.mat',
  '_Albedo.png',
  '_Normal.png',
  '_Height.png',
  '_Mask.png',
  '_Emission.png',
  '.scenewright.json',
];

/** Stage a material with textures of its own, for review. */
export async function generateMaterial(
  ctx: FeatureContext,
  request: GenerateRequest,
  signal: AbortSignal,
): Promise<Result<Generated>> {
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
  const wanted = checkPlace(request.folder ?? usualFolder, request.name ?? nameOf(spec, prompt));
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
  const { folder, name, isSame, reused } = chosen.value;
  const provided =
    request.provider === undefined
      ? undefined
      : await askProvider(ctx, request.provider, prompt, { size, seed: spec.seed }, signal);
  if (provided !== undefined && !provided.ok) return provided;
  const kept = {
    ...saved(name),
    ...(provided && { origin: provided.value.origin, estimated: ['normal', 'height', 'mask'] }),
  };
  const fresh = guidMint(ctx, kept);
  const mint = (path: string) => ctx.snapshot.files.get(`${path}.meta`)?.guid ?? fresh(path);
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
  const provenancePath = `${folder}/${name}.scenewright.json`;
  const sources = request.shader === undefined ? [] : [request.shader];
  const hashed = files.filter(({ role }) => role !== 'meta');
  const sidecar = writeSidecar(kept, sources, hashed);
  const artefacts = [
    ...(await folderMetas(ctx, folder)),
    ...files,
    ...withMeta({ path: provenancePath, role: 'provenance', bytes: sidecar, guid: mint(provenancePath) }, 'text'),
  ];
  return success(
    await ctx.staging.stage({
      kind: 'material',
      spec: kept,
      artefacts: reused === undefined ? artefacts : inPlaceOf(artefacts, reused),
      preview: painted.preview,
      metrics: [{ name: 'maps', value: painted.pictures.length, goal: '>= 4', ok: painted.pictures.length >= 4 }],
      unsatisfied: content.unplaced.map((map) => remarks.noSlot(map)),
      warnings: [
        ...(isSame ? [remarks.unchanged(name)] : []),
        ...warnings,
        ...(provided?.value.warnings ?? []),
        ...content.warnings,
      ],
      provenance: provenancePath,
    }),
  );
}

function nameOf(spec: MaterialSpec, prompt: string): string {
  return nameOfPrompt(prompt) || (familyById(spec.family)?.names.en ?? 'Material').replaceAll(/[^A-Za-z]/g, '');
}
