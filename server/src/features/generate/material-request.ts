import { failure, type Result, success } from '#base/failure.ts';
import type { FeatureContext } from '#features/context.ts';
import { type MaterialSpec, materialSpec } from '#generate/material/spec.ts';
import { readMaterialPrompt } from '#generate/prompt/read-material.ts';
import { familyById } from '#generate/texture/families.ts';
import { refusedPrompt } from './refused-prompt.ts';
import { remarksIn } from './remarks.ts';
import type { GenerateRequest } from './request.ts';
import { specByModel } from './spec-by-model.ts';

const usualSize = 1024;

/** What is to be painted. */
export interface MaterialRequest {
  readonly spec: MaterialSpec;
  readonly size: number;
  readonly warnings: readonly string[];
}

/** Read a wish for a material: its spec, or its words by rules, or by the user's model where no rule knows the material. */
export async function readMaterialRequest(
  ctx: FeatureContext,
  { prompt = '', spec, seed, size = usualSize }: GenerateRequest,
  signal: AbortSignal,
): Promise<Result<MaterialRequest>> {
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
