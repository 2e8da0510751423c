import type { ApiObsolete } from '../../server/src/engine-api/catalogue/api.ts';

/** What `[Obsolete(…)]` among the attributes says: whether it is an error, and the name of what replaces the member. */
export function obsoleteOf(attributes: readonly string[]): Omit<ApiObsolete, 'since'> | undefined {
  const written = attributes.find((attribute) => /^(?:global::)?(?:System\.)?Obsolete(?:Attribute)?\b/.test(attribute));
  if (written === undefined) return undefined;
  const message = [...written.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text]) => text ?? '').join('');
  const replacement = replacementIn(message);
  const isError = /,\s*(?:error\s*:\s*)?true\s*\)$/.test(written);
  return replacement === undefined ? { isError } : { isError, replacement };
}

/** The name that a message gives for what to use instead. Only the name is taken, never the sentence. */
function replacementIn(message: string): string | undefined {
  const upgrade = /\(UnityUpgradable\)\s*->\s*(?:\[[^\]]*\]\s*)?([\w.<>`!()*, ]+)/.exec(message)?.[1];
  if (upgrade !== undefined) return named(upgrade);
  for (const words of ['use|using', 'favou?r of|replaced by|replaced with|renamed to|moved to', 'by|with|to|see']) {
    const found = new RegExp(`\\b(?:${words})\\s+(?:the\\s+|new\\s+|either\\s+)*${name}`, 'i').exec(message)?.[1];
    const replacement = found === undefined ? undefined : named(found);
    if (replacement !== undefined) return replacement;
  }
  return undefined;
}

/** A dotted name, perhaps in quotes, with what ends it. */
const name = '[\'"`]?((?:[A-Za-z_]\\w*[.:])*[A-Za-z_]\\w*(?:<\\w*>)?)(?:\\(|[\'"`]?\\s|[\'"`]?[.,;]|[\'"`]?$)';

function named(text: string): string | undefined {
  const name = text
    .trim()
    .replace(/\(.*$/, '')
    .replace(/`\d+|^!+|[*.,\s]+$/g, '')
    .replace(/:+/g, '.');
  return isName(name) ? name : undefined;
}

/** A word that begins small and stands alone is English, unless it looks like a member. */
function isName(name: string): boolean {
  if (!/^[A-Za-z_][\w.<>, ]*$/.test(name) || name.length < 3) return false;
  return name.includes('.') || /^[A-Z]\w*[a-z]/.test(name)
    ? !commonWords.has(name.toLowerCase())
    : /[a-z][A-Z]/.test(name);
}

const commonWords: ReadonlySet<string> = new Set([
  ...['unity', 'the', 'this', 'instead', 'please', 'other', 'property', 'method', 'class', 'package', 'editor', 'api'],
  ...[
    'version',
    'use',
    'project',
    'settings',
    'it',
    'that',
    'will',
    'any',
    'all',
    'new',
    'package manager',
    'unityeditor',
  ],
]);
