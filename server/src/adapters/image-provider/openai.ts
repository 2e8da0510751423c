import { z } from 'zod';
import { type Answer, contentRefused, wrongShape } from '#adapters/service/faults.ts';
import { converse } from '#adapters/service/request.ts';
import { labelOf, type Service } from '#adapters/service/service.ts';
import { parseJson } from '#adapters/service/service-words.ts';
import { type Failure, type Result, success } from '#base/failure.ts';
import type { ImageProvider, ImageRequest, ProvidedImage } from '#generate/image-provider.ts';
import { nearestShape, type Shape } from './nearest-shape.ts';
import { pictureOfText } from './picture-of.ts';

/** Can do transparent backgrounds, which not all of its kin can. */
const usualModel = 'gpt-image-2.5-flare';

const sizes: readonly [Shape, ...Shape[]] = [
  { name: '1024x1024', width: 1024, height: 1024 },
  { name: '1536x1024', width: 1536, height: 1024 },
  { name: '1024x1536', width: 1024, height: 1536 },
];

const made = z.object({ data: z.array(z.object({ b64_json: z.string().min(1) })).min(1) });
const refusal = z.object({ error: z.object({ code: z.string() }) });

/** OpenAI's service for pictures, and services with the same request (`/images/generations`). It has neither seeds nor tiling. */
export function openAi(service: Service): ImageProvider {
  const model = service.model ?? usualModel;
  return {
    id: 'openai',
    label: labelOf(service),
    leaves: service.leaves,
    make: (request, _progress, signal) =>
      converse(
        service,
        async (talk) => {
          const answer = await talk.ask({
            method: 'POST',
            path: '/images/generations',
            body: JSON.stringify(bodyOf(request, model)),
            hidden: [request.prompt, request.negative],
            explain: (refused) => explain(refused, service),
          });
          return answer.ok ? imageOf(answer.value, model, service) : answer;
        },
        undefined,
        signal,
      ),
  };
}

function bodyOf(request: ImageRequest, model: string): object {
  // There is no field for what not to show.
  const without = request.negative === '' ? '' : `\nNot to be seen: ${request.negative}`;
  return {
    model,
    prompt: request.prompt + without,
    n: 1,
    size: nearestShape(sizes, request),
    ...(request.isCutOut ? { background: 'transparent' } : {}),
    // Models of OpenAI's always answer in base64 and refuse to be told so; others would answer with addresses.
    ...(/^(?:chat)?gpt-/.test(model) ? { output_format: 'png' } : { response_format: 'b64_json' }),
  };
}

function explain({ bytes }: Answer, service: Service): Failure | undefined {
  const parsed = refusal.safeParse(parseJson(bytes));
  const code = parsed.success ? parsed.data.error.code : '';
  return code === 'moderation_blocked' || code === 'content_policy_violation' ? contentRefused(service) : undefined;
}

function imageOf({ bytes }: Answer, model: string, service: Service): Result<ProvidedImage> {
  const parsed = made.safeParse(parseJson(bytes));
  const text = parsed.success ? parsed.data.data[0]?.b64_json : undefined;
  if (text === undefined) return wrongShape(service, 'without a picture');
  const picture = pictureOfText(text);
  return picture.ok ? success({ picture: picture.value, model }) : picture;
}
