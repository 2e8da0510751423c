import type { Generated } from '@scenewright/protocol';
import { failure, type Result, success } from '#base/failure.ts';
import type { FeatureContext } from '#features/context.ts';
import type { Modelled } from '#generate/model/model-job.ts';
import { sidecarEnding } from '#generate/sidecar.ts';
import { materialSuffixes } from './material-files.ts';
import { importedMaterials, modelFiles } from './model-files.ts';
import { type ModelRequest, readModelRequest } from './model-request.ts';
import { choosePlace } from './own-result.ts';
import { checkPlace, generatedFolder } from './placing.ts';
import { provideModel } from './provide-model.ts';
import { readShader } from './read-shader.ts';
import { remarksIn } from './remarks.ts';
import type { GenerateRequest } from './request.ts';
import { resultMint, stageResult } from './stage-result.ts';

/** Stage a 3D model with materials, levels of detail, colliders and a prefab, for review. */
export async function generateModel(
  ctx: FeatureContext,
  request: GenerateRequest,
  signal: AbortSignal,
): Promise<Result<Generated>> {
  request.progress?.('reading');
  const read = await readModelRequest(ctx, request, signal);
  if (!read.ok) return read;
  const shader = request.shader === undefined ? undefined : await readShader(ctx, request.shader, signal);
  if (shader !== undefined && !shader.ok) return shader;
  if (shader === undefined && ctx.snapshot.project.pipeline === 'custom')
    return failure(
      'no-lit-shader',
      'the project has a render pipeline of its own',
      'Name the shader of its materials: --shader Assets/….shader',
    );
  const wanted = checkPlace(request.folder ?? generatedFolder, request.name ?? read.value.name);
  if (!wanted.ok) return wanted;
  const { prompt = '' } = request;
  const { program, size, format, seed } = read.value;
  const saved = (name: string) => ({
    kind: 'model',
    prompt,
    name,
    size,
    format,
    seed,
    ...(request.shader === undefined ? {} : { shader: request.shader }),
    ...(program === undefined ? {} : { model: program }),
  });
  const chosen = await choosePlace(
    ctx,
    wanted.value,
    {
      suffixes: suffixesOf(read.value),
      replace: request.replace === true,
      spec: program === undefined ? undefined : saved,
    },
    signal,
  );
  if (!chosen.ok) return chosen;
  const { folder, name, isSame } = chosen.value;
  const provided = program === undefined ? await provideModel(ctx, request, read.value, signal) : undefined;
  if (provided !== undefined && !provided.ok) return provided;
  const kept = { ...saved(name), ...(provided && { origin: provided.value.origin }) };
  const mint = resultMint(ctx, kept);
  request.progress?.('building');
  const source = provided?.value.source ?? read.value.source;
  if (source === undefined) throw new Error('nothing says what to build');
  const modelled = await ctx.buildModel({ kind: 'model', name, source, format, size }, signal);
  if (!modelled.ok) return modelled;
  request.progress?.('painting');
  const materials = await importedMaterials(
    ctx,
    { place: { folder, name }, source, looks: modelled.value.looks, format, size, shader: shader?.value },
    mint,
    signal,
  );
  const remarks = remarksIn(ctx.language);
  request.progress?.('staging');
  return success(
    await stageResult(
      ctx,
      {
        kind: 'model',
        spec: kept,
        place: chosen.value,
        sources: request.shader === undefined ? [] : [request.shader],
        files: [
          ...materials.files,
          ...modelFiles(
            ctx,
            { place: { folder, name }, modelled: modelled.value, format, materials: materials.guids },
            mint,
          ),
        ],
        views: {
          preview: modelled.value.preview,
          turntable: modelled.value.turntable,
          view: modelled.value.view,
        },
        metrics: metricsOf(modelled.value),
        unsatisfied: materials.unplaced.map((map) => remarks.noSlot(map)),
        warnings: [
          ...(isSame ? [remarks.unchanged(name)] : []),
          ...read.value.warnings,
          ...(provided?.value.warnings ?? []),
          ...modelled.value.remarks,
          ...materials.warnings,
        ],
      },
      mint,
    ),
  );
}

/** What files add to the name of the result. */
function suffixesOf({ program }: ModelRequest): readonly string[] {
  const keys = program === undefined ? [] : Object.keys(program.materials);
  return [
    ...['.fbx', '.glb', '.obj', '.mtl', '.prefab', sidecarEnding],
    ...keys.flatMap((key) => materialSuffixes.map((suffix) => `_${key}${suffix}`)),
  ];
}

/** What is measured on every model, against the goals that all of ours meet. */
function metricsOf({ triangles, inspection, size, parts }: Modelled): Generated['metrics'] {
  const [finest = 0, ...coarser] = triangles;
  const faults = inspection.open + inspection.nonManifold + inspection.degenerate;
  const goals = [0.6, 0.3];
  return [
    { name: 'triangles', value: finest, goal: '> 0', ok: finest > 0 },
    ...coarser.map((count, at) => {
      const share = finest === 0 ? 0 : Math.round((1000 * count) / finest) / 1000;
      return { name: `LOD${at + 1}`, value: share, goal: `<= ${goals[at] ?? 1}`, ok: share <= (goals[at] ?? 1) };
    }),
    { name: 'faults', value: faults, goal: '0', ok: faults === 0 },
    ...(['width', 'height', 'depth'] as const).map((axis, at) => {
      const metres = Math.round(1000 * (size[at] ?? 0)) / 1000;
      return { name: axis, value: metres, goal: '> 0', ok: metres > 0 };
    }),
    ...(parts.length === 0 ? [] : [{ name: 'parts', value: parts.length, goal: '> 0', ok: true }]),
  ];
}
