import { pragmaKeywords } from '#syntax/hlsl/pragma-keywords.ts';
import type { TermFact } from '#syntax/symbol.ts';
import { attributeKeywords } from './drawer-keywords.ts';
import type { PragmaFact } from './shader-facts.ts';
import type { PropertyRead, ShaderTree } from './shader-tree.ts';

/** The names by which a shader and its properties are known. */
export function shaderTerms({ file, properties }: ShaderTree): readonly TermFact[] {
  const name = file.blocks.find(({ kind }) => kind === 'shader')?.name;
  return [
    ...(name === undefined ? [] : [{ kind: 'shader', name: name.text, offset: name.span.start } as const]),
    ...properties.map(({ fact, name: { text, span } }): TermFact => {
      return { kind: 'shaderProperty', name: text, detail: fact.type, offset: span.start };
    }),
  ];
}

/** The shader's keywords, each where it is declared first; what pragmas declare comes before what properties switch. */
export function keywordTerms(
  text: string,
  pragmas: readonly PragmaFact[],
  { properties }: ShaderTree,
): readonly TermFact[] {
  const terms = new Map<string, TermFact>();
  const declared = pragmas.flatMap((pragma) => pragmaKeywords(text, pragma));
  const switched = properties.flatMap(propertyKeywords);
  for (const term of [...declared, ...switched]) if (!terms.has(term.name)) terms.set(term.name, term);
  return [...terms.values()];
}

/** A keyword that is not written, because it comes of the property's name, stands at that name. */
function propertyKeywords({ fact, name, attributes }: PropertyRead): readonly TermFact[] {
  return attributes.flatMap(({ text, span }): readonly TermFact[] => {
    const { drawer, keywords } = attributeKeywords(fact.name, text) ?? { drawer: '', keywords: [] };
    const list = drawer === 'KeywordEnum' ? -1 : text.indexOf('(');
    const written = list === -1 ? -1 : text.indexOf(keywords[0] ?? '', list);
    const offset = written === -1 ? name.span.start : span.start + written;
    return keywords.map((keyword): TermFact => ({ kind: 'shaderKeyword', name: keyword, detail: drawer, offset }));
  });
}
