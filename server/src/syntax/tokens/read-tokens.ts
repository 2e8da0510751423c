import type { FileFacts, FileKind } from '#syntax/facts.ts';
import type { GrammarName } from '#syntax/grammar.ts';
import { hlslFileTokens } from '#syntax/hlsl/tokens/file-tokens.ts';
import type { Parse } from '#syntax/parser.ts';
import { shaderFileTokens } from '#syntax/shaderlab/shader-tokens.ts';
import type { TokenFact } from './token-fact.ts';

type TokenReader = (text: string, facts: FileFacts, parse: (name: GrammarName) => Parse) => readonly TokenFact[];

const readers: Readonly<Partial<Record<FileKind, TokenReader>>> = {
  shader: (text, facts, parse) => shaderFileTokens(text, facts, parse('shaderlab'), parse('hlsl')),
  hlsl: (text, facts, parse) => hlslFileTokens(text, facts, parse('hlsl')),
};

/**
 * What the names in `text` stand for, by position; `undefined` for kinds of file that have no reader. `facts` are those of
 * the same text.
 */
export function readFileTokens(
  kind: FileKind,
  text: string,
  facts: FileFacts,
  parse: (name: GrammarName) => Parse,
): readonly TokenFact[] | undefined {
  return readers[kind]?.(text, facts, parse);
}
