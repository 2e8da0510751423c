import type { ApiFault } from '#engine-api/guard/guard.ts';
import { apiFaults } from '#features/api-faults.ts';
import type { FileRule, Finding } from '#features/check/rule.ts';
import type { Language } from '#features/context.ts';
import { readText } from '#features/read-text.ts';

/** Rules that hold scripts against the engine's API in the project's version. */
export const engineApiRules: readonly FileRule[] = [
  apiRule('unknown-member', 'api-unknown', 'warning', 'The engine has no member of this name there.'),
  apiRule('wrong-arguments', 'api-arguments', 'warning', 'No overload takes this number of arguments.'),
  apiRule('newer', 'api-newer', 'warning', "The member came with a later version of Unity than the project's."),
  apiRule('removed', 'api-removed', 'warning', "The member is gone in the project's version of Unity."),
  apiRule('obsolete', 'api-obsolete', 'info', "The member is obsolete in the project's version of Unity."),
];

function apiRule(kind: ApiFault['kind'], code: string, severity: FileRule['severity'], description: string): FileRule {
  return {
    code,
    severity,
    description,
    applies: (_, facts) => facts.csharp !== undefined,
    async check({ ctx }, path, facts, signal) {
      const current = await readText(ctx, path, signal);
      const faults = current === undefined ? [] : await apiFaults(ctx, current, facts);
      return faults.filter((fault) => fault.kind === kind).map((fault) => toFinding(path, fault, ctx.language));
    },
  };
}

function toFinding(path: string, fault: ApiFault, language: Language): Finding {
  return { path, span: fault.span, message: faultMessage(fault, language) };
}

/** A fault in words. */
export function faultMessage(fault: ApiFault, language: Language): string {
  const instead = fault.instead === undefined ? '' : words.instead[language].replace('{instead}', fault.instead);
  return `${words[fault.kind][language].replace('{name}', fault.name).replace('{version}', fault.version ?? '')}${instead}`;
}

const words = {
  'unknown-member': { en: 'the engine has no {name}', zh: '引擎中没有 {name}' },
  'wrong-arguments': {
    en: 'no overload of {name} takes this number of arguments',
    zh: '{name} 没有接受此参数个数的重载',
  },
  newer: { en: '{name} came with Unity {version}', zh: '{name} 自 Unity {version} 才有' },
  removed: { en: '{name} is gone since Unity {version}', zh: '{name} 自 Unity {version} 起已移除' },
  obsolete: { en: '{name} is obsolete', zh: '{name} 已过时' },
  instead: { en: '; perhaps {instead}', zh: '；可改用 {instead}' },
} as const;
