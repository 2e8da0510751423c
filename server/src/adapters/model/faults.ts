import { APIConnectionError, APIConnectionTimeoutError, APIError } from 'openai';
import { type Failure, failure } from '#base/failure.ts';
import { codeOf } from '#base/system-error.ts';
import type { EndpointModel } from './choice.ts';

/** What went wrong with a request, and when to ask again. */
export interface Fault {
  readonly failure: Failure;
  /** `never` until the user changes something, `busy` for as long as the service says, `later` for what may pass. */
  readonly retry: 'never' | 'busy' | 'later';
  /** Milliseconds that the service asks to be left alone. */
  readonly waitMs?: number;
  /** The service does not know this way of asking. */
  readonly isUnknownWay: boolean;
}

/** What an error of the client means, without its own words: those may hold prompts and keys. */
export function faultOf(error: unknown, choice: EndpointModel): Fault {
  if (error instanceof APIConnectionTimeoutError) return tooSlow(choice);
  if (error instanceof APIConnectionError) return unreachable(error, choice);
  if (error instanceof APIError && typeof error.status === 'number')
    return byStatus(error.status, error.headers, choice);
  return later(
    'model-broken-answer',
    `${hostOf(choice)} broke off its answer`,
    'It is asked again; if this goes on, look at the service.',
  );
}

/** No first word came in time. */
export function tooSlow(choice: EndpointModel): Fault {
  return later('model-slow', `${hostOf(choice)} did not answer in time`, 'Use a smaller model or a nearer service.');
}

function unreachable(error: APIConnectionError, choice: EndpointModel): Fault {
  const code = codeOf(innermost(error));
  const why = code === '' ? '' : ` (${code})`;
  const hint = choice.leaves
    ? 'Check the address, the network and the proxy.'
    : 'Start the service, or check the port.';
  return later('model-unreachable', `${hostOf(choice)} cannot be reached${why}`, hint);
}

function byStatus(status: number, headers: Headers | undefined, choice: EndpointModel): Fault {
  const host = hostOf(choice);
  const key = choice.keyVariable ?? 'SCENEWRIGHT_MODEL_API_KEY';
  if (status === 401 || status === 403)
    return never(
      'model-key',
      `${host} refuses the key`,
      `Set ${key} to a key that is valid for ${choice.model}, and start anew.`,
    );
  if (status === 404)
    return never(
      'model-not-found',
      `${host} knows no model '${choice.model}', or not this way of asking`,
      'Check "model", "baseUrl" and "way".',
      true,
    );
  if (status === 429) {
    const waitMs = retryAfter(headers);
    const fault = failure('model-busy', `${host} asks to wait`, 'Nothing needs to be done; a larger quota would help.');
    return { failure: fault, retry: 'busy', isUnknownWay: false, ...(waitMs === undefined ? {} : { waitMs }) };
  }
  if (status >= 300 && status < 400)
    return never(
      'model-redirect',
      `${host} sends requests elsewhere`,
      'Write the address to which it leads as "baseUrl".',
    );
  if (status >= 500)
    return later('model-server', `${host} has a fault of its own (${status})`, 'It is asked again after a while.');
  return never(
    'model-refused',
    `${host} refuses the request (${status})`,
    'Check "way", "contextTokens" and "model".',
    status === 400 || status === 405 || status === 501 || status === 422,
  );
}

function never(code: string, message: string, hint: string, isUnknownWay = false): Fault {
  return { failure: failure(code, message, hint), retry: 'never', isUnknownWay };
}

function later(code: string, message: string, hint: string): Fault {
  return { failure: failure(code, message, hint), retry: 'later', isUnknownWay: false };
}

/** Longer waits are not obeyed: people change plans and keys. */
const longestWait = 10 * 60_000;

function retryAfter(headers: Headers | undefined): number | undefined {
  const text = headers?.get('retry-after') ?? undefined;
  if (text === undefined) return undefined;
  const seconds = Number(text);
  const wait = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(text) - Date.now();
  return Number.isFinite(wait) ? Math.min(longestWait, Math.max(0, wait)) : undefined;
}

function innermost(error: Error): unknown {
  let inner: unknown = error;
  for (let depth = 0; depth < 5 && inner instanceof Error && inner.cause !== undefined; depth++) inner = inner.cause;
  return inner instanceof AggregateError ? inner.errors[0] : inner;
}

/** A service by its host alone. */
export function hostOf({ baseUrl }: EndpointModel): string {
  return new URL(baseUrl).host;
}
