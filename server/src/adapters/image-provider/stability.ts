import { z } from 'zod';
import { type Answer, contentRefused } from '#adapters/service/faults.ts';
import { multipart } from '#adapters/service/multipart.ts';
import { converse } from '#adapters/service/request.ts';
import { labelOf, type Service } from '#adapters/service/service.ts';
import { parseJson } from '#adapters/service/service-words.ts';
import { type Failure, type Result, success } from '#base/failure.ts';
import type { ImageProvider, ImageRequest, ProvidedImage } from '#generate/image-provider.ts';
import { decodePng } from '#generate/raster/decode-png.ts';
import { nearestShape, type Shape } from './nearest-shape.ts';

const ratio = (width: number, height: number): Shape => ({ name: `${width}:${height}`, width, height });
const ratios: readonly [Shape, ...Shape[]] = [
  ratio(1, 1),
  ratio(16, 9),
  ratio(21, 9),
  ratio(2, 3),
  ratio(3, 2),
  ratio(4, 5),
  ratio(5, 4),
  ratio(9, 16),
  ratio(9, 21),
];

const refusal = z.object({ name: z.string() });

/** Stability's Stable Image Core. */
export function stability(service: Service): ImageProvider {
  return {
    id: 'stability',
    label: labelOf(service),
    leaves: service.leaves,
    make: (request, _progress, signal) =>
      converse(
        service,
        async (talk) => {
          const { contentType, body } = multipart(fieldsOf(request));
          const answer = await talk.ask({
            method: 'POST',
            path: '/v2beta/stable-image/generate/core',
            headers: { accept: 'image/*', 'content-type': contentType },
            body,
            hidden: [request.prompt, request.negative],
            explain: (refused) => explain(refused, service),
          });
          return answer.ok ? imageOf(answer.value, service) : answer;
        },
        undefined,
        signal,
      ),
  };
}

/** The largest seed; 0 means any. */
const largestSeed = 4_294_967_294;

function fieldsOf(request: ImageRequest): Readonly<Record<string, string>> {
  const seed = request.seed === 0 || request.seed > largestSeed ? largestSeed : request.seed;
  return {
    prompt: request.prompt,
    ...(request.negative === '' ? {} : { negative_prompt: request.negative }),
    aspect_ratio: nearestShape(ratios, request),
    seed: `${seed}`,
    ...(request.isTileable ? { style_preset: 'tile-texture' } : {}),
    output_format: 'png',
  };
}

function explain({ bytes }: Answer, service: Service): Failure | undefined {
  const parsed = refusal.safeParse(parseJson(bytes));
  return parsed.success && parsed.data.name === 'content_moderation' ? contentRefused(service) : undefined;
}

function imageOf(answer: Answer, service: Service): Result<ProvidedImage> {
  // A picture comes nevertheless: a blurred one.
  if (answer.header('finish-reason') === 'CONTENT_FILTERED') return contentRefused(service);
  const picture = decodePng(answer.bytes);
  if (!picture.ok) return picture;
  const seed = Number(answer.header('seed') ?? Number.NaN);
  return success({ picture: picture.value, ...(Number.isInteger(seed) ? { seed } : {}) });
}
