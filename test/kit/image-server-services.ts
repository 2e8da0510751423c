import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { comfyUiService } from './image-server-comfyui.ts';
import { fieldsOf, type ImageAnswer, json, type SeenRequest } from './image-server-shapes.ts';

/** What a test may change while the services run. */
export interface ImageServices {
  /** The `Authorization` that is wanted; none when absent. */
  authorization: string | undefined;
  /** Milliseconds until a picture of the WebUI or of ComfyUI is done. */
  paintMs: number;
  /** Another's workflow runs in ComfyUI, and ours waits. */
  isOccupied: boolean;
  answer(request: SeenRequest): Promise<ImageAnswer>;
  reset(): void;
}

const openAiBody = z.strictObject({
  model: z.string(),
  prompt: z.string().max(32_000),
  n: z.number().int().min(1).max(10),
  size: z.enum(['1024x1024', '1536x1024', '1024x1536', 'auto']),
  background: z.enum(['transparent', 'opaque', 'auto']).default('auto'),
  output_format: z.enum(['png', 'webp', 'jpeg']).default('png'),
});

const webUiBody = z.looseObject({
  prompt: z.string(),
  seed: z.number().int(),
  width: z.number().int().multipleOf(8),
  height: z.number().int().multipleOf(8),
  tiling: z.boolean(),
});

const stabilityFields = z.strictObject({
  prompt: z.string().min(1).max(10_000),
  negative_prompt: z.string().optional(),
  aspect_ratio: z.enum(['1:1', '16:9', '21:9', '2:3', '3:2', '4:5', '5:4', '9:16', '9:21']),
  seed: z.coerce.number().int().min(0).max(4_294_967_294),
  style_preset: z.string().optional(),
  output_format: z.literal('png'),
});

/**
 * The services of OpenAI (`/v1`), the Stable Diffusion WebUI (`/sdapi/v1`), ComfyUI (at the root) and Stability (`/v2beta`),
 * written from their documentation: what they demand of requests, and the shapes of their answers.
 */
export function imageServices(picture: Uint8Array): ImageServices {
  const base64 = Buffer.from(picture).toString('base64');
  let paintedFrom = 0;

  const openAi = ({ text }: SeenRequest): ImageAnswer => {
    const body = openAiBody.safeParse(JSON.parse(text));
    if (!body.success) {
      const message = `Invalid value at '${body.error.issues[0]?.path.join('.')}'.`;
      return json({ error: { message, type: 'invalid_request_error', param: null, code: null } }, 400);
    }
    const { background, output_format, size } = body.data;
    const usage = { total_tokens: 100, input_tokens: 50, output_tokens: 50 };
    const data = [{ b64_json: base64 }];
    return json({ created: 1_713_833_628, background, output_format, size, quality: 'high', data, usage });
  };

  const paint = async ({ text }: SeenRequest): Promise<ImageAnswer> => {
    const body = webUiBody.safeParse(JSON.parse(text));
    if (!body.success) return json({ detail: [{ loc: ['body'], msg: 'field required', type: 'missing' }] }, 422);
    paintedFrom = performance.now();
    await sleep(services.paintMs);
    const info = JSON.stringify({ seed: body.data.seed, sd_model_name: 'dreamshaper_8', width: body.data.width });
    return json({ images: [base64], parameters: body.data, info });
  };

  const progress = (): ImageAnswer => {
    const share = Math.min(1, (performance.now() - paintedFrom) / services.paintMs);
    return json({ progress: share, eta_relative: 1, state: { job: 'txt2img' }, current_image: null, textinfo: null });
  };

  const stability = (request: SeenRequest): ImageAnswer => {
    const fields = stabilityFields.safeParse(fieldsOf(request));
    if (!fields.success || request.headers.accept !== 'image/*')
      return json({ id: 'a1', name: 'bad_request', errors: ['a field is invalid'] }, 400);
    const headers = { 'content-type': 'image/png', 'finish-reason': 'SUCCESS', seed: `${fields.data.seed}` };
    return { headers, body: picture };
  };

  const services: ImageServices = {
    authorization: undefined,
    paintMs: 0,
    isOccupied: false,
    async answer(request) {
      const { authorization } = request.headers;
      if (services.authorization !== undefined && authorization !== services.authorization)
        return json({ error: { message: `Incorrect API key provided: ${authorization}` } }, 401);
      const place = `${request.method} ${request.path}`;
      if (place === 'POST /v1/images/generations') return openAi(request);
      if (place === 'POST /sdapi/v1/txt2img') return paint(request);
      if (place === 'GET /sdapi/v1/progress') return progress();
      if (place === 'POST /sdapi/v1/interrupt') return json({});
      if (place === 'POST /v2beta/stable-image/generate/core') return stability(request);
      return comfy.answer(request) ?? json({ detail: 'Not Found' }, 404);
    },
    reset() {
      services.authorization = undefined;
      services.paintMs = 0;
      services.isOccupied = false;
      comfy.reset();
    },
  };
  const comfy = comfyUiService(picture, services);
  return services;
}
