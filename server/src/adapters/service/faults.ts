import { type Failure, failure } from '#base/failure.ts';
import { codeOf } from '#base/system-error.ts';
import type { End } from './bounds.ts';
import { hostOf, type Service } from './service.ts';
import { plainWords, wordsOf } from './service-words.ts';

/** An answer that was read whole. */
export interface Answer {
  readonly status: number;
  /** A header by its name in lower case. */
  header(name: string): string | undefined;
  readonly bytes: Uint8Array;
}

/** What can be wrong with a service, behind the code of its product: `image-busy`. */
export const faultNames = [
  'redirect',
  'key',
  'credit',
  'not-found',
  'busy',
  'server',
  'refused',
  'broken-answer',
  'unreachable',
  'slow',
  'too-large',
  'content-refused',
  'bad-result',
  'result-gone',
] as const;
export type FaultName = (typeof faultNames)[number];

/** Whether a failure is of one of the named faults of a service. */
export function isFault({ code }: Failure, service: Service, names: readonly FaultName[]): boolean {
  return names.some((name) => code === codeOfFault(service, name));
}

function codeOfFault({ product }: Service, name: FaultName): string {
  return `${product.code}-${name}`;
}

function fault(service: Service, name: FaultName, message: string, hint: string): Failure {
  return failure(codeOfFault(service, name), `${hostOf(service)} ${message}`, hint);
}

/** What a status that is no success means. `hidden` are texts that no message may hold beside the service's secrets. */
export function faultOfStatus(answer: Answer, service: Service, hidden: readonly string[]): Failure {
  const { status } = answer;
  if (status >= 300 && status < 400)
    return fault(service, 'redirect', 'sends requests elsewhere', 'Write the address to which it leads as "baseUrl".');
  if (status === 401 || status === 403) return keyFault(service);
  if (status === 402) return creditFault(service);
  if (status === 404) return fault(service, 'not-found', 'does not know this request', notFoundHint(service));
  if (status === 429) {
    const seconds = waitOf(answer);
    return busy(service, seconds === undefined ? '' : ` for ${seconds} s`);
  }
  const words = plainWords(wordsOf(answer.bytes), [...service.secrets, ...hidden]);
  const said = words === '' ? '' : `: ${words}`;
  if (status >= 500)
    return fault(
      service,
      'server',
      `has a fault of its own (${status})${said}`,
      'Try again later, or look at the log of the service.',
    );
  return fault(service, 'refused', `refuses the request (${status})${said}`, 'Check "model" and the request.');
}

function keyFault(service: Service): Failure {
  const { keyVariable } = service;
  return fault(
    service,
    'key',
    `refuses ${service.secrets.length === 0 ? 'requests without a key' : 'the key'}`,
    keyVariable === undefined
      ? 'Name the environment variable that holds the key in "apiKeyEnv".'
      : `Set ${keyVariable} to a key that is valid there, and start anew.`,
  );
}

/** The account there is empty. */
export function creditFault(service: Service): Failure {
  return fault(service, 'credit', 'asks for payment', 'Add credit to your account there.');
}

function busy(service: Service, wait: string): Failure {
  return fault(service, 'busy', `asks to wait${wait}`, 'Try again then; a larger quota would help.');
}

function notFoundHint({ leaves, model }: Service): string {
  const named = model === undefined ? '"baseUrl"' : '"baseUrl" and "model"';
  return leaves ? `Check ${named}.` : `Check ${named}, and whether the service was started with its API.`;
}

/** Seconds that a service wants to be left alone, up to a day, as it says in `Retry-After`; a date is counted from now. */
export function waitOf(answer: Answer): number | undefined {
  const text = answer.header('retry-after');
  if (text === undefined) return undefined;
  const given = Number(text);
  const seconds = Math.ceil(Number.isFinite(given) ? given : (Date.parse(text) - Date.now()) / 1000);
  return seconds > 0 && seconds <= 86_400 ? seconds : undefined;
}

/** What it means that no answer came, or not all of it. */
export function faultOfError(error: unknown, service: Service, hasBegun: boolean): Failure {
  const code = codeOf(error) || codeOf(error instanceof Error ? error.cause : undefined);
  if (error instanceof Error && error.name === 'HTTPParserError')
    return fault(service, 'broken-answer', 'does not speak HTTP', 'Check the port in "baseUrl".');
  if (hasBegun || code === 'UND_ERR_SOCKET' || code === 'ECONNRESET') return brokenOff(service);
  return fault(
    service,
    'unreachable',
    `cannot be reached${code === '' ? '' : ` (${code})`}`,
    service.leaves ? 'Check the address, the network and the proxy.' : 'Start the service, or check the port.',
  );
}

/** An answer ended before its end. */
export function brokenOff(service: Service): Failure {
  return fault(service, 'broken-answer', 'broke off its answer', 'Try again; if this goes on, look at the service.');
}

/** What it means that the time of a conversation ran out. */
export function faultOfEnd(end: Exclude<End, 'cancelled'>, service: Service): Failure {
  const { silenceMs, wholeMs } = service.bounds;
  const why = end === 'silent' ? `said nothing for ${seconds(silenceMs)}` : `was not done after ${seconds(wholeMs)}`;
  return fault(service, 'slow', why, `Ask for ${service.product.less}, or use a faster service.`);
}

function seconds(milliseconds: number): string {
  return `${milliseconds / 1000} s`;
}

/** The answer is larger than is read. */
export function tooLarge(service: Service, bytes: number): Failure {
  return fault(service, 'too-large', `answers with more than ${bytes} bytes`, `Ask for ${service.product.less}.`);
}

/** The answer is not what the service documents. */
export function wrongShape(service: Service, what: string): Failure {
  return fault(
    service,
    'broken-answer',
    `answers ${what}`,
    `Check whether "baseUrl" is the address of ${service.title}.`,
  );
}

/** The service made nothing, or hides what it made, because of what was asked for. */
export function contentRefused(service: Service): Failure {
  return fault(
    service,
    'content-refused',
    'does not show this: its rules for content forbid it',
    `Describe the ${service.product.noun} in other words.`,
  );
}

/** The address that it gives for what it made is not one that is followed. */
export function badResult(service: Service, why: string): Failure {
  return fault(
    service,
    'bad-result',
    `gives an address for the ${service.product.noun} that is not followed: ${why}`,
    'Results are fetched over https or from the service itself.',
  );
}

/** What was made is not to be had at the address that was given for it. */
export function resultGone(service: Service, status: number): Failure {
  return fault(
    service,
    'result-gone',
    `does not hand out the ${service.product.noun} (${status})`,
    'Addresses of results expire after some minutes: generate again.',
  );
}
