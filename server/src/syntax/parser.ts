import { Language, type Node, Parser, type Tree, type TreeCursor } from 'web-tree-sitter';
import type { Span } from '#base/text.ts';
import type { ProblemFact } from './facts.ts';
import type { GrammarName, GrammarSource } from './grammar.ts';

export type { Node, TreeCursor };

/** Parses texts of one language. Trees live in wasm memory: they are lent to `use` and freed when it returns. */
export interface SyntaxParser {
  parse<T>(text: string, use: (root: Node) => T): T;
}

/** Loads grammars on first use and keeps their parsers. */
export interface ParserPool {
  parser(name: GrammarName): Promise<SyntaxParser>;
}

/** A pool over `source`. Nothing is loaded before the first call of `parser`. */
export function createParserPool(source: GrammarSource): ParserPool {
  let runtime: Promise<void> | undefined;
  const parsers = new Map<GrammarName, Promise<SyntaxParser>>();
  const load = async (name: GrammarName): Promise<SyntaxParser> => {
    runtime ??= source.runtime().then((wasmBinary) => Parser.init({ wasmBinary }));
    const [bytes] = await Promise.all([source.grammar(name), runtime]);
    const parser = new Parser();
    parser.setLanguage(await Language.load(bytes));
    return { parse: (text, use) => parseWith(parser, text, use) };
  };
  return {
    parser(name) {
      const known = parsers.get(name);
      if (known !== undefined) return known;
      const loading = load(name);
      parsers.set(name, loading);
      return loading;
    },
  };
}

/** Problems of a parsed file that are worth a report: bounded, since one early error can shatter a whole file. */
export const maximumProblems = 50;

/** ERROR and MISSING nodes below `root`, outermost first, at most `maximumProblems`. */
export function problemsOf(root: Node): readonly ProblemFact[] {
  const problems: ProblemFact[] = [];
  if (root.hasError) collectProblems(root.walk(), problems);
  return problems;
}

/** The span of `node`. */
export function spanOf(node: Node): Span {
  return { start: node.startIndex, end: node.endIndex };
}

/** Visit the named children of `node` in order. */
export function forEachNamedChild(node: Node, visit: (child: Node) => void): void {
  for (const child of node.namedChildren) if (child !== null) visit(child);
}

/**
 * The size of the slices handed to the lexer, in UTF-16 units. Given a whole string, web-tree-sitter copies up to 10 KB
 * at each look-ahead; slices of 256 made parsing 1.3 to 3 times faster (docs/decisions/parser.md).
 */
const sliceLength = 256;

function parseWith<T>(parser: Parser, text: string, use: (root: Node) => T): T {
  const tree: Tree | null = parser.parse((index) =>
    index < text.length ? text.slice(index, index + sliceLength) : undefined,
  );
  if (tree === null) throw new Error('the parser was given no language');
  try {
    return use(tree.rootNode);
  } finally {
    tree.delete();
  }
}

function collectProblems(cursor: TreeCursor, problems: ProblemFact[]): void {
  let depth = 0;
  const advance = (): boolean => {
    while (!cursor.gotoNextSibling()) {
      if (depth === 0 || !cursor.gotoParent()) return false;
      depth--;
    }
    return true;
  };
  for (;;) {
    const node = cursor.currentNode;
    if (node.isError || node.isMissing) {
      const message = node.isMissing ? `${node.type} is missing here` : 'this cannot be read';
      problems.push({ span: spanOf(node), message });
      if (problems.length >= maximumProblems) break;
      if (!advance()) break;
    } else if (node.hasError && cursor.gotoFirstChild()) {
      depth++;
    } else if (!advance()) break;
  }
  cursor.delete();
}
