import { isLoopbackHost } from '#adapters/embedder/endpoint-address.ts';
import { failure, type Result, success } from '#base/failure.ts';

/** Where to send prompts, and whether that is this machine. */
export interface ModelAddress {
  readonly url: string;
  readonly isLoopback: boolean;
}

/** The address of a model's service. A key goes over https or stays on this machine; anything else is refused. */
export function modelAddress(baseUrl: string, hasKey: boolean): Result<ModelAddress> {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  if (url === undefined || (url.protocol !== 'https:' && url.protocol !== 'http:'))
    return failure('model-bad-address', "the model's address is none", 'Write it as https://HOST/v1.');
  if (url.username !== '' || url.password !== '')
    return failure(
      'model-bad-address',
      "the model's address holds a user or password",
      'Take them out and name the environment variable with the key in "apiKeyEnv".',
    );
  const isLoopback = isLoopbackHost(url.hostname);
  if (hasKey && url.protocol === 'http:' && !isLoopback)
    return failure(
      'model-key-in-the-clear',
      `a key would travel unencrypted to ${url.host}`,
      'Use https, or leave the key out.',
    );
  url.hash = '';
  return success({ url: url.href.replace(/\/+$/, ''), isLoopback });
}
