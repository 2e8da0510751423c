import { setTimeout as sleep } from 'node:timers/promises';
import { Cancelled, neverAborted, throwIfCancelled } from '#base/cancel.ts';
import { type Failure, type Result, success } from '#base/failure.ts';
import { codeOf } from '#base/system-error.ts';
import { answerOf, isSuccess } from './body.ts';
import { startWatch, type Watch } from './bounds.ts';
import { download } from './download.ts';
import { type Answer, faultOfEnd, faultOfError, faultOfStatus, tooLarge, waitOf } from './faults.ts';
import { type Call, type Line, openLine } from './line.ts';
import { addressBelow, type Service } from './service.ts';

/** A question to a service. */
export interface Question {
  readonly method: 'GET' | 'POST';
  /** Below the service's address. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Texts of the question that no message may repeat: prompts. */
  readonly hidden?: readonly string[];
  /** Bytes of the answer at most; the bound of the service when absent. */
  readonly largest?: number;
  /** How often it is put again where the service asks to wait for a minute or less; never when absent. */
  readonly patience?: number;
  /** What a refusal means where the service says more than a status. */
  readonly explain?: (answer: Answer) => Failure | undefined;
}

/** What a conversation consists of. */
export interface Talk {
  /** Ask, and read the whole answer; anything but success is a failure. `until` gives the answer up. */
  ask(question: Question, until?: AbortSignal): Promise<Result<Answer>>;
  /** Fetch what the service gives an address for; see `download.ts` for what is followed. */
  download(address: string): Promise<Result<Uint8Array>>;
  /** Wait, or until the conversation or `until` ends. */
  pause(milliseconds: number, until?: AbortSignal): Promise<void>;
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
  const line = await openLine();
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
  // Whoever asks next hears why it ended.
  const pause = async (milliseconds: number, until?: AbortSignal): Promise<void> => {
    await sleep(milliseconds, undefined, { signal: both(until) }).catch(() => undefined);
    watch.touch();
  };
  const askOnce = async (question: Question, until: AbortSignal | undefined): Promise<Result<Answer>> => {
    const largest = question.largest ?? service.bounds.largest;
    return exchange(line, callOf(question, service), largest, { service, watch, signal: both(until) });
  };
  return {
    async ask(question, until) {
      const { patience = 0, explain, hidden = [] } = question;
      for (let tries = 0; ; tries++) {
        const answer = await askOnce(question, until);
        if (!answer.ok || isSuccess(answer.value)) return answer;
        const wait = tries < patience ? patientWait(answer.value, service, tries) : undefined;
        if (wait === undefined) return explain?.(answer.value) ?? faultOfStatus(answer.value, service, hidden);
        await pause(wait, until);
      }
    },
    download: (address) =>
      download(address, service, pause, (call, owner) =>
        exchange(line, call, service.bounds.largest, { service: owner, watch, signal: watch.signal }),
      ),
    pause,
  };
}

/** Milliseconds of waiting that are borne at most. */
const longestWait = 60_000;

/** How long to wait before asking again: as the service says, or ever longer; `undefined` where that is of no use. */
function patientWait(answer: Answer, { bounds }: Service, tries: number): number | undefined {
  if (answer.status !== 429) return undefined;
  const said = waitOf(answer);
  const wait = said === undefined ? bounds.pollMs * 2 ** tries : said * 1000;
  return wait <= longestWait ? wait : undefined;
}

function callOf({ method, path, query, headers, body }: Question, service: Service): Call {
  return {
    method,
    url: addressBelow(service, path, query),
    headers: {
      'user-agent': 'scenewright',
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...service.headers,
      ...headers,
    },
    ...(body === undefined ? {} : { body }),
  };
}

/** One request and its whole answer, of whatever status. `service` is the one that faults are told of. */
async function exchange(
  line: Line,
  call: Call,
  largest: number,
  { service, watch, signal }: { readonly service: Service; readonly watch: Watch; readonly signal: AbortSignal },
): Promise<Result<Answer>> {
  let hasBegun = false;
  try {
    watch.signal.throwIfAborted();
    const response = await line.send(call, signal);
    hasBegun = true;
    watch.touch();
    const answer = await answerOf(response, largest, watch);
    return answer === undefined ? tooLarge(service, largest) : success(answer);
  } catch (error) {
    const end = watch.end();
    if (end === 'cancelled') throw new Cancelled();
    if (end !== undefined) return faultOfEnd(end, service);
    // A request that cannot be sent at all is our own fault.
    if (codeOf(error) === 'UND_ERR_INVALID_ARG') throw error;
    return faultOfError(error, service, hasBegun);
  }
}
