import type { SecretScanner } from '#workspace/secrets/scanner.ts';

/** What is somebody's own in texts of a report. */
export interface PersonalNames {
  readonly home: string;
  readonly user: string;
  readonly host: string;
  /** Roots of the project and of libraries. */
  readonly folders: readonly string[];
}

/**
 * Make a text fit to be shown to strangers: no secret, no path below the home folder or anywhere else, no file of a project,
 * no name of a person or a machine. Messages put what is the user's in quotes, so that quoted words go too, our packages aside.
 */
export function createCleaner(
  scanner: SecretScanner,
  { home, user, host, folders }: PersonalNames,
): (text: string) => string {
  const roots = [...folders.map((path) => [path, '<project>'] as const), [home, '~'] as const]
    .filter(([path]) => path.length > 1)
    .sort(([a], [b]) => b.length - a.length);
  const names = [
    [user, '<user>'],
    [host, '<host>'],
    ...folders.map((path) => [path.split(/[\\/]/).findLast((part) => part !== '') ?? '', '<name>'] as const),
  ] as const;
  const people = names
    .filter(([name]) => name.length >= 3 && !common.has(name.toLowerCase()))
    .map(
      ([name, instead]) =>
        [new RegExp(`(?<![\\p{L}\\p{N}])${escapePattern(name)}(?![\\p{L}\\p{N}])`, 'giu'), instead] as const,
    );
  return (text) => {
    let clean = scanner.redact(text.slice(0, longestText));
    for (const [path, instead] of roots) clean = clean.replaceAll(path, instead);
    for (const [pattern, instead] of patterns) clean = clean.replace(pattern, instead);
    clean = clean.replace(quoted, (all, single: string | undefined, double: string | undefined) =>
      ours.test(single ?? double ?? '') ? all : "'…'",
    );
    for (const [pattern, instead] of people) clean = clean.replace(pattern, instead);
    return scanner.redact(clean);
  };
}

/** Every text and every name of a value, cleaned; the rest stays. */
export function cleanValue(value: unknown, clean: (text: string) => string): unknown {
  if (typeof value === 'string') return clean(value);
  if (Array.isArray(value)) return value.map((item: unknown) => cleanValue(item, clean));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [clean(name), cleanValue(item, clean)]));
}

const longestText = 2000;

/** Names of accounts and machines that say nothing, and that other words are made of. */
const common: ReadonlySet<string> = new Set([
  'root',
  'user',
  'users',
  'admin',
  'node',
  'runner',
  'localhost',
  'unity',
  'home',
  'project',
]);

/** A path goes on to where a message must go on: quotes, colons, commas, ends of lines. Paths hold spaces. */
const rest = `[^\\n'"\`:,;<>|]*`;
const patterns: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`(<project>|~)[\\\\/]${rest}`, 'g'), '$1/…'],
  [new RegExp(`(?:file:)?(?<![\\w:/\\\\~>])(?:[A-Za-z]:[\\\\/]|\\\\\\\\|/(?=[^\\s/]))${rest}`, 'g'), '<path>'],
  [new RegExp(`(?:file://)${rest}`, 'g'), '<path>'],
  [new RegExp(`\\b(Assets|Packages|ProjectSettings|UserSettings)[\\\\/]${rest}`, 'g'), '$1/…'],
  [new RegExp(`\\blibrary:${rest}`, 'g'), 'library:…'],
];

const quoted = /'([^'\n]*)'|"([^"\n]*)"/g;
const ours = /^(?:hnswlib-node|usearch|tree-sitter[\w./-]*|@scenewright\/[\w-]+|libraries)$/;

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
