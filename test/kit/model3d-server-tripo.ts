import { z } from 'zod';
import { type ImageAnswer, json, type SeenRequest } from './image-server-shapes.ts';
import type { Played } from './model3d-server-shapes.ts';

const shape = {
  model_version: z.string().optional(),
  face_limit: z.number().int().min(48).optional(),
  texture: z.boolean(),
  pbr: z.boolean(),
  model_seed: z.number().int().min(0).max(2_147_483_647).optional(),
  image_seed: z.number().int().optional(),
  texture_seed: z.number().int().optional(),
};
const token = 'd5b1e7c2-0000-4000-8000-000000000001';
const body = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text_to_model'), prompt: z.string().min(1).max(1024), ...shape }),
  z.strictObject({
    type: z.literal('image_to_model'),
    file: z.strictObject({ type: z.enum(['png', 'jpg']), file_token: z.literal(token) }),
    ...shape,
  }),
]);

/** Tripo's routes (docs.tripo3d.ai); `undefined` for what is no route of it. */
export function tripoService(played: Played): (request: SeenRequest) => ImageAnswer | undefined {
  return (request) => {
    const { method, path, text } = request;
    if (method === 'POST' && path === '/v2/openapi/upload/sts') return uploaded(request);
    if (method === 'POST' && path === '/v2/openapi/task') {
      const read = body.safeParse(JSON.parse(text));
      if (read.success) return json({ code: 0, data: { task_id: played.begin() } });
      const message = 'One or more of your parameter is invalid';
      return json({ code: 1004, message, suggestion: 'Refer to the API documentation' }, 400);
    }
    const id = /^\/v2\/openapi\/task\/([\w-]+)$/.exec(path)?.[1];
    return method === 'GET' && id !== undefined ? taskOf(id, request, played) : undefined;
  };
}

/** A form with a picture in it. */
function uploaded({ headers, bytes }: SeenRequest): ImageAnswer {
  const form = Buffer.from(bytes).toString('latin1');
  const boundary = /^multipart\/form-data; boundary=(.+)$/.exec(headers['content-type'] ?? '')?.[1] ?? '\0';
  const hasFile =
    /name="file"; filename="picture\.(?:png|jpeg)"\r\ncontent-type: image\/(?:png|jpeg)\r\n\r\n(?:\x89PNG|\xff\xd8\xff)/.test(
      form,
    );
  return hasFile && form.endsWith(`\r\n--${boundary}--\r\n`)
    ? json({ code: 0, data: { image_token: token } })
    : json({ code: 1004, message: 'no file' }, 400);
}

function taskOf(id: string, request: SeenRequest, played: Played): ImageAnswer {
  const look = played.look(id);
  if (look === undefined) return json({ code: 2001, message: 'Task not found', suggestion: 'Check the id' }, 404);
  const { failing, looks } = played.services;
  const common = { task_id: id, type: 'text_to_model', input: {}, create_time: 1_768_888_519, queuing_num: -1 };
  if (!look.isDone) {
    const status = look.looks === 0 ? 'queued' : 'running';
    const progress = Math.round((100 * look.looks) / (looks + 1));
    return json({ code: 0, data: { ...common, status, progress, output: {}, running_left_time: -1 } });
  }
  if (failing === 'banned')
    return json({ code: 0, data: { ...common, status: 'banned', output: {}, error_code: 2008 } });
  if (failing !== undefined) {
    const error = { error_code: 1001, error_msg: failing };
    return json({ code: 0, data: { ...common, status: 'failed', progress: 100, output: {}, ...error } });
  }
  const output = { pbr_model: played.addressOf(id, request), rendered_image: 'https://files.invalid/a.webp' };
  return json({ code: 0, data: { ...common, status: 'success', progress: 100, output, running_left_time: 0 } });
}
