import { randomUUID } from 'node:crypto';
import { converse, type Talk } from '#adapters/service/request.ts';
import { labelOf } from '#adapters/service/service.ts';
import { type Result, success } from '#base/failure.ts';
import type { ImageProvider, ImageRequest, ProvidedImage } from '#generate/image-provider.ts';
import { decodePng } from '#generate/raster/decode-png.ts';
import { idOf, type PictureFile, pictureFileOf, placeOf, refusalOf } from './comfyui-answers.ts';
import { fillIn, readWorkflow, type Workflow } from './comfyui-workflow.ts';
import type { ImageService } from './image-service.ts';
import { inBlocks } from './nearest-shape.ts';

/** ComfyUI, which runs a workflow that the user made. */
export function comfyUi(service: ImageService): ImageProvider {
  return {
    id: 'comfyui',
    label: labelOf(service),
    leaves: service.leaves,
    async make(request, _progress, signal) {
      const workflow = await readWorkflow(service.workflow ?? '', signal);
      if (!workflow.ok) return workflow;
      // By this name our own work is found in a queue that others use too.
      const clientId = randomUUID();
      const filled = fillIn(workflow.value, valuesOf(request, service));
      return converse(
        service,
        (talk) => run(talk, filled, clientId, [request.prompt, request.negative], service),
        (talk) => withdraw(talk, clientId),
        signal,
      );
    },
  };
}

function valuesOf(request: ImageRequest, { model }: ImageService): ReadonlyMap<string, string | number> {
  return new Map<string, string | number>([
    ['prompt', request.prompt],
    ['negative', request.negative],
    ['seed', request.seed],
    ['width', inBlocks(request.width)],
    ['height', inBlocks(request.height)],
    ...(model === undefined ? [] : [['model', model] as const]),
  ]);
}

async function run(
  talk: Talk,
  workflow: Workflow,
  clientId: string,
  hidden: readonly string[],
  service: ImageService,
): Promise<Result<ProvidedImage>> {
  const answer = await talk.ask({
    method: 'POST',
    path: '/prompt',
    body: JSON.stringify({ prompt: workflow, client_id: clientId }),
    hidden,
    explain: (refused) => (refused.status === 400 ? refusalOf(refused, service, hidden) : undefined),
  });
  if (!answer.ok) return answer;
  const id = idOf(answer.value, service, hidden);
  if (!id.ok) {
    // Nodes without faults are run nevertheless.
    await withdraw(talk, clientId);
    return id;
  }
  for (;;) {
    await talk.pause(service.bounds.pollMs);
    const state = await talk.ask({ method: 'GET', path: `/history/${encodeURIComponent(id.value)}` });
    if (!state.ok) {
      await withdraw(talk, clientId);
      return state;
    }
    const file = pictureFileOf(state.value, id.value, service, hidden);
    if (!file.ok) return file;
    if (file.value !== undefined) return fetchPicture(talk, file.value);
  }
}

async function fetchPicture(talk: Talk, file: PictureFile): Promise<Result<ProvidedImage>> {
  const answer = await talk.ask({
    method: 'GET',
    path: '/view',
    query: { filename: file.filename, subfolder: file.subfolder ?? '', type: file.type ?? 'output' },
    headers: { accept: 'image/png' },
  });
  if (!answer.ok) return answer;
  const picture = decodePng(answer.value.bytes);
  return picture.ok ? success({ picture: picture.value }) : picture;
}

/** Take our work back: out of the queue, or stopped where it runs. Work of others goes on. */
async function withdraw(talk: Talk, clientId: string): Promise<void> {
  const queue = await talk.ask({ method: 'GET', path: '/queue' });
  const place = queue.ok ? placeOf(queue.value, clientId) : undefined;
  if (place === undefined) return;
  const path = place.isRunning ? '/interrupt' : '/queue';
  // Later versions stop the named workflow alone.
  const body = place.isRunning ? { prompt_id: place.id } : { delete: [place.id] };
  await talk.ask({ method: 'POST', path, body: JSON.stringify(body) });
}
