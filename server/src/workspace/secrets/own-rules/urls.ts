import type { SecretRule } from '#workspace/secrets/rule.ts';
import { defineRule, placeholders } from './define.ts';

/** Secrets inside addresses. */
export function urlRules(): readonly SecretRule[] {
  return [
    // scheme://user:password@host
    defineRule(
      'url-password',
      ['://'],
      /[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@"'`<>{}()]{0,100}:([^\s/@"'`<>]{3,300})@[\w[]/i,
      { allowed: placeholders },
    ),
    // A token in place of the user: https://TOKEN@host
    defineRule('url-token', ['://'], /https?:\/\/([A-Za-z0-9_-]{20,300})@[\w.-]/, { entropy: 3 }),
    // Signatures and keys among the parameters, as of Azure's and Amazon's signed addresses.
    defineRule(
      'url-parameter',
      ['sig=', 'signature=', 'key=', 'token=', 'secret=', 'x-amz-credential='],
      /[?&](?:sig|signature|x-amz-signature|x-amz-credential|api_?key|key|access_token|token|client_secret|secret)=([A-Za-z0-9%+/_.~-]{16,400}={0,2})/i,
      { entropy: 3, allowed: [...placeholders, /^[a-z_.-]+$/i] },
    ),
  ];
}
