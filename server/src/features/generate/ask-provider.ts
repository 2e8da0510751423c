import { failure, type Result, success } from '#base/failure.ts';
import type { FeatureContext } from '#features/context.ts';
import type { Picture } from '#generate/raster/picture.ts';

/** What a service made. */
export interface Provided {
  readonly picture: Picture;
  /** For the provenance: who made it, by which model and seed. */
  readonly origin: { readonly provider: string; readonly model?: string; readonly seed: number };
}

/** What a picture is for, in the words that services are told beside the prompt. */
const purposes = {
  surface: {
    wanted: 'seamless tileable texture, seen straight from above, even light, no shadows, fills the whole picture',
    unwanted: 'perspective, border, text, watermark, object, shadow',
    isTileable: true,
    isCutOut: false,
  },
  icon: {
    wanted: 'single game icon, centred, whole object visible, plain background, no text',
    unwanted: 'frame, border, text, watermark, cropped, several objects',
    isTileable: false,
    isCutOut: true,
  },
  object: {
    wanted: 'single object, whole object visible, seen from the front, right and above, plain background, even light',
    unwanted: 'frame, border, text, watermark, cropped, several objects, scenery, shadow',
    isTileable: false,
    isCutOut: true,
  },
} as const;

/** What is asked of a service. */
export interface PictureWish {
  readonly prompt: string;
  readonly purpose: keyof typeof purposes;
  readonly size: number;
  readonly seed: number;
}

/** Ask the service that the user configured as `id`, or the first one, for a picture. A prompt with a secret stays. */
export async function askProvider(
  ctx: FeatureContext,
  id: string | undefined,
  { prompt, purpose, size, seed }: PictureWish,
  progress: (share: number) => void,
  signal: AbortSignal,
): Promise<Result<Provided>> {
  const chosen = await ctx.images(id);
  if (!chosen.ok) return chosen;
  const provider = chosen.value;
  if (provider.leaves && !ctx.mayAsk(prompt))
    return failure('secret-in-prompt', 'the prompt holds what looks like a secret', 'Take it out; nothing was sent.');
  const side = Math.min(1024, Math.max(512, size));
  const { wanted, unwanted, isTileable, isCutOut } = purposes[purpose];
  const request = {
    prompt: `${prompt}, ${wanted}`,
    negative: unwanted,
    width: side,
    height: side,
    seed,
    isTileable,
    isCutOut,
  };
  const made = await provider.make(request, progress, signal);
  if (!made.ok) return made;
  const { picture, model, seed: used } = made.value;
  return success({
    picture,
    origin: { provider: provider.label, seed: used ?? seed, ...(model === undefined ? {} : { model }) },
  });
}
