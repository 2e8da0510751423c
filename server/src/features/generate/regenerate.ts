import type { Generated } from '@scenewright/protocol';
import { failure, type Result } from '#base/failure.ts';
import { property } from '#base/property.ts';
import type { FeatureContext } from '#features/context.ts';
import { modelFormats } from '#generate/model/model-job.ts';
import { readSidecar, sidecarPath } from '#generate/sidecar.ts';
import { generate } from './generate.ts';

/** Make a generated material or model with other random numbers: `step` seeds further; in its place, or as a new one beside it. */
export async function regenerate(
  ctx: FeatureContext,
  asset: string,
  { step, replace }: { readonly step: number; readonly replace: boolean },
  signal: AbortSignal,
): Promise<Result<Generated>> {
  const path = sidecarPath(asset);
  const sidecar = await readSidecar(ctx.files, path, signal);
  const material = property(sidecar?.spec, 'material');
  const program = property(sidecar?.spec, 'model');
  if (material === undefined && program === undefined)
    return failure('not-generated', `'${asset}' was not generated from a description`, 'Generate one: "generate".');
  const text = (name: string) => {
    const value = property(sidecar?.spec, name);
    return typeof value === 'string' ? value : undefined;
  };
  const seed = property(program === undefined ? material : sidecar?.spec, 'seed');
  const size = property(sidecar?.spec, 'size');
  const prompt = text('prompt') ?? '';
  return generate(
    ctx,
    {
      prompt,
      // The words of a model give another one of the kind from another seed; a program alone only other materials.
      ...(program === undefined
        ? { spec: material }
        : { kind: 'model', format: modelFormats.find((format) => format === text('format')) }),
      ...(program !== undefined && prompt === '' ? { spec: program } : {}),
      shader: text('shader'),
      name: text('name'),
      folder: path.slice(0, path.lastIndexOf('/')),
      seed: ((typeof seed === 'number' ? seed : 0) + step) % 4294967296,
      size: typeof size === 'number' ? size : undefined,
      replace,
    },
    signal,
  );
}
