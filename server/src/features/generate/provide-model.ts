import { failure, type Result, success } from '#base/failure.ts';
import { staysBelow } from '#base/path.ts';
import type { FeatureContext } from '#features/context.ts';
import type { ModelSource } from '#generate/model/model-job.ts';
import { encodePng } from '#generate/raster/encode-png.ts';
import { askProvider } from './ask-provider.ts';
import type { ModelRequest } from './model-request.ts';
import { remarksIn } from './remarks.ts';
import type { GenerateRequest } from './request.ts';

/** What a service made. */
export interface ProvidedSource {
  readonly source: ModelSource;
  /** For the provenance: who made it, of what, and under which terms. */
  readonly origin: {
    readonly provider: string;
    readonly model?: string;
    readonly taskId?: string;
    readonly licence?: string;
    /** Who made the picture that the model was made of. */
    readonly picture?: string;
  };
  readonly warnings: readonly string[];
}

/** Triangles of the finest level of a model from a service. */
const mostTriangles = 20_000;
/** Bytes of a picture that is sent at most, and pixels of one that is asked for. */
const [largestPicture, pictureSize] = [16 * 1024 * 1024, 1024];

/**
 * Ask the service that the user configured for a model. One that takes pictures alone gets the user's, or one that the configured
 * image service makes of the prompt. A prompt with a secret stays.
 */
export async function provideModel(
  ctx: FeatureContext,
  request: GenerateRequest,
  { seed, height }: ModelRequest,
  signal: AbortSignal,
): Promise<Result<ProvidedSource>> {
  const { prompt = '', progress } = request;
  const chosen = await ctx.models3d(request.provider);
  if (!chosen.ok) return chosen;
  const provider = chosen.value;
  if (provider.leaves && !ctx.mayAsk(prompt))
    return failure('secret-in-prompt', 'the prompt holds what looks like a secret', 'Take it out; nothing was sent.');
  const own = request.image === undefined ? success(undefined) : await readPicture(ctx, request.image, signal);
  if (!own.ok) return own;
  if (own.value !== undefined && !provider.takes.image)
    return failure('no-pictures', `${provider.label} makes models of words alone`, 'Leave the picture out.');
  const drawn =
    own.value !== undefined || provider.takes.text
      ? undefined
      : await askProvider(
          ctx,
          undefined,
          { prompt, purpose: 'object', size: pictureSize, seed },
          () => undefined,
          signal,
        );
  if (drawn !== undefined && !drawn.ok) return drawn;
  const picture = drawn?.value.picture;
  const image = own.value ?? (picture && encodePng(picture.width, picture.height, picture.pixels, 'rgba'));
  const made = await provider.make(
    { prompt, ...(image && { image }), seed, faces: mostTriangles, textured: true },
    (share) => progress?.('asking', share),
    signal,
  );
  if (!made.ok) return made;
  const { bytes, format, licence, taskId, model } = made.value;
  return success({
    source: { type: 'file', bytes, format, height, triangles: mostTriangles },
    origin: {
      provider: provider.label,
      ...(model === undefined ? {} : { model }),
      ...(taskId === undefined ? {} : { taskId }),
      ...(licence === undefined ? {} : { licence }),
      ...(drawn === undefined ? {} : { picture: drawn.value.origin.provider }),
    },
    warnings: [remarksIn(ctx.language).madeBy(provider.label, licence)],
  });
}

/** A picture of the project that the user names to be sent: a PNG or JPEG that is neither ignored nor outside. */
async function readPicture(ctx: FeatureContext, path: string, signal: AbortSignal): Promise<Result<Uint8Array>> {
  const hint = 'Name a PNG or JPEG of the project.';
  if (!staysBelow(path) || !(await ctx.modelAccess.departure.mayLeave(path, '', signal)))
    return failure('may-not-leave', `'${path}' is ignored, or no file of the project`, hint);
  const bytes = await ctx.files.read(path, signal);
  if (bytes === undefined) return failure('no-file', `there is no file '${path}'`, hint);
  if (bytes.length > largestPicture)
    return failure('large-picture', `'${path}' is larger than 16 MB`, 'Make it smaller.');
  const isPicture = (bytes[0] === 0x89 && bytes[1] === 0x50) || (bytes[0] === 0xff && bytes[1] === 0xd8);
  return isPicture ? success(bytes) : failure('bad-picture', `'${path}' is no PNG or JPEG`, hint);
}
