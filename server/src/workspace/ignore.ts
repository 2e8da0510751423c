import createIgnore from 'ignore';

/** The lines of one ignore file. */
export interface IgnoreLines {
  /** The folder that it lies in, `''` at the top. */
  readonly folder: string;
  readonly lines: readonly string[];
}

/** Says what a set of ignore files ignores, as git would. */
export interface IgnoreMatcher {
  /** Whether the file or folder at `path`, or a folder above it, is ignored. */
  ignores(path: string, type: 'file' | 'folder'): boolean;
}

/** The library keeps every answer it gave; after so many we begin anew. */
const keptAnswers = 20_000;

/**
 * The rules of ignore files that bind one folder: those of its parents and its own. Later files are stronger. Git compares
 * the case of letters where the file system does; `ignoreCase` says that it does not.
 */
export function createIgnoreMatcher(sources: readonly IgnoreLines[], ignoreCase: boolean): IgnoreMatcher {
  const rules = sources.flatMap(({ folder, lines }) => lines.flatMap((line) => placedBelow(folder, line)));
  if (rules.length === 0) return { ignores: () => false };
  const fresh = () => createIgnore({ allowRelativePaths: false, ignoreCase }).add(rules);
  let patterns = fresh();
  let asked = 0;
  return {
    ignores(path, type) {
      if (++asked > keptAnswers) {
        patterns = fresh();
        asked = 0;
      }
      return patterns.ignores(bytewise(type === 'folder' ? `${path}/` : path));
    },
  };
}

/** A line as it would stand in the top folder's ignore file. */
function placedBelow(folder: string, line: string): readonly string[] {
  if (line === '' || line.startsWith('#')) return [];
  const bytes = bytewise(line);
  if (folder === '') return [bytes];
  const negated = bytes.startsWith('!');
  const pattern = negated ? bytes.slice(1) : bytes;
  const trimmed = pattern.replace(/(?<!\\) +$/, '');
  if (trimmed === '') return [];
  const isAnchored = /\/(?!$)/.test(trimmed);
  const between = !isAnchored ? '/**/' : pattern.startsWith('/') ? '' : '/';
  return [`${negated ? '!' : ''}/${bytewise(folder).replace(/[\\*?[\]!# ]/g, '\\$&')}${between}${pattern}`];
}

/** Git's `?` and `[…]` take one byte of UTF-8: a character for each byte makes ours do the same. */
function bytewise(text: string): string {
  return /^\p{ASCII}*$/u.test(text) ? text : Buffer.from(text, 'utf8').toString('latin1');
}
