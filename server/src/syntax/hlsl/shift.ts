import type { Span } from '#base/text.ts';
import type { CodeFacts } from './code.ts';

/** Facts of code that stands at `offset` of an outer text, in positions of that text. */
export function shiftCode({ symbols, problems, hlsl }: CodeFacts, offset: number): CodeFacts {
  const moved = (span: Span): Span => ({ start: span.start + offset, end: span.end + offset });
  const spanned = <T extends { readonly span: Span }>(facts: readonly T[]) =>
    facts.map((fact) => ({ ...fact, span: moved(fact.span) }));
  return {
    symbols: symbols.map((fact) => ({ ...fact, span: moved(fact.span), nameSpan: moved(fact.nameSpan) })),
    problems: spanned(problems),
    hlsl: {
      includes: spanned(hlsl.includes),
      macros: hlsl.macros.map((fact) => ({ ...fact, nameSpan: moved(fact.nameSpan) })),
      pragmas: spanned(hlsl.pragmas),
      inactive: hlsl.inactive.map(moved),
    },
  };
}
