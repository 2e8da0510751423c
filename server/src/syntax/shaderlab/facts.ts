import { maximumProblems, syntaxProblems } from '#syntax/cursor.ts';
import type { FileFacts } from '#syntax/facts.ts';
import { withoutConflicts } from '#syntax/hlsl/blanker.ts';
import { type CodeFacts, readCode } from '#syntax/hlsl/code.ts';
import type { HlslFacts } from '#syntax/hlsl/hlsl-facts.ts';
import { shiftCode } from '#syntax/hlsl/shift.ts';
import type { Parse } from '#syntax/parser.ts';
import type { SymbolFact } from '#syntax/symbol.ts';
import { blockName, type CodeSpan, eachBlock, nestedPath } from './block.ts';
import { readBlocks } from './read-blocks.ts';
import { shaderFact } from './shader-fact.ts';
import type { ShaderTree } from './shader-tree.ts';
import { shaderSymbols } from './symbols.ts';
import { keywordTerms, shaderTerms } from './terms.ts';

/**
 * Facts of a ShaderLab file with the HLSL in it, all in positions of the file. GLSL is not read. No shader sees the
 * project's defines: those are of C#.
 */
export function shaderFileFacts(source: string, parseShaderLab: Parse, parseHlsl: Parse): Omit<FileFacts, 'kind'> {
  const text = withoutConflicts(source);
  const { tree, problems } = parseShaderLab(text, (root) => ({
    tree: readBlocks(root, text),
    problems: syntaxProblems(root),
  }));
  const pieces = readPieces(text, tree, parseHlsl);
  const hlsl = joined([...pieces.values()].map((piece) => piece.hlsl));
  const keywords = keywordTerms(text, hlsl.pragmas, tree);
  const code = new Map([...pieces].map(([span, piece]) => [span, piece.hlsl] as const));
  const shader = shaderFact(tree, code, keywords);
  const symbols = [...shaderSymbols(text, tree), ...[...pieces.values()].flatMap((piece) => piece.symbols)];
  return {
    symbols: symbols.sort((a, b) => a.span.start - b.span.start),
    problems: [...problems, ...[...pieces.values()].flatMap((piece) => piece.problems)].slice(0, maximumProblems),
    terms: [...shaderTerms(tree), ...keywords],
    ...(shader === undefined ? {} : { shader }),
    ...(pieces.size === 0 ? {} : { hlsl }),
  };
}

/** What each block of HLSL says, in positions of the file and by its place in it. */
function readPieces(text: string, { file }: ShaderTree, parse: Parse): ReadonlyMap<CodeSpan, CodeFacts> {
  const pieces: (readonly [CodeSpan, CodeFacts])[] = [];
  eachBlock(text, file, (block, container) => {
    const path = nestedPath(container, blockName(text, block));
    for (const code of block.code) {
      const { start, end } = code.span;
      const { symbols, problems, hlsl } = shiftCode(readCode(text.slice(start, end), parse), start);
      const placed = symbols.map(
        (symbol): SymbolFact => ({ ...symbol, container: nestedPath(path, symbol.container) }),
      );
      // One problem says already that the block is open; what follows it in the file is no error of its code.
      pieces.push([code, { symbols: placed, problems: code.isClosed ? problems : [], hlsl }]);
    }
  });
  return new Map(pieces.sort(([a], [b]) => a.span.start - b.span.start));
}

function joined(parts: readonly HlslFacts[]): HlslFacts {
  return {
    includes: parts.flatMap(({ includes }) => includes),
    macros: parts.flatMap(({ macros }) => macros),
    pragmas: parts.flatMap(({ pragmas }) => pragmas),
    inactive: parts.flatMap(({ inactive }) => inactive),
  };
}
