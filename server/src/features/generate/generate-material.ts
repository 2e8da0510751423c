import type { Generated } from '@scenewright/protocol';
import { failure, type Result, success } from '#base/failure.ts';
import { baseName, folderOf, stemOf } from '#base/path.ts';
import type { FeatureContext } from '#features/context.ts';
import { currentFacts, readText } from '#features/read-text.ts';
import { type Artefact, mintGuid } from '#generate/artefact.ts';
import { checkFileName, freeName } from '#generate/file-name.ts';
import { materialFromShader } from '#generate/material/from-shader.ts';
import { previewSphere } from '#generate/preview/sphere.ts';
import { isBuiltInGuid } from '#unity/guid.ts';
import { type MaterialContent, writeMaterial } from '#unity/serializer/material.ts';
import { writeMeta } from '#unity/serializer/meta.ts';
import { parseUnityVersion } from '#unity/version.ts';

/** A wish for a material of a shader. */
export interface MaterialRequest {
  /** Project path of the `.shader`. */
  readonly shader: string;
  readonly name?: string;
  /** Folder below Assets or Packages; the shader's own by default. */
  readonly folder?: string;
  readonly seed?: number;
}

/** Raised when the same spec begins to give other bytes. */
const generatorVersion = 1;

/** Stage a material that holds every property of a shader, for review. */
export async function generateMaterial(
  ctx: FeatureContext,
  request: MaterialRequest,
  signal: AbortSignal,
): Promise<Result<Generated>> {
  const current = request.shader.toLowerCase().endsWith('.shader')
    ? await readText(ctx, request.shader, signal)
    : undefined;
  if (current === undefined)
    return failure(
      'no-shader',
      `'${request.shader}' is no shader of this project`,
      'Give the project path of a .shader file.',
    );
  const { shader } = await currentFacts(ctx, current);
  if (shader === undefined)
    return failure(
      'unreadable-shader',
      `'${request.shader}' declares no shader`,
      'Mend the file: it must begin with Shader "Name" { … }.',
    );
  const shaderGuid = ctx.snapshot.files.get(`${request.shader}.meta`)?.guid;
  if (shaderGuid === undefined)
    return failure(
      'no-guid',
      `'${request.shader}' has no .meta yet`,
      'Open the project in Unity once, so that it gives the shader a GUID.',
    );

  const wanted = checkFileName(request.name ?? (baseName(shader.name) || stemOf(request.shader)));
  if (!wanted.ok) return wanted;
  const folder = (request.folder ?? folderOf(request.shader)).replace(/\/+$/, '');
  const existing = new Set((await ctx.files.list(folder, signal)).map((entry) => entry.name.toLowerCase()));
  const name = freeName(wanted.value, (candidate) => existing.has(`${candidate}.mat`.toLowerCase()));

  const draft = materialFromShader(shader, shaderGuid, name);
  const path = `${folder}/${name}.mat`;
  const spec = { version: generatorVersion, kind: 'material', shader: request.shader, name, seed: request.seed ?? 0 };
  const taken = new Set<string>();
  const mint = (file: string) => {
    const guid = mintGuid(
      `${file}:${JSON.stringify(spec)}`,
      (candidate) => taken.has(candidate) || isBuiltInGuid(candidate) || ctx.snapshot.assets.definitions.has(candidate),
    );
    taken.add(guid);
    return guid;
  };
  const provenancePath = `${folder}/${name}.scenewright.json`;
  const material = writeMaterial(draft.content, parseUnityVersion(ctx.snapshot.project.unityVersion ?? ''));
  const artefacts = [
    ...withMeta({ path, role: 'material', bytes: Buffer.from(material), guid: mint(path) }, 'material'),
    ...withMeta(
      { path: provenancePath, role: 'provenance', bytes: provenance(spec, request.shader), guid: mint(provenancePath) },
      'text',
    ),
  ];
  return success(
    await ctx.staging.stage({
      kind: 'material',
      spec,
      artefacts,
      preview: previewSphere(mainColor(draft.content)),
      metrics: [
        {
          name: 'shader properties written',
          value: shader.properties.length,
          goal: `= ${shader.properties.length}`,
          ok: true,
        },
      ],
      unsatisfied: [],
      warnings: [...draft.warnings],
      provenance: provenancePath,
    }),
  );
}

function withMeta(artefact: Artefact & { readonly guid: string }, importer: 'material' | 'text'): readonly Artefact[] {
  const meta = Buffer.from(writeMeta(artefact.guid, importer));
  return [artefact, { path: `${artefact.path}.meta`, role: 'meta', bytes: meta, guid: artefact.guid }];
}

/** Where the asset comes from: enough to make it again. No time is written, so equal requests give equal bytes. */
function provenance(spec: unknown, shader: string): Uint8Array {
  return Buffer.from(`${JSON.stringify({ generator: 'scenewright', spec, sources: [shader] }, undefined, 2)}\n`);
}

function mainColor(content: MaterialContent): readonly [number, number, number, number] {
  const name = ['_BaseColor', '_Color', '_MainColor', '_Tint'].find(
    (candidate) => content.colors[candidate] !== undefined,
  );
  return content.colors[name ?? Object.keys(content.colors)[0] ?? ''] ?? [0.8, 0.8, 0.8, 1];
}
