import type { Span } from '#base/text.ts';
import { eachChild, type SyntaxCursor, spanAt, textAt } from '#syntax/cursor.ts';
import type { FileFacts } from '#syntax/facts.ts';
import { withoutConflicts } from '#syntax/hlsl/blanker.ts';
import { codeTokens } from '#syntax/hlsl/tokens/code-tokens.ts';
import { declaredNames } from '#syntax/hlsl/tokens/declared-names.ts';
import { pragmaTokens } from '#syntax/hlsl/tokens/directive-tokens.ts';
import { inactiveTokens, shaderKeywords } from '#syntax/hlsl/tokens/file-tokens.ts';
import type { Parse } from '#syntax/parser.ts';
import { orderedTokens, type TokenFact, type TokenModifier } from '#syntax/tokens/token-fact.ts';

/** What the names in a ShaderLab file and the HLSL in it stand for; `facts` are those of `source`. */
export function shaderFileTokens(
  source: string,
  facts: FileFacts,
  parseShaderLab: Parse,
  parseHlsl: Parse,
): readonly TokenFact[] {
  const text = withoutConflicts(source);
  const known = new Set(facts.symbols.flatMap(({ kind, name }) => (kind === 'shaderProperty' ? [name] : [])));
  const { references, code } = parseShaderLab(text, (root) => readTree(root, text, known));
  const declared = declaredNames(facts.symbols);
  const keywords = shaderKeywords(facts);
  return orderedTokens([
    ...inactiveTokens(facts),
    ...declared.tokens,
    ...(facts.hlsl?.pragmas ?? []).flatMap((pragma) => pragmaTokens(text, pragma)),
    ...keywordTokens(text, facts),
    ...references,
    ...code.flatMap((block) => {
      const tokens = codeTokens(text.slice(block.start, block.end), parseHlsl, declared.within(block), keywords);
      return tokens.map((token) => ({ ...token, start: token.start + block.start, end: token.end + block.start }));
    }),
  ]);
}

/** Keywords that attributes of properties write out: `[Toggle(_GLOW)]`. */
function keywordTokens(text: string, { terms = [] }: FileFacts): readonly TokenFact[] {
  const modifiers: readonly TokenModifier[] = ['declaration'];
  return terms.flatMap(({ kind, name, offset }): readonly TokenFact[] => {
    if (offset === undefined || kind !== 'shaderKeyword') return [];
    return text.startsWith(name, offset)
      ? [{ start: offset, end: offset + name.length, type: 'enumMember', modifiers }]
      : [];
  });
}

interface TreeParts {
  readonly references: TokenFact[];
  /** The blocks of HLSL. */
  readonly code: Span[];
}

function readTree(root: SyntaxCursor, text: string, properties: ReadonlySet<string>): TreeParts {
  const parts: TreeParts = { references: [], code: [] };
  readNodes(root, text, properties, parts, 0);
  return parts;
}

/** Nesting beyond this is not followed: hostile input must not exhaust the stack. */
const maximumDepth = 64;

function readNodes(
  cursor: SyntaxCursor,
  text: string,
  properties: ReadonlySet<string>,
  parts: TreeParts,
  depth: number,
): void {
  if (depth > maximumDepth) return;
  eachChild(cursor, () => {
    const { nodeType } = cursor;
    if (nodeType === 'hlsl') parts.code.push(spanAt(cursor));
    else if (nodeType !== 'property_reference') readNodes(cursor, text, properties, parts, depth + 1);
    else {
      eachChild(cursor, () => {
        const isKnown = cursor.nodeType === 'identifier' && properties.has(textAt(cursor, text));
        if (isKnown) parts.references.push({ ...spanAt(cursor), type: 'property' });
      });
    }
  });
}
