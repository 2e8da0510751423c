import { json } from './image-server-shapes.ts';
import { hunyuanService } from './model3d-server-hunyuan.ts';
import { meshyService } from './model3d-server-meshy.ts';
import { queueService } from './model3d-server-queue.ts';
import { type ModelServices, type Played, taskNamed } from './model3d-server-shapes.ts';
import { tripoService } from './model3d-server-tripo.ts';

/**
 * Meshy (`/openapi`), Tripo (`/v2/openapi`), the server of Hunyuan3D (at the root) and a queue as communities write them
 * around TRELLIS (`/api`), written from their documentation and sources: what they demand of requests, and the shapes of
 * their answers.
 */
export function modelServices(model: Uint8Array): ModelServices {
  const tasks = new Map<string, number>();
  const services: ModelServices = {
    authorization: undefined,
    looks: 2,
    failing: undefined,
    store: undefined,
    answer(request) {
      const { method, path, headers } = request;
      if (method === 'GET' && path.startsWith('/files/'))
        return { headers: { 'content-type': 'application/octet-stream' }, body: model };
      if (services.authorization !== undefined && headers.authorization !== services.authorization)
        return json({ message: `Invalid API key ${headers.authorization}`, code: 1002 }, 401);
      for (const service of all) {
        const answer = service(request);
        if (answer !== undefined) return answer;
      }
      return json({ detail: 'Not Found' }, 404);
    },
    reset() {
      tasks.clear();
      Object.assign(services, { authorization: undefined, looks: 2, failing: undefined, store: undefined });
    },
  };
  const played: Played = {
    services,
    begin() {
      const id = taskNamed(tasks.size + 1);
      tasks.set(id, 0);
      return id;
    },
    look(id) {
      const looks = tasks.get(id);
      if (looks === undefined) return undefined;
      tasks.set(id, looks + 1);
      return { looks, isDone: looks >= services.looks };
    },
    addressOf: (id, { headers }) =>
      `${services.store ?? `http://${headers.host}`}/files/${id}.glb?signature=only-for-you`,
    model,
  };
  const all = [meshyService(played), tripoService(played), hunyuanService(played), queueService(played)];
  return services;
}
