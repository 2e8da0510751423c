import type { Generated } from '@scenewright/protocol';
import { breathe } from '#base/cancel.ts';
import { type Result, success } from '#base/failure.ts';
import { baseName, folderOf, stemOf } from '#base/path.ts';
import type { FeatureContext } from '#features/context.ts';
import { materialFromShader } from '#generate/material/from-shader.ts';
import { asUsed } from '#generate/material/project-use.ts';
import { previewSphere } from '#generate/preview/sphere.ts';
import { sidecarEnding } from '#generate/sidecar.ts';
import type { Guid } from '#unity/guid.ts';
import { readSavedMaterial, type SavedMaterial } from '#unity/material-values.ts';
import { type MaterialContent, writeMaterial } from '#unity/serializer/material.ts';
import { parseUnityVersion } from '#unity/version.ts';
import { checkPlace, freePlace, withMeta } from './placing.ts';
import { readShader } from './read-shader.ts';
import { remarksIn } from './remarks.ts';
import type { GenerateRequest } from './request.ts';
import { resultMint, stageResult } from './stage-result.ts';

/** A wish for a material of a shader. */
export type ShaderMaterialRequest = GenerateRequest & { readonly shader: string };

/** Raised when the same spec begins to give other bytes. */
const generatorVersion = 1;

/** Stage a material that holds every property of a shader, as most of its materials in the project have it, else at its default. */
export async function generateShaderMaterial(
  ctx: FeatureContext,
  request: ShaderMaterialRequest,
  signal: AbortSignal,
): Promise<Result<Generated>> {
  const read = await readShader(ctx, request.shader, signal);
  if (!read.ok) return read;
  const { shader } = read.value;
  const wanted = checkPlace(
    request.folder ?? folderOf(request.shader),
    request.name ?? (baseName(shader.name) || stemOf(request.shader)),
  );
  if (!wanted.ok) return wanted;
  const { folder, name } = await freePlace(ctx, wanted.value, ['.mat', sidecarEnding], signal);
  const draft = materialFromShader(shader, read.value, name);
  const others = await materialsOf(ctx, read.value.guid, signal);
  const { content, taken } = asUsed(draft.content, others);
  const path = `${folder}/${name}.mat`;
  const spec = { version: generatorVersion, kind: 'material', shader: request.shader, name, seed: request.seed ?? 0 };
  const mint = resultMint(ctx, spec);
  const material = Buffer.from(writeMaterial(content, parseUnityVersion(ctx.snapshot.project.unityVersion ?? '')));
  return success(
    await stageResult(
      ctx,
      {
        kind: 'material',
        spec,
        place: { folder, name, isSame: false, reused: undefined },
        sources: [request.shader],
        files: withMeta({ path, role: 'material', bytes: material, guid: mint(path) }, 'material'),
        views: { preview: previewSphere(mainColor(content)) },
        metrics: [
          {
            name: 'shader properties written',
            value: shader.properties.length,
            goal: `= ${shader.properties.length}`,
            ok: true,
          },
        ],
        unsatisfied: [],
        warnings: [
          ...draft.warnings,
          ...(taken.length === 0 ? [] : [remarksIn(ctx.language).asUsed(others.length, taken)]),
        ],
      },
      mint,
    ),
  );
}

/** Materials that are looked at. */
const mostMaterials = 200;
/** Larger materials are written by no hand. */
const largest = 1_000_000;

/** Other materials of the project with a shader. */
async function materialsOf(ctx: FeatureContext, shader: Guid, signal: AbortSignal): Promise<readonly SavedMaterial[]> {
  const users = (ctx.snapshot.assets.mentions.get(shader) ?? []).filter((path) => path.toLowerCase().endsWith('.mat'));
  const found: SavedMaterial[] = [];
  for (const path of [...users].sort().slice(0, mostMaterials)) {
    await breathe(signal);
    const bytes = await ctx.files.read(path, signal);
    if (bytes === undefined || bytes.length > largest) continue;
    const material = readSavedMaterial(new TextDecoder().decode(bytes));
    if (material.shader === shader) found.push(material);
  }
  return found;
}

function mainColor(content: MaterialContent): readonly [number, number, number, number] {
  const name = ['_BaseColor', '_Color', '_MainColor', '_Tint'].find(
    (candidate) => content.colors[candidate] !== undefined,
  );
  return content.colors[name ?? Object.keys(content.colors)[0] ?? ''] ?? [0.8, 0.8, 0.8, 1];
}
