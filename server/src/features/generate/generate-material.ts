import type { Generated } from '@scenewright/protocol';
import { failure, type Result, success } from '#base/failure.ts';
import type { FeatureContext } from '#features/context.ts';
import type { Artefact } from '#generate/artefact.ts';
import { assignMaps } from '#generate/material/assign-maps.ts';
import { materialFromShader } from '#generate/material/from-shader.ts';
import { litMaterials, type MapGuids } from '#generate/material/lit/lit.ts';
import { type MaterialSpec, materialSpec } from '#generate/material/spec.ts';
import { readMaterialPrompt } from '#generate/prompt/read-material.ts';
import { writeSidecar } from '#generate/sidecar.ts';
import { familyById } from '#generate/texture/families.ts';
import { type MaterialContent, writeMaterial } from '#unity/serializer/material.ts';
import { parseUnityVersion } from '#unity/version.ts';
import { askProvider } from './ask-provider.ts';
import { nameOfPrompt } from './name-of-prompt.ts';
import { choosePlace, inPlaceOf } from './own-result.ts';
import { checkPlace, folderMetas, guidMint, withMeta } from './placing.ts';
import { type ReadShader, readShader } from './read-shader.ts';
import { refusedPrompt } from './refused-prompt.ts';
import { remarksIn } from './remarks.ts';
import type { GenerateRequest } from './request.ts';
import { specByModel } from './spec-by-model.ts';

const usualSize = 1024;
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
  const read = await readRequest(ctx, request, signal);
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
  const content = contentOf(name, guidsOf(pictures), shader?.value, pipeline);
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

interface ReadRequest {
  readonly spec: MaterialSpec;
  readonly size: number;
  readonly warnings: readonly string[];
}

async function readRequest(
  ctx: FeatureContext,
  { prompt = '', spec, seed, size = usualSize }: GenerateRequest,
  signal: AbortSignal,
): Promise<Result<ReadRequest>> {
  if (![64, 128, 256, 512, 1024, 2048, 4096].includes(size))
    return failure('bad-size', `${size} is no size of a texture`, 'Take a power of two from 64 to 4096.');
  if (spec !== undefined) {
    const parsed = materialSpec.safeParse(spec);
    if (!parsed.success || familyById(parsed.data.family) === undefined)
      return failure(
        'bad-spec',
        'the spec is malformed or names no family',
        'Take "material" of a .scenewright.json file.',
      );
    return success({ spec: seed === undefined ? parsed.data : { ...parsed.data, seed }, size, warnings: [] });
  }
  const refused = refusedPrompt(prompt);
  if (refused !== undefined) return refused;
  const read = readMaterialPrompt(prompt, seed ?? 0);
  const remarks = remarksIn(ctx.language);
  const byModel = read.hasFamily ? undefined : await specByModel(ctx, prompt, seed ?? 0, signal);
  if (byModel !== undefined)
    return success({
      spec: byModel,
      size,
      warnings: [remarks.readByModel(ctx.modelAccess.model?.label ?? '')],
    });
  const plain = familyById(read.spec.family)?.names[ctx.language] ?? '';
  return success({
    spec: read.spec,
    size,
    warnings: [
      ...(read.hasFamily ? [] : [remarks.unknownMaterial(plain)]),
      ...(read.unused.length === 0 ? [] : [remarks.unused(read.unused.slice(0, 20))]),
    ],
  });
}

function nameOf(spec: MaterialSpec, prompt: string): string {
  return nameOfPrompt(prompt) || (familyById(spec.family)?.names.en ?? 'Material').replaceAll(/[^A-Za-z]/g, '');
}

function guidsOf(pictures: readonly Artefact[]): MapGuids {
  const of = (role: Artefact['role']) => pictures.find((picture) => picture.role === role)?.guid ?? '';
  const emission = of('emission');
  return {
    albedo: of('albedo'),
    normal: of('normal'),
    height: of('height'),
    mask: of('mask'),
    ...(emission === '' ? {} : { emission }),
  };
}

function contentOf(
  name: string,
  maps: MapGuids,
  shader: ReadShader | undefined,
  pipeline: FeatureContext['snapshot']['project']['pipeline'],
): { readonly content: MaterialContent; readonly unplaced: readonly string[]; readonly warnings: readonly string[] } {
  if (shader === undefined)
    return {
      content: litMaterials[pipeline === 'custom' ? 'built-in' : pipeline](name, maps),
      unplaced: [],
      warnings: [],
    };
  const draft = materialFromShader(shader.shader, shader, name);
  const assigned = assignMaps(draft.content, shader.shader, maps);
  return { ...assigned, warnings: draft.warnings };
}
