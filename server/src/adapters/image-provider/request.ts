import { setTimeout as sleep } from 'node:timers/promises';
import type { Dispatcher } from 'undici';
import { Cancelled, neverAborted, throwIfCancelled } from '#base/cancel.ts';
import { type Failure, type Result, success } from '#base/failure.ts';
import { codeOf } from '#base/system-error.ts';
import { startWatch, type Watch } from './bounds.ts';
import { type Answer, faultOfEnd, faultOfError, faultOfStatus, tooLarge } from './faults.ts';
import { type Line, openLine } from './line.ts';
import { addressBelow, type Service } from './service.ts';

/** A question to a service. */
export interface Question {
  readonly method: 'GET' | 'POST';
  /** Below the service's address. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Texts of the question that no message may repeat: prompts. */
  readonly hidden?: readonly string[];
  /** What a refusal means where the service says more than a status. */
  readonly explain?: (answer: Answer) => Failure | undefined;
}

/** What a conversation consists of. */
export interface Talk {
  /** Ask, and read the whole answer; anything but success is a failure. `until` gives the answer up. */
  ask(question: Question, until?: AbortSignal): Promise<Result<Answer>>;
  /** Wait until the next look at a picture's state, or until the conversation or `until` ends. */
  pause(until?: AbortSignal): Promise<void>;
}

/**
 * Talk with a service within its bounds; every connection is closed at the end. Where the talk is cancelled or given up,
 * `stop` may tell the service, for a short time. Redirects are refused: what is asked and the key go where the user says.
 */
export async function converse<T>(
  service: Service,
  talk: (talk: Talk) => Promise<Result<T>>,
  stop: ((talk: Talk) => Promise<unknown>) | undefined,
  signal: AbortSignal,
): Promise<Result<T>> {
  throwIfCancelled(signal);
  const line = await openLine(service.baseUrl);
  const watch = startWatch(service.bounds, signal);
  try {
    return await talk(talkOver(line, watch, service));
  } finally {
    watch.close();
    await line.close();
    if (watch.end() !== undefined && stop !== undefined) await tellToStop(service, stop);
  }
}

async function tellToStop(service: Service, stop: (talk: Talk) => Promise<unknown>): Promise<void> {
  const { stopMs } = service.bounds;
  const bounds = { ...service.bounds, silenceMs: stopMs, wholeMs: stopMs };
  const told = async (talk: Talk): Promise<Result<undefined>> => {
    await stop(talk);
    return success(undefined);
  };
  await converse({ ...service, bounds }, told, undefined, neverAborted());
}

function talkOver(line: Line, watch: Watch, service: Service): Talk {
  const both = (until: AbortSignal | undefined) =>
    until === undefined ? watch.signal : AbortSignal.any([watch.signal, until]);
  return {
    async ask(question, until) {
      let hasBegun = false;
      let answer: Answer | undefined;
      try {
        watch.signal.throwIfAborted();
        const response = await line.send(callOf(question, service), both(until));
        hasBegun = true;
        watch.touch();
        answer = await answerOf(response, service.bounds.largest, watch);
      } catch (error) {
        const end = watch.end();
        if (end === 'cancelled') throw new Cancelled();
        if (end !== undefined) return faultOfEnd(end, service);
        // A request that cannot be sent at all is our own fault.
        if (codeOf(error) === 'UND_ERR_INVALID_ARG') throw error;
        return faultOfError(error, service, hasBegun);
      }
      if (answer === undefined) return tooLarge(service);
      if (isSuccess(answer.status)) return success(answer);
      return question.explain?.(answer) ?? faultOfStatus(answer, service, question.hidden ?? []);
    },
    // Whoever asks next hears why it ended.
    pause: (until) => sleep(service.bounds.pollMs, undefined, { signal: both(until) }).catch(() => undefined),
  };
}

function callOf({ method, path, query, headers, body }: Question, service: Service) {
  const { authorization } = service;
  return {
    method,
    url: addressBelow(service, path, query),
    headers: {
      'user-agent': 'scenewright',
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(authorization === undefined ? {} : { authorization }),
      ...headers,
    },
    ...(body === undefined ? {} : { body }),
  };
}

function isSuccess(status: number): boolean {
  return status >= 200 && status < 300;
}

/** Bytes of a refusal at most: no more than a few words are taken from it. */
const largestRefusal = 256 * 1024;

/** An answer whose body was read; `undefined` where a success is too large. Of a refusal the status says enough. */
async function answerOf(response: Dispatcher.ResponseData, largest: number, watch: Watch): Promise<Answer | undefined> {
  const { statusCode: status, headers } = response;
  const header = (name: string): string | undefined => [headers[name] ?? []].flat()[0];
  if (isSuccess(status)) {
    const bytes = await readUpTo(largest, response, watch);
    return bytes === undefined ? undefined : { status, header, bytes };
  }
  const bytes = await readUpTo(largestRefusal, response, watch).catch((error: unknown) => {
    if (watch.end() === undefined) return undefined;
    throw error;
  });
  return { status, header, bytes: bytes ?? Buffer.alloc(0) };
}

/** A body, counted while it is read; `undefined` where it is larger, and then the connection is closed. */
async function readUpTo(
  largest: number,
  { headers, body }: Dispatcher.ResponseData,
  watch: Watch,
): Promise<Uint8Array | undefined> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  if (Number(headers['content-length'] ?? 0) > largest) {
    body.destroy();
    return undefined;
  }
  // Leaving the loop closes the connection.
  for await (const piece of body) {
    if (!(piece instanceof Uint8Array)) continue;
    watch.touch();
    length += piece.length;
    if (length > largest) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
