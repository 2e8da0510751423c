import { z } from 'zod';
import { type Answer, wrongShape } from '#adapters/service/faults.ts';
import { converse, type Talk } from '#adapters/service/request.ts';
import { labelOf, type Service } from '#adapters/service/service.ts';
import { parseJson } from '#adapters/service/service-words.ts';
import { type Result, success } from '#base/failure.ts';
import type { ImageProvider, ImageRequest, ProvidedImage } from '#generate/image-provider.ts';
import { inBlocks } from './nearest-shape.ts';
import { pictureOfText } from './picture-of.ts';

const made = z.object({ images: z.array(z.string().min(1)).min(1), info: z.string().optional() });
/** What `info` holds as a text of JSON. */
const details = z.object({ seed: z.number().int().optional(), sd_model_name: z.string().min(1).optional() });
const state = z.object({ progress: z.number() });

/** The Stable Diffusion WebUI with its API (`/sdapi/v1`), on this machine or another. */
export function stableDiffusionWebUi(service: Service): ImageProvider {
  return {
    id: 'stable-diffusion-webui',
    label: labelOf(service),
    leaves: service.leaves,
    make: (request, progress, signal) =>
      converse(
        service,
        async (talk) => {
          const over = new AbortController();
          const [answer] = await Promise.all([
            paint(talk, request, service).finally(() => over.abort()),
            follow(talk, service, progress, over.signal),
          ]);
          return answer.ok ? imageOf(answer.value, service) : answer;
        },
        (talk) => talk.ask({ method: 'POST', path: '/sdapi/v1/interrupt', body: '{}' }),
        signal,
      ),
  };
}

function paint(talk: Talk, request: ImageRequest, { model }: Service): Promise<Result<Answer>> {
  return talk.ask({
    method: 'POST',
    path: '/sdapi/v1/txt2img',
    body: JSON.stringify({
      prompt: request.prompt,
      negative_prompt: request.negative,
      width: inBlocks(request.width),
      height: inBlocks(request.height),
      seed: request.seed,
      tiling: request.isTileable,
      batch_size: 1,
      n_iter: 1,
      ...(model === undefined ? {} : { override_settings: { sd_model_checkpoint: model } }),
    }),
    hidden: [request.prompt, request.negative],
  });
}

/** Look at the state until the picture is there. A service that does not tell it is not asked again. */
async function follow(
  talk: Talk,
  { bounds }: Service,
  progress: (share: number) => void,
  over: AbortSignal,
): Promise<void> {
  let told = 0;
  for (;;) {
    await talk.pause(bounds.pollMs, over);
    if (over.aborted) return;
    const answer = await talk.ask(
      { method: 'GET', path: '/sdapi/v1/progress', query: { skip_current_image: 'true' } },
      over,
    );
    if (over.aborted || !answer.ok) return;
    const parsed = state.safeParse(parseJson(answer.value.bytes));
    if (!parsed.success) return;
    // It falls back to 0 when it is done.
    if (parsed.data.progress <= told) continue;
    told = Math.min(1, parsed.data.progress);
    progress(told);
  }
}

function imageOf({ bytes }: Answer, service: Service): Result<ProvidedImage> {
  const parsed = made.safeParse(parseJson(bytes));
  const text = parsed.success ? parsed.data.images[0] : undefined;
  if (!parsed.success || text === undefined) return wrongShape(service, 'without a picture');
  const picture = pictureOfText(text);
  if (!picture.ok) return picture;
  const told = details.safeParse(parseJson(Buffer.from(parsed.data.info ?? '')));
  const { seed, sd_model_name: model } = told.success ? told.data : {};
  return success({
    picture: picture.value,
    ...(model === undefined ? {} : { model }),
    ...(seed === undefined ? {} : { seed }),
  });
}
