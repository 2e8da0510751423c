import type { Filter } from './filter.ts';

/** Leaves out the line before the cursor, the half-typed word, or the lines before, where a model writes them once more. */
export const prefixEcho: Filter = {
  name: 'prefix repeated',
  apply(text, { text: file, offset, lineBefore }) {
    const line = lineBefore.trim();
    const rest = text.trimStart();
    if (line.length >= 3 && rest.startsWith(line)) {
      const own = rest.slice(line.length);
      return /\s$/.test(lineBefore) ? own.replace(/^[ \t]+/, '') : own;
    }
    const typed = /\w{3,}$/.exec(lineBefore)?.[0];
    if (typed !== undefined && text.startsWith(typed) && /^\w/.test(text.slice(typed.length)))
      return text.slice(typed.length);
    if (line !== '') return text;
    // At an empty line: the lines above once more.
    const above = file.slice(0, offset).trimEnd().split('\n').slice(-4);
    for (let count = above.length; count > 0; count--) {
      const repeated = above.slice(-count).map((part) => part.trim());
      const own = rest.split('\n');
      const isSame = repeated.every((part, at) => own[at]?.trim() === part);
      if (isSame && repeated.some((part) => part.length >= 12))
        return own
          .slice(count)
          .join('\n')
          .replace(/^\s*\n/, '');
    }
    return text;
  },
};
