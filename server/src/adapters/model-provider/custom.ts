import type { CustomModelSetting } from '@scenewright/protocol';
import { type Answer, wrongShape } from '#adapters/service/faults.ts';
import { converse, type Talk } from '#adapters/service/request.ts';
import { addressBelow, type Service } from '#adapters/service/service.ts';
import { parseJson } from '#adapters/service/service-words.ts';
import { type Result, success } from '#base/failure.ts';
import type { ModelProvider, ProvidedModel } from '#generate/model-provider.ts';
import { checkedProvider } from './checked-provider.ts';
import { placeOf, submissionOf, taskIdOf, valuesOf } from './custom-request.ts';
import { follow, type TaskState } from './follow.ts';
import { busyPatience, largestState } from './model-service.ts';
import { valueAt } from './pointer.ts';
import { providedModel } from './provided.ts';
import { taskFailed } from './task-faults.ts';
import type { Wish } from './wish.ts';

/** Characters of a prompt at most, as everywhere in generating. */
const longestPrompt = 4000;

/** A service that the user describes: a request, a task that is looked at, and where the model is then. */
export function customService(setting: CustomModelSetting, service: Service): ModelProvider {
  const takes = { text: setting.takes.includes('text'), image: setting.takes.includes('image') };
  return checkedProvider(service, { id: setting.id, takes, longestPrompt }, (wish, progress, signal) => {
    const { bounds } = service;
    // One that answers with the result itself says nothing until it is there.
    const silenceMs = setting.poll === undefined ? bounds.wholeMs : bounds.silenceMs;
    const patient = { ...service, bounds: { ...bounds, silenceMs } };
    return converse(patient, (talk) => run(talk, setting, wish, patient, progress), undefined, signal);
  });
}

async function run(
  talk: Talk,
  setting: CustomModelSetting,
  wish: Wish,
  service: Service,
  progress: (share: number) => void,
): Promise<Result<ProvidedModel>> {
  const { poll, licence } = setting;
  const hidden = [wish.prompt];
  const answer = await talk.ask({
    ...submissionOf(setting, valuesOf(wish, service)),
    hidden,
    patience: busyPatience,
    largest: largestOf(setting, poll === undefined, service),
  });
  if (!answer.ok) return answer;
  const taskId = poll === undefined ? undefined : taskIdOf(valueAt(poll.task, parseJson(answer.value.bytes)));
  if (poll !== undefined && taskId === undefined) return wrongShape(service, 'without a task');
  const last =
    poll === undefined || taskId === undefined
      ? answer
      : await follow(
          talk,
          service,
          { method: 'GET', ...placeOf(poll.path, taskId), hidden, largest: largestOf(setting, true, service) },
          (state) => stateOf(state, poll, service, hidden),
          progress,
        );
  if (!last.ok) return last;
  const bytes = await resultOf(talk, setting, last.value, taskId, service);
  const origin = {
    ...(licence === undefined ? {} : { licence }),
    ...(taskId === undefined ? {} : { taskId }),
    ...(service.model === undefined ? {} : { model: service.model }),
  };
  return bytes.ok ? providedModel(bytes.value, origin, service) : bytes;
}

/** Bytes of an answer at most: the last one may hold the model itself, as base64 or as it is. */
function largestOf({ result }: CustomModelSetting, isLast: boolean, { bounds }: Service): number {
  if (!isLast) return largestState;
  if (result === undefined) return bounds.largest;
  return 'base64' in result ? bounds.largest * 2 : largestState;
}

function stateOf(
  answer: Answer,
  poll: NonNullable<CustomModelSetting['poll']>,
  service: Service,
  hidden: readonly string[],
): Result<TaskState<Answer>> {
  const value = parseJson(answer.bytes);
  if (typeof value !== 'object' || value === null) return wrongShape(service, 'with a state that cannot be read');
  const state = valueAt(poll.state, value);
  if (poll.failed.some((failed) => failed === state)) {
    const said = poll.message === undefined ? undefined : valueAt(poll.message, value);
    return taskFailed(service, typeof said === 'string' ? said : '', hidden);
  }
  if (poll.done.some((done) => done === state)) return success({ isDone: true, value: answer });
  const reached = poll.progress === undefined ? undefined : valueAt(poll.progress.at, value);
  return success({
    isDone: false,
    share: poll.progress === undefined || typeof reached !== 'number' ? undefined : reached / poll.progress.of,
  });
}

async function resultOf(
  talk: Talk,
  { result }: CustomModelSetting,
  { bytes }: Answer,
  taskId: string | undefined,
  service: Service,
): Promise<Result<Uint8Array>> {
  if (result === undefined) return success(bytes);
  if ('path' in result) {
    const { path, query } = placeOf(result.path, taskId ?? '');
    return talk.download(addressBelow(service, path, query));
  }
  const value = valueAt('url' in result ? result.url : result.base64, parseJson(bytes));
  if (typeof value !== 'string' || value === '') return wrongShape(service, 'without a model');
  if ('url' in result) return talk.download(value);
  return success(Buffer.from(value.slice(value.startsWith('data:') ? value.indexOf(',') + 1 : 0), 'base64'));
}
