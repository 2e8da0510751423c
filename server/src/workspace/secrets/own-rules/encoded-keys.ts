import type { SecretRule } from '#workspace/secrets/rule.ts';
import { defineRule } from './define.ts';

/** Private keys and tokens that are known by their encoding, also where a passage holds only a part of one. */
export function encodedKeyRules(): readonly SecretRule[] {
  return [
    // From its first line to its last, or as far as the text goes. Code that only names the first line has no key behind it.
    defineRule(
      'private-key',
      ['private key'],
      /-----BEGIN[ A-Z0-9_-]{0,100}PRIVATE KEY(?: BLOCK)?-----(?=[\s\S]{0,300}?[A-Za-z0-9+/]{24})(?:[^-]|-(?!--))+(?:-----END[ A-Z0-9_-]{0,100}-----)?/,
    ),
    // The middle or the end of one: two lines and more as such keys are broken, in code as a string per line too.
    defineRule(
      'encoded-lines',
      [],
      /(?<![A-Za-z0-9+/])(?=[a-z0-9+/]{0,60}[A-Z])(?=[A-Z0-9+/]{0,60}[a-z])(?:[A-Za-z0-9+/]{64}|[A-Za-z0-9+/]{70}|[A-Za-z0-9+/]{76})(?:(?:\\[nr]|["'\s,]|["'\s]\+){1,60}(?:[A-Za-z0-9+/]{64}|[A-Za-z0-9+/]{70}|[A-Za-z0-9+/]{76})(?![A-Za-z0-9+/]))+(?:(?:\\[nr]|["'\s,]|["'\s]\+){1,60}[A-Za-z0-9+/]{4,75}={0,2}(?![A-Za-z0-9+/]))?/,
      { reach: 'text' },
    ),
    // Header and payload of a JSON web token; the signature may be cut off, and hangs on where it is not.
    defineRule(
      'json-web-token',
      ['eyj'],
      /\beyJ[A-Za-z0-9_-]{10,1000}\.(?:eyJ)?[A-Za-z0-9_-]{10,}(?:\.[A-Za-z0-9_-]+)?/,
    ),
    defineRule('putty-private-key', ['private-lines'], /Private-Lines: \d{1,4}\s+([A-Za-z0-9+/=\s]{16,4000})/),
  ];
}
