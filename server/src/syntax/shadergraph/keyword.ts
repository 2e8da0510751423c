import { contentSpan, items, member, numberUnder, textOf } from '#syntax/json/read-value.ts';
import type { TermFact } from '#syntax/symbol.ts';
import type { GraphObject } from './graph-model.ts';
import { referenceName } from './property.ts';

const enumKeyword = 1;

/** The shader keywords of a keyword object: its own name, or of an enum one for each entry. */
export function graphKeywords({ value }: GraphObject): readonly TermFact[] {
  const reference = referenceName(value);
  const name = textOf(reference);
  if (reference === undefined || name === undefined) return [];
  if (numberUnder(value, 'm_KeywordType') !== enumKeyword) {
    return [{ kind: 'shaderKeyword', name, offset: contentSpan(reference).start }];
  }
  return items(member(value, 'm_Entries')).flatMap((entry): TermFact[] => {
    const suffix = member(entry, 'referenceName');
    const written = textOf(suffix);
    if (suffix === undefined || written === undefined || written === '') return [];
    return [{ kind: 'shaderKeyword', name: `${name}_${written}`, offset: contentSpan(suffix).start }];
  });
}
