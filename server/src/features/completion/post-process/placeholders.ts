import type { Filter } from './filter.ts';

const placeholder =
  /^\s*(?:(?:\/\/|\/\*|#)\s*(?:TODO|FIXME|\.\.\.|…|(?:Add |Put |Insert |Write )?(?:your|the|more|rest of(?: the)?|remaining|existing|other)\b[^\n]*\b(?:code|logic|implementation|here)|implement(?:ation)?\b[^\n]*(?:here)?|在此|此处|省略)[^\n]*|\.\.\.|…|throw new (?:System\.)?NotImplementedException\(\);?|<[a-z]+[_ ][a-z_ ]+>|\[your [^\]]*\];?)\s*$/i;

/** Leaves out lines that stand for code that the model did not write. */
export const placeholders: Filter = {
  name: 'placeholders',
  apply(text) {
    const lines = text.split('\n');
    const kept = lines.filter((line) => !placeholder.test(line));
    return kept.length === lines.length ? text : kept.join('\n');
  },
};
