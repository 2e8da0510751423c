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

/** What a status that is no success means. `hidden` are texts that no message may hold beside the service's secrets. */
export function faultOfStatus(answer: Answer, service: Service, hidden: readonly string[]): Failure {
  const host = hostOf(service);
  const { status } = answer;
  if (status >= 300 && status < 400)
    return failure(
      'image-redirect',
      `${host} sends requests elsewhere`,
      'Write the address to which it leads as "baseUrl".',
    );
  if (status === 401 || status === 403) return keyFault(service);
  if (status === 402) return failure('image-credit', `${host} asks for payment`, 'Add credit to your account there.');
  if (status === 404) return failure('image-not-found', `${host} does not know this request`, notFoundHint(service));
  if (status === 429) {
    const wait = waitOf(answer.header('retry-after'));
    return failure('image-busy', `${host} asks to wait${wait}`, 'Try again then; a larger quota would help.');
  }
  const words = plainWords(wordsOf(answer.bytes), [...service.secrets, ...hidden]);
  const said = words === '' ? '' : `: ${words}`;
  if (status >= 500)
    return failure(
      'image-server',
      `${host} has a fault of its own (${status})${said}`,
      'Try again later, or look at the log of the service.',
    );
  return failure('image-refused', `${host} refuses the request (${status})${said}`, 'Check "model" and the request.');
}

function keyFault(service: Service): Failure {
  const { keyVariable } = service;
  return failure(
    'image-key',
    `${hostOf(service)} refuses ${service.authorization === undefined ? 'requests without a key' : 'the key'}`,
    keyVariable === undefined
      ? 'Name the environment variable that holds the key in "apiKeyEnv".'
      : `Set ${keyVariable} to a key that is valid there, and start anew.`,
  );
}

function notFoundHint({ leaves, model }: Service): string {
  const named = model === undefined ? '"baseUrl"' : '"baseUrl" and "model"';
  return leaves ? `Check ${named}.` : `Check ${named}, and whether the service was started with its API.`;
}

/** How long a service wants to be left alone, for a message. A date is told as seconds from now. */
function waitOf(text: string | undefined): string {
  if (text === undefined) return '';
  const given = Number(text);
  const seconds = Math.ceil(Number.isFinite(given) ? given : (Date.parse(text) - Date.now()) / 1000);
  return seconds > 0 && seconds <= 86_400 ? ` for ${seconds} s` : '';
}

/** What it means that no answer came, or not all of it. */
export function faultOfError(error: unknown, service: Service, hasBegun: boolean): Failure {
  const code = codeOf(error) || codeOf(error instanceof Error ? error.cause : undefined);
  if (error instanceof Error && error.name === 'HTTPParserError')
    return failure('image-broken-answer', `${hostOf(service)} does not speak HTTP`, 'Check the port in "baseUrl".');
  if (hasBegun || code === 'UND_ERR_SOCKET' || code === 'ECONNRESET')
    return failure(
      'image-broken-answer',
      `${hostOf(service)} broke off its answer`,
      'Try again; if this goes on, look at the service.',
    );
  return failure(
    'image-unreachable',
    `${hostOf(service)} cannot be reached${code === '' ? '' : ` (${code})`}`,
    service.leaves ? 'Check the address, the network and the proxy.' : 'Start the service, or check the port.',
  );
}

/** What it means that the time of a conversation ran out. */
export function faultOfEnd(end: Exclude<End, 'cancelled'>, service: Service): Failure {
  const { silenceMs, wholeMs } = service.bounds;
  const why = end === 'silent' ? `said nothing for ${seconds(silenceMs)}` : `was not done after ${seconds(wholeMs)}`;
  return failure('image-slow', `${hostOf(service)} ${why}`, 'Ask for a smaller picture, or use a faster service.');
}

function seconds(milliseconds: number): string {
  return `${milliseconds / 1000} s`;
}

/** The answer is larger than is read. */
export function tooLarge(service: Service): Failure {
  const bytes = service.bounds.largest;
  return failure(
    'image-too-large',
    `${hostOf(service)} answers with more than ${bytes} bytes`,
    'Ask for a smaller picture.',
  );
}

/** The answer is not what the service documents. */
export function wrongShape(service: Service, what: string): Failure {
  return failure(
    'image-broken-answer',
    `${hostOf(service)} answers ${what}`,
    `Check whether "baseUrl" is the address of ${service.title}.`,
  );
}

/** The service made nothing, or hides what it made, because of what was asked for. */
export function contentRefused(service: Service): Failure {
  return failure(
    'image-content-refused',
    `${hostOf(service)} does not show this: its rules for content forbid it`,
    'Describe the picture in other words.',
  );
}
