import { TokenType } from '@csstools/css-tokenizer';
import type { FileFacts } from '#syntax/facts.ts';
import type { SymbolFact, TermFact } from '#syntax/symbol.ts';
import { readSheet, selectorParts, type UssRule, type UssVariable } from './uss-sheet.ts';
import { type UssToken, ussTokens } from './uss-tokens.ts';

/** Facts of a USS or TSS file. */
export function ussFacts(text: string): Omit<FileFacts, 'kind' | 'guidRefs'> {
  const { tokens, problems } = ussTokens(text);
  const sheet = readSheet(tokens);
  const parts = sheet.rules.map((rule) => ({ rule, ...selectorParts(rule.selector) }));
  const classes = firstOfEach(parts.flatMap(({ rule, classes: found }) => found.map((token) => ({ rule, token }))));
  const symbols = [
    ...classes.map(({ rule, token }) => classSymbol(text, rule, token)),
    ...sheet.variables.map((variable) => variableSymbol(text, variable)),
  ];
  return {
    symbols: symbols.sort((a, b) => a.nameSpan.start - b.nameSpan.start),
    problems: [...problems, ...sheet.problems].slice(0, maximumProblems),
    terms: classes.map(({ token }): TermFact => ({ kind: 'ussClass', name: token.value, offset: token.start })),
    ui: {
      names: [],
      classes: classes.map(({ token }) => token.value),
      types: [...new Set(parts.flatMap(({ types }) => types))],
      variables: [...new Set(sheet.variables.map(({ name }) => name.value))],
      sources: sourcesIn(tokens),
    },
  };
}

/** Paths that the style text of a UXML element names. */
export function ussSources(text: string): readonly string[] {
  return text.includes('(') ? sourcesIn(ussTokens(text).tokens) : [];
}

/** Problems beyond this many are not listed. */
const maximumProblems = 50;

function firstOfEach<T extends { readonly token: UssToken }>(entries: readonly T[]): readonly T[] {
  const seen = new Set<string>();
  return entries.filter(({ token }) => !seen.has(token.value) && seen.add(token.value));
}

function classSymbol(text: string, { selector, start, end }: UssRule, token: UssToken): SymbolFact {
  const written = text.slice(start, selector.at(-1)?.end ?? start);
  const nameSpan = { start: token.start, end: token.end };
  return {
    name: token.value,
    kind: 'class',
    container: '',
    span: { start, end },
    nameSpan,
    signature: folded(written),
  };
}

function variableSymbol(text: string, { name, end }: UssVariable): SymbolFact {
  return {
    name: name.value,
    kind: 'variable',
    container: '',
    span: { start: name.start, end },
    nameSpan: { start: name.start, end: name.end },
    signature: folded(text.slice(name.start, end)),
  };
}

/** Signatures are one line of bounded length. */
function folded(text: string): string {
  return text.slice(0, 200).replace(/\s+/g, ' ');
}

/** Paths of `url(…)`, `resource(…)` and `@import "…"`, as written. */
function sourcesIn(tokens: readonly UssToken[]): readonly string[] {
  return tokens.flatMap((token, index) => {
    if (token.type === TokenType.URL) return [token.value];
    if (token.type !== TokenType.String) return [];
    const before = tokens[index - 1];
    const isCall = before?.type === TokenType.Function && /^(?:url|resource)$/i.test(before.value);
    const isImport = before?.type === TokenType.AtKeyword && before.value.toLowerCase() === 'import';
    return isCall || isImport ? [token.value] : [];
  });
}
