import { type Answer, isFault } from '#adapters/service/faults.ts';
import { multipart } from '#adapters/service/multipart.ts';
import { converse, type Talk } from '#adapters/service/request.ts';
import type { Service } from '#adapters/service/service.ts';
import { type Result, success } from '#base/failure.ts';
import type { ModelProvider, ProvidedModel } from '#generate/model-provider.ts';
import { checkedProvider } from './checked-provider.ts';
import { follow } from './follow.ts';
import { busyPatience, largestState } from './model-service.ts';
import type { SentPicture } from './picture.ts';
import { providedModel } from './provided.ts';
import { refusalOf, stateOf, taskIdOf, tokenOf } from './tripo-answers.ts';
import type { Wish } from './wish.ts';

const takes = { text: true, image: true };
const longestPrompt = 1024;

const licence =
  'Tripo: its pages allow commercial use of models of paid tiers, and not of the free one; see tripo3d.ai/terms';

/** Tripo: text or a picture to a model, by tasks. */
export function tripo(service: Service): ModelProvider {
  return checkedProvider(service, { id: 'tripo', takes, longestPrompt }, (wish, progress, signal) =>
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
  const hidden = [wish.prompt];
  const explain = (refused: Answer) => refusalOf(refused, service);
  const subject = await subjectOf(talk, wish, service);
  if (!subject.ok) return subject;
  const answer = await talk.ask({
    method: 'POST',
    path: '/task',
    body: JSON.stringify({
      ...subject.value,
      ...shapeOf(wish),
      ...(model === undefined ? {} : { model_version: model }),
    }),
    hidden,
    largest: largestState,
    patience: busyPatience,
    explain,
  });
  if (!answer.ok) return answer;
  const taskId = taskIdOf(answer.value, service);
  if (!taskId.ok) return taskId;
  const address = await follow(
    talk,
    service,
    { method: 'GET', path: `/task/${taskId.value}`, hidden, explain },
    (state) => stateOf(state, service, hidden),
    progress,
  );
  if (!address.ok) return address;
  // Its address is good for minutes alone.
  const bytes = await talk.download(address.value);
  const origin = { licence, taskId: taskId.value, ...(model === undefined ? {} : { model }) };
  return bytes.ok ? providedModel(bytes.value, origin, service) : bytes;
}

/** What the model is made of. */
async function subjectOf(talk: Talk, { prompt, picture }: Wish, service: Service): Promise<Result<object>> {
  if (picture === undefined) return success({ type: 'text_to_model', prompt });
  const token = await upload(talk, picture, service);
  if (!token.ok) return token;
  const type = picture.type === 'jpeg' ? 'jpg' : 'png';
  return success({ type: 'image_to_model', file: { type, file_token: token.value } });
}

/** Where pictures are taken; the second is the older place. */
const uploadPaths = ['/upload/sts', '/upload'] as const;

async function upload(talk: Talk, { type, bytes }: SentPicture, service: Service): Promise<Result<string>> {
  const { contentType, body } = multipart({ file: { name: `picture.${type}`, type: `image/${type}`, bytes } });
  const put = (path: string) =>
    talk.ask({
      method: 'POST',
      path,
      headers: { 'content-type': contentType },
      body,
      largest: largestState,
      patience: busyPatience,
      explain: (refused) => refusalOf(refused, service),
    });
  const first = await put(uploadPaths[0]);
  const answer = !first.ok && isFault(first, service, ['not-found']) ? await put(uploadPaths[1]) : first;
  return answer.ok ? tokenOf(answer.value, service) : answer;
}

/** Seeds are taken up to the largest that a signed number of 32 bits holds. */
function shapeOf({ faces, seed, textured, picture }: Wish): object {
  const number = seed === undefined ? undefined : seed % 2_147_483_648;
  const seeds = {
    model_seed: number,
    ...(textured ? { texture_seed: number } : {}),
    ...(picture === undefined ? { image_seed: number } : {}),
  };
  return {
    texture: textured,
    pbr: textured,
    ...(faces === undefined ? {} : { face_limit: Math.max(48, Math.round(faces)) }),
    ...(number === undefined ? {} : seeds),
  };
}
