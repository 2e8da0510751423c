import { isLoopbackHost } from '#adapters/service-address.ts';
import { type Failure, type Result, success } from '#base/failure.ts';
import { isSuccess } from './body.ts';
import { type Answer, badResult, faultOfStatus, isFault, resultGone } from './faults.ts';
import type { Call } from './line.ts';
import type { Service } from './service.ts';

/** Redirects at most, and tries where the host of a result is busy or breaks off. */
const mostRedirects = 3;
const mostTries = 3;

/**
 * Fetch what a service gives an address for. It comes from the service itself, over https from elsewhere, or from this
 * machine where the service runs here too; the same holds for each redirect. The service's headers, in which the key is,
 * go to the service's own address alone and never behind a redirect. What was made has cost something: where its host is
 * busy, or breaks off, it is tried again.
 */
export async function download(
  address: string,
  service: Service,
  pause: (milliseconds: number) => Promise<void>,
  exchange: (call: Call, owner: Service) => Promise<Result<Answer>>,
): Promise<Result<Uint8Array>> {
  for (let tries = 1; ; tries++) {
    const bytes = await attempt(address, service, exchange);
    const isPassing = !bytes.ok && isFault(bytes, service, ['busy', 'server', 'broken-answer', 'unreachable']);
    if (!isPassing || tries === mostTries) return bytes;
    await pause(service.bounds.pollMs * 2 ** tries);
  }
}

async function attempt(
  address: string,
  service: Service,
  exchange: (call: Call, owner: Service) => Promise<Result<Answer>>,
): Promise<Result<Uint8Array>> {
  let place = placeOf(address, service.baseUrl, service);
  for (let redirects = 0; ; redirects++) {
    if (!place.ok) return place;
    const url = place.value;
    const isOwn = redirects === 0 && url.origin === new URL(service.baseUrl).origin;
    const headers = { 'user-agent': 'scenewright', accept: '*/*', ...(isOwn ? service.headers : {}) };
    const owner = { ...service, baseUrl: url.origin };
    const answer = await exchange({ method: 'GET', url: url.href, headers }, owner);
    if (!answer.ok) return answer;
    const leadsTo = redirectOf(answer.value);
    if (leadsTo === undefined)
      return isSuccess(answer.value) ? success(answer.value.bytes) : refusal(answer.value, owner);
    if (redirects === mostRedirects) return badResult(service, 'it is redirected again and again');
    place = placeOf(leadsTo, url.href, service);
  }
}

function refusal(answer: Answer, owner: Service): Failure {
  return [401, 403, 404, 410].includes(answer.status)
    ? resultGone(owner, answer.status)
    : faultOfStatus(answer, owner, []);
}

function redirectOf(answer: Answer): string | undefined {
  return [301, 302, 303, 307, 308].includes(answer.status) ? answer.header('location') : undefined;
}

/** The address as one that may be asked, seen from `from`. */
function placeOf(address: string, from: string, service: Service): Result<URL> {
  const url = URL.canParse(address, from) ? new URL(address, from) : undefined;
  if (url === undefined || address === '') return badResult(service, 'it is none');
  if (url.username !== '' || url.password !== '') return badResult(service, 'it holds a user or password');
  if (url.origin === new URL(service.baseUrl).origin) return success(url);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return badResult(service, 'it is not one of https');
  if (isLoopbackHost(url.hostname))
    return service.leaves ? badResult(service, 'it leads to this machine') : success(url);
  return url.protocol === 'https:' ? success(url) : badResult(service, 'it is not one of https');
}
