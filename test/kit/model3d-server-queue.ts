import { type ImageAnswer, json, type SeenRequest } from './image-server-shapes.ts';
import { type Played, taskNamed } from './model3d-server-shapes.ts';

/** A queue with a form, numbers instead of names for its tasks, and a route for the file; `undefined` for other routes. */
export function queueService(played: Played): (request: SeenRequest) => ImageAnswer | undefined {
  // Its tasks have numbers for names.
  const idOf = (path: string): string => taskNamed(Number(path.split('/').at(-1)));
  return (request) => {
    const { method, path } = request;
    if (method === 'POST' && path === '/api/convert') return json({ job_id: Number(played.begin().split('-').at(-1)) });
    if (method === 'GET' && path.startsWith('/api/status/')) {
      const look = played.look(idOf(path));
      const { failing, looks } = played.services;
      if (look === undefined) return json({ detail: 'Not Found' }, 404);
      if (!look.isDone) return json({ job: { status: 'PROCESSING', step: look.looks, of: looks } });
      if (failing !== undefined) return json({ job: { status: 'FAILED', error: failing } });
      const files = [{ 'a/b~c': played.addressOf(idOf(path), request) }];
      return json({ job: { status: 'COMPLETED', files, inline: Buffer.from(played.model).toString('base64') } });
    }
    return method === 'GET' && path.startsWith('/api/download/') ? { body: played.model } : undefined;
  };
}
