import { failure, type Result, success } from '#base/failure.ts';

/** Where to send texts, and whether that is this machine. */
export interface EndpointAddress {
  readonly url: string;
  readonly isLoopback: boolean;
}

/** The address of embeddings below `baseUrl`. A key goes over https or stays on this machine; anything else is refused. */
export function endpointAddress(baseUrl: string, hasKey: boolean): Result<EndpointAddress> {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  if (url === undefined || (url.protocol !== 'https:' && url.protocol !== 'http:'))
    return failure('embedding-bad-address', 'the embedding endpoint is no address', 'Write it as https://HOST/v1.');
  if (url.username !== '' || url.password !== '')
    return failure(
      'embedding-bad-address',
      'the address of the embedding endpoint holds a user or password',
      'Take them out and name the environment variable with the key in "apiKeyEnv".',
    );
  const isLoopback = isLoopbackHost(url.hostname);
  if (hasKey && url.protocol === 'http:' && !isLoopback)
    return failure(
      'embedding-key-in-the-clear',
      `a key would travel unencrypted to ${url.host}`,
      'Use https, or leave the key out.',
    );
  const path = url.pathname.replace(/\/+$/, '');
  url.pathname = path.endsWith('/embeddings') ? path : `${path}/embeddings`;
  url.hash = '';
  return success({ url: url.href, isLoopback });
}

/** An address for messages: without its query, in which some services take keys. */
export function shownAddress(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}

/** Whether a host is this machine. */
export function isLoopbackHost(host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(host);
}
