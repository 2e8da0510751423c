import type { Span } from '#base/text.ts';
import type { Directive } from '#syntax/hlsl/directives.ts';
import { argumentSpans } from '#syntax/hlsl/pragma-arguments.ts';
import { pragmaKeywords } from '#syntax/hlsl/pragma-keywords.ts';
import type { PragmaFact } from '#syntax/shaderlab/shader-facts.ts';
import type { TokenFact, TokenModifier } from '#syntax/tokens/token-fact.ts';
import type { GlobalNames } from './names.ts';

/** Names in the conditions and the bodies of macros among `directives`. `keywords` are those of the shader. */
export function directiveTokens(
  text: string,
  directives: readonly Directive[],
  names: GlobalNames,
  keywords: ReadonlySet<string>,
): readonly TokenFact[] {
  return directives.flatMap((directive): readonly TokenFact[] => {
    const { word, value } = directive;
    if (word === 'define') return macroTokens(text, value, names);
    if (!conditional.has(word)) return [];
    return wordsOf(text, value).flatMap((span): readonly TokenFact[] => {
      const name = text.slice(span.start, span.end);
      if (operators.has(name)) return [];
      return [keywords.has(name) ? { ...span, type: 'enumMember' } : { ...span, type: 'macro', isForeign: true }];
    });
  });
}

/** Names in pragmas of `text`: keywords where they are declared, and the functions of stages. */
export function pragmaTokens(text: string, pragma: PragmaFact): readonly TokenFact[] {
  const modifiers: readonly TokenModifier[] = ['declaration'];
  const keywords = pragmaKeywords(text, pragma).flatMap(({ name, offset }): readonly TokenFact[] => {
    return offset === undefined ? [] : [{ start: offset, end: offset + name.length, type: 'enumMember', modifiers }];
  });
  const [first, ...options] = argumentSpans(text, pragma);
  if (first === undefined || !stages.has(pragma.name)) return keywords;
  if (pragma.name !== 'surface') return [{ ...first, type: 'function' }];
  return [{ ...first, type: 'function' }, ...options.flatMap((option) => calledBySurface(text, option))];
}

const conditional: ReadonlySet<string> = new Set(['if', 'elif', 'ifdef', 'ifndef', 'undef']);
const operators: ReadonlySet<string> = new Set(['defined', 'true', 'false']);
const stages: ReadonlySet<string> = new Set(['vertex', 'fragment', 'geometry', 'hull', 'domain', 'kernel', 'surface']);

/** `vertex:Move` of a surface shader. */
function calledBySurface(text: string, { start, end }: Span): readonly TokenFact[] {
  const [, option = ''] =
    /^(vertex|finalcolor|finalgbuffer|finalprepass|tessellate):\w+$/.exec(text.slice(start, end)) ?? [];
  return option === '' ? [] : [{ start: start + option.length + 1, end, type: 'function' }];
}

const headPattern = /^[A-Za-z_]\w*(\([^()]*\))?/;

/** The parameters of a macro, and the names in its body that are its parameters or declared by the file. */
function macroTokens(text: string, value: Span, names: GlobalNames): readonly TokenFact[] {
  const [head = '', list = ''] = headPattern.exec(text.slice(value.start, value.end)) ?? [];
  const bodyStart = value.start + head.length;
  const declared = wordsOf(text, { start: bodyStart - list.length, end: bodyStart });
  const parameters = new Set(declared.map(({ start, end }) => text.slice(start, end)));
  const modifiers: readonly TokenModifier[] = ['declaration'];
  return [
    ...declared.map((span): TokenFact => ({ ...span, type: 'parameter', modifiers })),
    ...wordsOf(text, { start: bodyStart, end: value.end }).flatMap((span): readonly TokenFact[] => {
      const name = text.slice(span.start, span.end);
      const known = parameters.has(name) ? ({ type: 'parameter' } as const) : names.find(name);
      return known === undefined ? [] : [{ ...span, ...known }];
    }),
  ];
}

/** Comments, strings, numbers and members are looked over, so that no part of them passes for a name. */
const wordPattern = /\/\*[\s\S]*?(?:\*\/|$)|"[^"\r\n]*"?|\.?\d[\w.]*|\.\s*[A-Za-z_]\w*|([A-Za-z_]\w*)/g;

function wordsOf(text: string, { start, end }: Span): readonly Span[] {
  return Array.from(text.slice(start, end).matchAll(wordPattern), ({ index, 1: word }) => {
    return { start: start + index, end: start + index + (word?.length ?? 0) };
  }).filter((span) => span.start < span.end);
}
