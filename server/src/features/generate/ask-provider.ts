import { failure, type Result, success } from '#base/failure.ts';
import type { FeatureContext } from '#features/context.ts';
import type { Picture } from '#generate/raster/picture.ts';
import { remarksIn } from './remarks.ts';

/** What a service made, and what is to be said of it. */
export interface Provided {
  readonly picture: Picture;
  /** For the provenance: who made it, by which model and seed. */
  readonly origin: { readonly provider: string; readonly model?: string; readonly seed: number };
  readonly warnings: readonly string[];
}

/** What makes a picture a texture. */
const texture = 'seamless tileable texture, seen straight from above, even light, no shadows, fills the whole picture';

/** Ask the service that the user configured as `id` for a picture of a surface. A prompt with a secret stays. */
export async function askProvider(
  ctx: FeatureContext,
  id: string,
  prompt: string,
  { size, seed }: { readonly size: number; readonly seed: number },
  signal: AbortSignal,
): Promise<Result<Provided>> {
  const chosen = await ctx.images(id);
  if (!chosen.ok) return chosen;
  const provider = chosen.value;
  if (provider.leaves && !ctx.mayAsk(prompt))
    return failure('secret-in-prompt', 'the prompt holds what looks like a secret', 'Take it out; nothing was sent.');
  const side = Math.min(1024, Math.max(512, size));
  const request = {
    prompt: `${prompt}, ${texture}`,
    negative: 'perspective, border, text, watermark, object, shadow',
    width: side,
    height: side,
    seed,
    isTileable: true,
    isCutOut: false,
  };
  const made = await provider.make(request, () => undefined, signal);
  if (!made.ok) return made;
  const { picture, model, seed: used } = made.value;
  return success({
    picture,
    origin: { provider: provider.label, seed: used ?? seed, ...(model === undefined ? {} : { model }) },
    warnings: [remarksIn(ctx.language).estimated(provider.label)],
  });
}
