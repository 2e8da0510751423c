import type { Generated } from '@scenewright/protocol';
import { failure, type Result } from '#base/failure.ts';
import type { FeatureContext } from '#features/context.ts';
import { generateMaterial } from './generate-material.ts';
import { generateModel } from './generate-model.ts';
import { generateSprite } from './generate-sprite.ts';
import type { GenerateRequest } from './request.ts';
import { generateShaderMaterial } from './shader-material.ts';

/** Generate an asset into staging, for review. Nothing lands in the project before it is accepted. */
export function generate(
  ctx: FeatureContext,
  request: GenerateRequest,
  signal: AbortSignal,
): Promise<Result<Generated>> {
  if (!ctx.isTrusted) return Promise.resolve(untrusted);
  if (request.kind === 'sprite') return generateSprite(ctx, request, signal);
  if (request.kind === 'model') return generateModel(ctx, request, signal);
  const { prompt, spec, shader } = request;
  if (prompt !== undefined || spec !== undefined) return generateMaterial(ctx, request, signal);
  if (shader !== undefined) return generateShaderMaterial(ctx, { ...request, shader }, signal);
  return Promise.resolve(
    failure('no-prompt', 'nothing says what to generate', 'Describe it ("wet red brick"), or name a shader.'),
  );
}

const untrusted = failure(
  'untrusted',
  'nothing is generated in a folder that you do not trust',
  'Trust the folder first, then generate again.',
);
