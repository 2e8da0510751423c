import { createHash } from 'node:crypto';
import { shownAddress } from '#adapters/service-address.ts';
import { throwIfCancelled } from '#base/cancel.ts';
import { type Failure, failure, type Result, success } from '#base/failure.ts';
import type { Embedder } from '#retrieval/ports.ts';
import { batchesOf } from './batches.ts';
import type { EndpointChoice } from './choice.ts';
import { type Posted, postJson } from './post.ts';
import { readAnswer } from './read-answer.ts';
import { type Patience, pause, pauseBefore, usualPatience } from './waiting.ts';

/** An embedder behind an OpenAI-compatible `POST …/embeddings`. */
export function createEndpointEmbedder(choice: EndpointChoice, patience: Patience = usualPatience): Embedder {
  const prefixes = { question: choice.queryPrefix, passage: choice.passagePrefix };
  let dimension = choice.dimensions;
  const ask = async (texts: readonly string[], tries: Patience, signal: AbortSignal): Promise<Result<Vectors>> => {
    const posted = await postUntilAnswered(choice, texts, tries, signal);
    if ('ok' in posted) return posted;
    if (mayBeTooLong.has(posted.status)) return (await askLess(texts, tries, signal)) ?? refusal(choice, posted.status);
    if (posted.status < 200 || posted.status > 299) return refusal(choice, posted.status);
    const read = readAnswer(posted.body, texts.length, dimension);
    if (read.ok) dimension = read.value[0]?.length ?? dimension;
    return read;
  };
  /** Services refuse what is too much for them in ways of their own: half as much at a time, then half of a text. */
  const askLess = async (
    texts: readonly string[],
    tries: Patience,
    signal: AbortSignal,
  ): Promise<Result<Vectors> | undefined> => {
    const [only] = texts;
    if (only === undefined) return undefined;
    if (texts.length === 1) {
      if (only.length < shortestCut) return undefined;
      return ask([only.slice(0, only.length / 2)], tries, signal);
    }
    const middle = Math.ceil(texts.length / 2);
    const first = await ask(texts.slice(0, middle), tries, signal);
    if (!first.ok) return first;
    const second = await ask(texts.slice(middle), tries, signal);
    return second.ok ? success([...first.value, ...second.value]) : second;
  };
  return {
    id: idOf(choice),
    get dimension() {
      return dimension;
    },
    async embed(texts, purpose, signal) {
      throwIfCancelled(signal);
      const prefixed = texts.map((text) => prefixes[purpose] + text);
      // Somebody waits for a question: a second try would come too late.
      const tries = purpose === 'question' ? { ...patience, tries: 1 } : patience;
      return inParallel(
        batchesOf(prefixed, choice.batch, charactersPerRequest),
        (batch, stop) => ask(batch, tries, stop),
        signal,
      );
    },
  };
}

type Vectors = readonly Float32Array[];

/** Requests at once: one that is answered and one on its way. */
const parallel = 2;
/** About 16,000 tokens. */
const charactersPerRequest = 64_000;
/** A shorter text is not refused for its length. */
const shortestCut = 200;
const mayBeTooLong: ReadonlySet<number> = new Set([400, 413, 422]);

/** What one vector may take in an answer: 16,384 numbers of 16 characters. */
const bytesPerVector = 256 * 1024;
const bytesBeside = 64 * 1024;

/** Prefixes and all else that changes a vector; the key does not. */
function idOf({ url, model, queryPrefix, passagePrefix, dimensions }: EndpointChoice): string {
  const rest = JSON.stringify([url, queryPrefix, passagePrefix, dimensions ?? 0]);
  return `${model} ${createHash('sha256').update(rest).digest('hex').slice(0, 12)}`;
}

/** The results of all batches in order; the first failure ends the others. */
async function inParallel(
  batches: readonly (readonly string[])[],
  ask: (batch: readonly string[], signal: AbortSignal) => Promise<Result<Vectors>>,
  signal: AbortSignal,
): Promise<Result<Vectors>> {
  const answers: Vectors[] = [];
  const stop = new AbortController();
  const both = AbortSignal.any([signal, stop.signal]);
  let next = 0;
  let failed: Failure | undefined;
  const work = async (): Promise<void> => {
    while (next < batches.length && failed === undefined) {
      const at = next++;
      const result = await ask(batches[at] ?? [], both);
      if (result.ok) answers[at] = result.value;
      else {
        failed ??= result;
        stop.abort();
      }
    }
  };
  const settled = await Promise.allSettled(Array.from({ length: parallel }, work));
  throwIfCancelled(signal);
  if (failed !== undefined) return failed;
  for (const outcome of settled) if (outcome.status === 'rejected') throw outcome.reason;
  return success(answers.flat());
}

type Answer = Extract<Posted, { readonly type: 'answer' }>;

async function postUntilAnswered(
  choice: EndpointChoice,
  texts: readonly string[],
  patience: Patience,
  signal: AbortSignal,
): Promise<Answer | Failure> {
  const { url, key, model, dimensions } = choice;
  const asked = { model, input: texts, encoding_format: 'float', ...(dimensions === undefined ? {} : { dimensions }) };
  const limits = { patience: patience.answer, largest: bytesBeside + texts.length * bytesPerVector };
  for (let next = 1; ; next++) {
    const posted = await postJson(url, key, JSON.stringify(asked), limits, signal);
    if (!isPassing(posted)) return posted.type === 'answer' ? posted : noAnswer(choice, posted);
    const wait = pauseBefore(next, posted.type === 'answer' ? posted.retryAfter : undefined, patience);
    if (wait === undefined) return posted.type === 'answer' ? refusal(choice, posted.status) : noAnswer(choice, posted);
    await pause(wait, signal);
  }
}

/** Whether it may well go better the next time. */
function isPassing(posted: Posted): boolean {
  if (posted.type === 'answer') return posted.status === 408 || posted.status === 429 || posted.status >= 500;
  return posted.type === 'unreachable' || posted.type === 'timed-out';
}

function noAnswer({ url }: EndpointChoice, posted: Exclude<Posted, Answer>): Failure {
  const where = `the embedding endpoint ${shownAddress(url)}`;
  switch (posted.type) {
    case 'redirect':
      return failure('embedding-redirect', `${where} redirects to ${posted.host}`, 'Name that address in "baseUrl".');
    case 'too-large':
      return failure('embedding-bad-answer', `${where} gives an answer larger than any vectors`, 'Lower "batch".');
    case 'timed-out':
      return failure('embedding-timeout', `${where} did not answer in time`, 'Lower "batch", or use a faster model.');
    case 'unreachable':
      return failure(
        'embedding-unreachable',
        `${where} cannot be reached (${posted.reason})`,
        'Look whether the service runs and the address is right.',
      );
  }
}

function refusal({ url, model }: EndpointChoice, status: number): Failure {
  const where = `the embedding endpoint ${shownAddress(url)}`;
  if (status === 401 || status === 403)
    return failure(
      'embedding-refused',
      `${where} refuses the key (${status})`,
      'Check the key, and that it may embed.',
    );
  if (status === 404)
    return failure('embedding-refused', `${where} is not there (404)`, `Check "baseUrl", and that it has '${model}'.`);
  if (status === 429)
    return failure('embedding-busy', `${where} takes no more for the moment (429)`, 'Nothing to do: it goes on later.');
  return failure(
    'embedding-refused',
    `${where} answers with status ${status}`,
    `Check that it can embed with '${model}'.`,
  );
}
