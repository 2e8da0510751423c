import { failure, type Result, success } from '#base/failure.ts';

/** Redirects that are followed. */
const mostRedirects = 5;

/** An address that a model may be brought from: over https, or from this machine. */
export function modelAddress(text: string): Result<URL> {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined)
    return failure('model-address', `'${withoutQuery(text)}' is no address`, 'Name one with https.');
  if (url.username !== '' || url.password !== '')
    return failure('model-address', 'an address with a name and a password is not used', 'Name one without them.');
  if (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url))) return success(url);
  return failure('model-address', `${addressText(url)} is not encrypted`, 'Name an address with https.');
}

/** Ask an address, following redirects to https only. */
export async function fetchModel(
  address: URL,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<Result<Response>> {
  let url = address;
  for (let i = 0; i <= mostRedirects; i++) {
    const response = await fetch(url.href, {
      headers: { ...headers, 'accept-encoding': 'identity' },
      redirect: 'manual',
      signal,
    });
    const location = response.headers.get('location');
    if (response.status < 300 || response.status > 399 || response.status === 304 || location === null)
      return success(response);
    await response.body?.cancel();
    const next = URL.canParse(location, url.href) ? new URL(location, url.href) : undefined;
    if (next?.protocol !== 'https:' && !(next !== undefined && isLoopback(url) && isLoopback(next)))
      return failure(
        'model-redirect',
        `${addressText(url)} leads to an address without https`,
        'Name the address that it leads to yourself, if it has https.',
      );
    url = next;
  }
  return failure('model-redirect', `${addressText(address)} leads from address to address`, 'Name another address.');
}

/** An address for people: without its query, which may hold a key. */
export function addressText(url: URL): string {
  return `${url.origin}${url.pathname}`;
}

function withoutQuery(text: string): string {
  return text.replace(/[?#][\s\S]*$/, '');
}

function isLoopback({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}
