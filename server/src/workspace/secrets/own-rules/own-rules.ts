import type { SecretRule } from '#workspace/secrets/rule.ts';
import { encodedKeyRules } from './encoded-keys.ts';
import { gameServiceRules } from './game-services.ts';
import { passwordRules } from './passwords.ts';
import { serviceRules } from './services.ts';
import { unityRules } from './unity.ts';
import { urlRules } from './urls.ts';

/** Rules that we add to those of gitleaks, for what occurs in games and for what passages cut in two. */
export function ownRules(): readonly SecretRule[] {
  return [
    ...encodedKeyRules(),
    ...passwordRules(),
    ...urlRules(),
    ...unityRules(),
    ...gameServiceRules(),
    ...serviceRules(),
  ];
}
