import type { FileFacts } from '#syntax/facts.ts';
import type { Parse } from '#syntax/parser.ts';
import { orderedTokens, type TokenFact } from '#syntax/tokens/token-fact.ts';
import { codeTokens } from './code-tokens.ts';
import { declaredNames } from './declared-names.ts';
import { pragmaTokens } from './directive-tokens.ts';

/** What the names in a file of HLSL code stand for; `facts` are those of `text`. */
export function hlslFileTokens(text: string, facts: FileFacts, parse: Parse): readonly TokenFact[] {
  const declared = declaredNames(facts.symbols);
  const names = declared.within({ start: 0, end: text.length });
  return orderedTokens([
    ...inactiveTokens(facts),
    ...declared.tokens,
    ...(facts.hlsl?.pragmas ?? []).flatMap((pragma) => pragmaTokens(text, pragma)),
    ...codeTokens(text, parse, names, shaderKeywords(facts)),
  ]);
}

/** Code that no variant can reach. */
export function inactiveTokens({ hlsl }: FileFacts): readonly TokenFact[] {
  return (hlsl?.inactive ?? []).map((span): TokenFact => ({ ...span, type: 'comment' }));
}

/** The keywords that the file declares. */
export function shaderKeywords({ terms = [] }: FileFacts): ReadonlySet<string> {
  return new Set(terms.flatMap(({ kind, name }) => (kind === 'shaderKeyword' ? [name] : [])));
}
