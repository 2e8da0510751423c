import type { Generated } from '@scenewright/protocol';
import { failure, type Result } from '#base/failure.ts';
import type { FeatureContext } from '#features/context.ts';
import { generateMaterial } from './generate-material.ts';
import { generateSprite } from './generate-sprite.ts';
import { generateShaderMaterial } from './shader-material.ts';

/** A wish for an asset. */
export interface GenerateRequest {
  /** A material where absent. */
  readonly kind?: 'material' | 'sprite';
  /** What it should look like, in English or Chinese; without it a shader's material holds the shader's defaults. */
  readonly prompt?: string | undefined;
  /** A spec instead of what the prompt says. */
  readonly spec?: unknown;
  /** Project path of the shader that a material is for. */
  readonly shader?: string | undefined;
  readonly name?: string | undefined;
  /** Folder below Assets or Packages. */
  readonly folder?: string | undefined;
  readonly seed?: number | undefined;
  /** Make the result of that name anew, under the same GUIDs. */
  readonly replace?: boolean | undefined;
  /** Id of a configured service that paints the surface. */
  readonly provider?: string | undefined;
  /** Pixels along a side of textures. */
  readonly size?: number | undefined;
}

/** Generate an asset into staging, for review. Nothing lands in the project before it is accepted. */
export function generate(
  ctx: FeatureContext,
  request: GenerateRequest,
  signal: AbortSignal,
): Promise<Result<Generated>> {
  if (request.kind === 'sprite') return generateSprite(ctx, request, signal);
  const { prompt, spec, shader, kind: _, ...rest } = request;
  if (prompt !== undefined || spec !== undefined)
    return generateMaterial(
      ctx,
      { prompt: prompt ?? '', spec, ...(shader === undefined ? {} : { shader }), ...rest },
      signal,
    );
  if (shader !== undefined) return generateShaderMaterial(ctx, { shader, ...rest }, signal);
  return Promise.resolve(
    failure('no-prompt', 'nothing says what to generate', 'Describe it ("wet red brick"), or name a shader.'),
  );
}
