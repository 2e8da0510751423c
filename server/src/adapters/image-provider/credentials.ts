import { failure, type Result, success } from '#base/failure.ts';
import type { Service } from './service.ts';

/** The `Authorization` of a key and the texts of it that no message may hold; an empty key is none. */
export function authorizationOf(
  key: string,
  scheme: 'bearer' | 'basic',
  variable: string,
): Result<Pick<Service, 'authorization' | 'secrets'>> {
  if (key === '') return success({ authorization: undefined, secrets: [] });
  if (scheme === 'basic') {
    const colon = key.indexOf(':');
    if (colon < 1)
      return failure('image-key', `${variable} holds no user and password`, 'Write them as USER:PASSWORD.');
    const encoded = Buffer.from(key, 'utf8').toString('base64');
    return success({ authorization: `Basic ${encoded}`, secrets: [key, key.slice(colon + 1), encoded] });
  }
  if (!/^[\x21-\x7e]+$/.test(key))
    return failure('image-key', `${variable} holds characters that no key has`, 'Set it to the key alone.');
  return success({ authorization: `Bearer ${key}`, secrets: [key] });
}
