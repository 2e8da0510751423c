import { z } from 'zod';
import { type ImageAnswer, json, type SeenRequest } from './image-server-shapes.ts';
import type { Played } from './model3d-server-shapes.ts';

const body = z.looseObject({
  image: z.string().min(1),
  texture: z.boolean(),
  seed: z.number().int().min(0).max(4_294_967_295).optional(),
  face_count: z.number().int().min(1000).max(100_000).optional(),
});

/** The routes of Hunyuan3D's `api_server.py`, version 2.1; `undefined` for what is no route of it. */
export function hunyuanService(played: Played): (request: SeenRequest) => ImageAnswer | undefined {
  const base64 = Buffer.from(played.model).toString('base64');
  const unreadable = ({ text }: SeenRequest): ImageAnswer | undefined =>
    body.safeParse(JSON.parse(text)).success
      ? undefined
      : json({ detail: [{ loc: ['body'], msg: 'Field required', type: 'missing' }] }, 422);
  const status = (id: string): ImageAnswer => {
    const look = played.look(id);
    // A task that failed, or that it does not know, is said to be under way.
    if (look === undefined || !look.isDone || played.services.failing !== undefined)
      return json({ status: look?.looks === 0 ? 'processing' : 'texturing' });
    return json({ status: 'completed', model_base64: base64, initial_model_base64: base64 });
  };
  return (request) => {
    const { method, path } = request;
    if (method === 'POST' && path === '/generate') {
      const failed = json({ text: '**NETWORK ERROR DUE TO HIGH TRAFFIC.**', error_code: 1 }, 404);
      if (played.services.failing !== undefined) return failed;
      return unreadable(request) ?? { headers: { 'content-type': 'model/gltf-binary' }, body: played.model };
    }
    if (method === 'POST' && path === '/send') return unreadable(request) ?? json({ uid: played.begin() });
    return method === 'GET' && path.startsWith('/status/') ? status(path.slice('/status/'.length)) : undefined;
  };
}
