import { failure, type Result, success } from '#base/failure.ts';
import type { Product, Service } from './service.ts';

/** How a key travels: by itself, as user and password with a colon between, or in headers with `{key}` where it belongs. */
export type KeyScheme = 'bearer' | 'basic' | Readonly<Record<string, string>>;

/** The headers that carry a key, and the texts of it that no message may hold; an empty key is none. */
export function credentialsOf(
  key: string,
  scheme: KeyScheme,
  variable: string,
  { code }: Product,
): Result<Pick<Service, 'headers' | 'secrets'>> {
  if (key === '') return success({ headers: {}, secrets: [] });
  if (scheme === 'basic') {
    const colon = key.indexOf(':');
    if (colon < 1)
      return failure(`${code}-key`, `${variable} holds no user and password`, 'Write them as USER:PASSWORD.');
    const encoded = Buffer.from(key, 'utf8').toString('base64');
    return success({
      headers: { authorization: `Basic ${encoded}` },
      secrets: [key, key.slice(colon + 1), encoded],
    });
  }
  if (!/^[\x21-\x7e]+$/.test(key))
    return failure(`${code}-key`, `${variable} holds characters that no key has`, 'Set it to the key alone.');
  return success({
    headers: scheme === 'bearer' ? { authorization: `Bearer ${key}` } : filled(scheme, key),
    secrets: [key],
  });
}

function filled(headers: Readonly<Record<string, string>>, key: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, value.replaceAll('{key}', () => key)]),
  );
}
