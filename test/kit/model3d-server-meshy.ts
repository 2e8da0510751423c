import { z } from 'zod';
import { type ImageAnswer, json, type SeenRequest } from './image-server-shapes.ts';
import type { Played } from './model3d-server-shapes.ts';

const shape = {
  ai_model: z.string().optional(),
  should_remesh: z.boolean().optional(),
  topology: z.enum(['quad', 'triangle']).optional(),
  target_polycount: z.number().int().min(100).max(300_000).optional(),
};
const body = z.union([
  z.strictObject({ mode: z.literal('preview'), prompt: z.string().min(1).max(600), ...shape }),
  z.strictObject({ mode: z.literal('refine'), preview_task_id: z.string(), enable_pbr: z.boolean().optional() }),
]);
const imageBody = z.strictObject({
  image_url: z.string().regex(/^data:image\/(?:png|jpeg);base64,[\w+/]+=*$/),
  should_texture: z.boolean().optional(),
  enable_pbr: z.boolean().optional(),
  ...shape,
});

const places = [
  ['/openapi/v2/text-to-3d', body],
  ['/openapi/v1/image-to-3d', imageBody],
] as const;

/** Meshy's routes (docs.meshy.ai); `undefined` for what is no route of it. */
export function meshyService(played: Played): (request: SeenRequest) => ImageAnswer | undefined {
  return (request) => {
    const { method, path, text } = request;
    for (const [place, wanted] of places) {
      if (method === 'POST' && path === place) {
        const read = wanted.safeParse(JSON.parse(text));
        if (read.success) return json({ result: played.begin() }, 202);
        return json({ message: `Invalid values: ${read.error.issues[0]?.path.join('.')}` }, 400);
      }
      if (method === 'GET' && path.startsWith(`${place}/`))
        return taskOf(path.slice(place.length + 1), request, played);
    }
    return undefined;
  };
}

function taskOf(id: string, request: SeenRequest, played: Played): ImageAnswer {
  const look = played.look(id);
  if (look === undefined) return json({ message: 'task not found' }, 404);
  const { failing } = played.services;
  const glb = played.addressOf(id, request);
  const common = { id, art_style: '', created_at: 1_692_771_650_657, texture_urls: [], preceding_tasks: 0 };
  if (!look.isDone)
    return json({
      ...common,
      status: look.looks === 0 ? 'PENDING' : 'IN_PROGRESS',
      progress: Math.round((100 * look.looks) / (played.services.looks + 1)),
      model_urls: {},
      task_error: { message: '' },
    });
  if (failing !== undefined)
    return json({ ...common, status: 'FAILED', progress: 0, model_urls: {}, task_error: { message: failing } });
  const model_urls = { glb, fbx: `${glb}&fbx`, obj: `${glb}&obj`, mtl: `${glb}&mtl`, usdz: `${glb}&usdz` };
  return json({ ...common, status: 'SUCCEEDED', progress: 100, model_urls, task_error: { message: '' } });
}
