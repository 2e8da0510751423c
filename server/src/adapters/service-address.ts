import { failure, type Result, success } from '#base/failure.ts';

/** Where to send texts, and whether that is this machine. */
export interface ServiceAddress {
  readonly url: string;
  readonly isLoopback: boolean;
}

/** How messages and codes name a service. */
export interface ServiceWords {
  /** In front of `-bad-address` and `-key-in-the-clear`. */
  readonly code: string;
  readonly noAddress: string;
  readonly address: string;
}

/** The address of a service. A key goes over https or stays on this machine; anything else is refused. */
export function serviceAddress(baseUrl: string, hasKey: boolean, words: ServiceWords): Result<ServiceAddress> {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  if (url === undefined || (url.protocol !== 'https:' && url.protocol !== 'http:'))
    return failure(`${words.code}-bad-address`, words.noAddress, 'Write it as https://HOST/v1.');
  if (url.username !== '' || url.password !== '')
    return failure(
      `${words.code}-bad-address`,
      `${words.address} holds a user or password`,
      'Take them out and name the environment variable with the key in "apiKeyEnv".',
    );
  const isLoopback = isLoopbackHost(url.hostname);
  if (hasKey && url.protocol === 'http:' && !isLoopback)
    return failure(
      `${words.code}-key-in-the-clear`,
      `a key would travel unencrypted to ${url.host}`,
      'Use https, or leave the key out.',
    );
  url.hash = '';
  url.pathname = url.pathname.replace(/\/+$/, '');
  return success({ url: url.href.replace(/\/+$/, ''), isLoopback });
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
