import { createHmac, timingSafeEqual } from 'node:crypto';

/** Wrap a value with a keyed hash, for a file in a place that others can write to. */
export function sealJson(value: unknown, key: Uint8Array): Uint8Array {
  const body = JSON.stringify(value);
  return Buffer.from(`${macOf(body, key)}\n${body}`, 'utf8');
}

/** The value, or `undefined` when this user did not write it. It is not even parsed then. */
export function openJson(bytes: Uint8Array, key: Uint8Array): unknown {
  const text = new TextDecoder().decode(bytes);
  const end = text.indexOf('\n');
  const mac = Buffer.from(text.slice(0, Math.max(0, end)), 'latin1');
  const body = text.slice(end + 1);
  const expected = Buffer.from(macOf(body, key), 'latin1');
  if (mac.length !== expected.length || !timingSafeEqual(mac, expected)) return undefined;
  return JSON.parse(body);
}

function macOf(body: string, key: Uint8Array): string {
  return createHmac('sha256', key).update(body).digest('hex');
}
