import { z } from 'zod';
import { type Answer, wrongShape } from '#adapters/service/faults.ts';
import { converse, type Talk } from '#adapters/service/request.ts';
import type { Service } from '#adapters/service/service.ts';
import { parseJson } from '#adapters/service/service-words.ts';
import { type Failure, type Result, success } from '#base/failure.ts';
import type { ModelProvider, ProvidedModel } from '#generate/model-provider.ts';
import { checkedProvider } from './checked-provider.ts';
import { follow, type TaskState } from './follow.ts';
import { largestState } from './model-service.ts';
import { base64Of } from './picture.ts';
import { providedModel } from './provided.ts';
import { taskFailed } from './task-faults.ts';
import type { Wish } from './wish.ts';

const takes = { text: false, image: true };
/** The prompt is not sent. */
const longestPrompt = Number.POSITIVE_INFINITY;
/** What version 2.1 can be told about the number of triangles. */
const fewestFaces = 1000;
const mostFaces = 100_000;

const licence =
  'Hunyuan3D: under a licence of Tencent that is not valid in the European Union, the United Kingdom and South Korea and limits commercial use; see LICENSE in github.com/Tencent-Hunyuan/Hunyuan3D-2 and Hunyuan3D-2.1';

const queued = z.object({ uid: z.string().regex(/^[\w-]{1,100}$/) });
const status = z.object({
  status: z.string(),
  model_base64: z.string().min(1).optional(),
  message: z.string().nullish(),
});
const refused = z.object({ error_code: z.number() });

/**
 * The server that comes with Hunyuan3D 2 and 2.1 (`api_server.py`). Its way from words to a model is switched off there, so
 * that it is given pictures alone. `/generate` answers with the file, and says when it fails; `/send` and `/status` do not
 * say that, and version 2.1 never ends an untextured task there: they are asked for textured models alone, where the user
 * says so.
 */
export function hunyuan3d(service: Service, isQueued: boolean): ModelProvider {
  const { bounds } = service;
  return checkedProvider(service, { id: 'hunyuan3d', takes, longestPrompt }, (wish, progress, signal) => {
    if (isQueued && wish.textured)
      return converse(service, (talk) => makeQueued(talk, wish, service, progress), undefined, signal);
    // It says nothing until the model is there.
    const patient = { ...service, bounds: { ...bounds, silenceMs: bounds.wholeMs } };
    return converse(patient, (talk) => makeAtOnce(talk, wish, service), undefined, signal);
  });
}

function bodyOf({ picture, seed, faces, textured }: Wish): string {
  return JSON.stringify({
    image: picture === undefined ? '' : base64Of(picture),
    texture: textured,
    type: 'glb',
    ...(seed === undefined ? {} : { seed }),
    ...(faces === undefined ? {} : { face_count: Math.min(Math.max(Math.round(faces), fewestFaces), mostFaces) }),
  });
}

async function makeAtOnce(talk: Talk, wish: Wish, service: Service): Promise<Result<ProvidedModel>> {
  const answer = await talk.ask({
    method: 'POST',
    path: '/generate',
    headers: { accept: '*/*' },
    body: bodyOf(wish),
    explain: (answer) => explain(answer, service),
  });
  return answer.ok ? providedModel(answer.value.bytes, { licence }, service) : answer;
}

/** A model that could not be made is told as a path that does not exist. */
function explain({ status, bytes }: Answer, service: Service): Failure | undefined {
  const isRefusal = status === 404 && refused.safeParse(parseJson(bytes)).success;
  return isRefusal ? taskFailed(service, '', []) : undefined;
}

async function makeQueued(
  talk: Talk,
  wish: Wish,
  service: Service,
  progress: (share: number) => void,
): Promise<Result<ProvidedModel>> {
  const answer = await talk.ask({ method: 'POST', path: '/send', body: bodyOf(wish), largest: largestState });
  if (!answer.ok) return answer;
  const id = queued.safeParse(parseJson(answer.value.bytes));
  if (!id.success) return wrongShape(service, 'without a task');
  const taskId = id.data.uid;
  // The model comes within the state, as base64 and together with the untextured one.
  const largest = service.bounds.largest * 2;
  const model = await follow(
    talk,
    service,
    { method: 'GET', path: `/status/${taskId}`, largest },
    (state) => stateOf(state, service),
    progress,
  );
  return model.ok ? providedModel(model.value, { licence, taskId }, service) : model;
}

function stateOf({ bytes }: Answer, service: Service): Result<TaskState<Uint8Array>> {
  const parsed = status.safeParse(parseJson(bytes));
  if (!parsed.success) return wrongShape(service, 'with a state that cannot be read');
  const { status: state, model_base64: model, message } = parsed.data;
  if (state === 'error') return taskFailed(service, message ?? '', []);
  if (state !== 'completed') return success({ isDone: false, share: state === 'texturing' ? 0.5 : undefined });
  return model === undefined
    ? wrongShape(service, 'without a model')
    : success({ isDone: true, value: Buffer.from(model, 'base64') });
}
