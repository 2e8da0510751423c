import type { Generated } from '@scenewright/protocol';
import { failure, type Result } from '#base/failure.ts';
import { property } from '#base/property.ts';
import type { FeatureContext } from '#features/context.ts';
import { readSidecar, sidecarPath } from '#generate/sidecar.ts';
import { generate } from './generate.ts';

/** Make a generated material with other random numbers: `step` seeds further; in its place, or as a new one beside it. */
export async function regenerate(
  ctx: FeatureContext,
  material: string,
  { step, replace }: { readonly step: number; readonly replace: boolean },
  signal: AbortSignal,
): Promise<Result<Generated>> {
  const path = sidecarPath(material);
  const sidecar = await readSidecar(ctx.files, path, signal);
  const spec = property(sidecar?.spec, 'material');
  if (spec === undefined)
    return failure(
      'not-generated',
      `'${material}' was not generated from a description`,
      'Generate one: "generate material".',
    );
  const text = (name: string) => {
    const value = property(sidecar?.spec, name);
    return typeof value === 'string' ? value : undefined;
  };
  const seed = property(spec, 'seed');
  const size = property(sidecar?.spec, 'size');
  return generate(
    ctx,
    {
      prompt: text('prompt') ?? '',
      spec,
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
