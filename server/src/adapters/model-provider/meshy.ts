import { z } from 'zod';
import { type Answer, wrongShape } from '#adapters/service/faults.ts';
import { converse, type Talk } from '#adapters/service/request.ts';
import type { Service } from '#adapters/service/service.ts';
import { parseJson } from '#adapters/service/service-words.ts';
import { type Result, success } from '#base/failure.ts';
import type { ModelProvider, ProvidedModel } from '#generate/model-provider.ts';
import { checkedProvider } from './checked-provider.ts';
import { follow, type TaskState } from './follow.ts';
import { busyPatience, largestState } from './model-service.ts';
import { dataAddressOf } from './picture.ts';
import { providedModel } from './provided.ts';
import { taskFailed } from './task-faults.ts';
import type { Wish } from './wish.ts';

const takes = { text: true, image: true };
const longestPrompt = 600;
/** What it can be told about the number of triangles. */
const fewestFaces = 100;
const mostFaces = 300_000;

const licence =
  'Meshy: models of a paid plan are yours, those of the free plan are under CC BY 4.0; see docs.meshy.ai/faq and meshy.ai/terms-of-use';

const submitted = z.object({ result: z.string().regex(/^[\w-]{1,100}$/) });
const task = z.object({
  status: z.string(),
  progress: z.number().optional(),
  model_urls: z.object({ glb: z.string().optional() }).nullish(),
  task_error: z.object({ message: z.string() }).nullish(),
});

/** Meshy: text to a grey model and then to a textured one, or a picture to a model. It has no seeds. */
export function meshy(service: Service): ModelProvider {
  return checkedProvider(service, { id: 'meshy', takes, longestPrompt }, (wish, progress, signal) =>
    converse(service, (talk) => run(talk, wish, service, progress), undefined, signal),
  );
}

async function run(
  talk: Talk,
  wish: Wish,
  service: Service,
  progress: (share: number) => void,
): Promise<Result<ProvidedModel>> {
  const { model } = service;
  const { prompt, picture, textured } = wish;
  const hidden = [prompt];
  const shape = { ...(model === undefined ? {} : { ai_model: model }), ...facesOf(wish) };
  const through = (path: string, body: object, told: (share: number) => void) =>
    makeTask(talk, service, { path, body, hidden }, told);
  const made =
    picture !== undefined
      ? await through(
          '/openapi/v1/image-to-3d',
          { image_url: dataAddressOf(picture), ...shape, should_texture: textured, enable_pbr: textured },
          progress,
        )
      : await through('/openapi/v2/text-to-3d', { mode: 'preview', prompt, ...shape }, (share) =>
          progress(textured ? share / 2 : share),
        );
  if (!made.ok) return made;
  const refined =
    picture !== undefined || !textured
      ? made
      : await through(
          '/openapi/v2/text-to-3d',
          { mode: 'refine', preview_task_id: made.value.taskId, enable_pbr: true },
          (share) => progress(0.5 + share / 2),
        );
  if (!refined.ok) return refined;
  const { taskId, address } = refined.value;
  const bytes = await talk.download(address);
  const origin = { licence, taskId, ...(model === undefined ? {} : { model }) };
  return bytes.ok ? providedModel(bytes.value, origin, service) : bytes;
}

/** Without a number of triangles the model comes as dense as it was made. */
function facesOf({ faces }: Wish): object {
  if (faces === undefined) return {};
  const target_polycount = Math.min(Math.max(Math.round(faces), fewestFaces), mostFaces);
  return { should_remesh: true, topology: 'triangle', target_polycount };
}

/** A task that is done. */
interface Done {
  readonly taskId: string;
  /** Where its GLB is. */
  readonly address: string;
}

async function makeTask(
  talk: Talk,
  service: Service,
  { path, body, hidden }: { readonly path: string; readonly body: object; readonly hidden: readonly string[] },
  progress: (share: number) => void,
): Promise<Result<Done>> {
  const answer = await talk.ask({
    method: 'POST',
    path,
    body: JSON.stringify(body),
    hidden,
    largest: largestState,
    patience: busyPatience,
  });
  if (!answer.ok) return answer;
  const id = submitted.safeParse(parseJson(answer.value.bytes));
  if (!id.success) return wrongShape(service, 'without a task');
  const taskId = id.data.result;
  const done = await follow(
    talk,
    service,
    { method: 'GET', path: `${path}/${taskId}`, hidden },
    (state) => stateOf(state, service, hidden),
    progress,
  );
  return done.ok ? success({ taskId, address: done.value }) : done;
}

const failed = new Set(['FAILED', 'CANCELED', 'EXPIRED']);

function stateOf({ bytes }: Answer, service: Service, hidden: readonly string[]): Result<TaskState<string>> {
  const parsed = task.safeParse(parseJson(bytes));
  if (!parsed.success) return wrongShape(service, 'with a task that cannot be read');
  const { status, progress, model_urls, task_error } = parsed.data;
  if (failed.has(status)) return taskFailed(service, task_error?.message ?? '', hidden);
  if (status !== 'SUCCEEDED')
    return success({ isDone: false, share: progress === undefined ? undefined : progress / 100 });
  const address = model_urls?.glb;
  return address === undefined ? wrongShape(service, 'without a GLB') : success({ isDone: true, value: address });
}
