import type { AllowedPattern, SecretRule } from '#workspace/secrets/rule.ts';

/** A rule from an expression literal. */
export function defineRule(
  id: string,
  keywords: readonly string[],
  expression: RegExp,
  more: { readonly reach?: SecretRule['reach']; readonly entropy?: number; readonly allowed?: readonly RegExp[] } = {},
): SecretRule {
  const { reach = 'near', entropy, allowed = [] } = more;
  return {
    id,
    keywords,
    reach,
    source: expression.source,
    flags: expression.flags,
    ...(entropy === undefined ? {} : { entropy }),
    allowed: allowed.map(({ source, flags }): AllowedPattern => ({ of: 'secret', source, flags })),
  };
}

/** Values that stand for a secret that is filled in elsewhere, or that say that there is none. */
export const placeholders: readonly RegExp[] = [
  /^(?:your|my|the|some|enter|insert|example|sample|dummy|fake|change[_-]?(?:me|it)|replace|placeholder|todo)(?![a-z0-9]*\d{3})/i,
  /^(?:password|passwd|pwd|pass|passphrase|secret|token|api[_-]?key|key|user|username|login|test|null|none|true|false|undefined|string|empty)$/i,
  // `${NAME}`, `%NAME%`, `{0}`, `{{ name }}`, `<name>`, `$(name)`, and notes of ours.
  /^(?:[$%]?[{(<[]|\$\w|%\w+%$)/,
  /^(.)\1*$/,
  /^(?:x+|\*+|\.+|-+)$/i,
];
