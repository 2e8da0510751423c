import { Edit, Language, Parser, type Tree } from 'web-tree-sitter';
import type { GrammarSource } from './grammar.ts';
import type { OpenTree, ParserBackend, SyntaxParser, TreeChange } from './parser.ts';
import { pointAt } from './point.ts';
import { reparsedLength } from './reparse.ts';

/** The default backend: `web-tree-sitter` with wasm grammars, the same on every machine (docs/decisions/parser.md). */
export function createWasmBackend(source: GrammarSource): ParserBackend {
  let runtime: Promise<void> | undefined;
  return {
    name: 'wasm',
    async load(name) {
      runtime ??= source.runtime().then((wasmBinary) => Parser.init({ wasmBinary }));
      const [bytes] = await Promise.all([source.grammar(name), runtime]);
      const parser = new Parser();
      parser.setLanguage(await Language.load(bytes));
      return createParser(parser);
    },
  };
}

/**
 * The size of the slices handed to the lexer, in UTF-16 units. Given a whole string, web-tree-sitter copies up to 10 KB
 * at each look-ahead; slices of 256 made parsing up to 3 times faster (docs/decisions/parser.md).
 */
const sliceLength = 256;

function createParser(parser: Parser): SyntaxParser {
  const parse = (text: string, old: Tree | null): Tree => {
    const tree = parser.parse(
      (index) => (index < text.length ? text.slice(index, index + sliceLength) : undefined),
      old,
    );
    if (tree === null) throw new Error('the parser was given no language');
    return tree;
  };
  return {
    parse(text, use) {
      const tree = parse(text, null);
      try {
        return lend(tree, use);
      } finally {
        tree.delete();
      }
    },
    open: (text) => openTree(parse, text),
  };
}

function openTree(parse: (text: string, old: Tree | null) => Tree, first: string): OpenTree {
  let text = first;
  let tree = parse(text, null);
  return {
    use: (read) => lend(tree, read),
    update(fresh: string, { start, oldEnd, newEnd }: TreeChange) {
      tree.edit(
        new Edit({
          startIndex: start,
          oldEndIndex: oldEnd,
          newEndIndex: newEnd,
          startPosition: pointAt(text, start),
          oldEndPosition: pointAt(text, oldEnd),
          newEndPosition: pointAt(fresh, newEnd),
        }),
      );
      const next = parse(fresh, tree);
      tree.delete();
      tree = next;
      if (fresh.length <= reparsedLength && next.rootNode.hasError) {
        tree = parse(fresh, null);
        next.delete();
      }
      text = fresh;
    },
    close: () => tree.delete(),
  };
}

function lend<T>(tree: Tree, use: (root: ReturnType<Tree['walk']>) => T): T {
  const cursor = tree.walk();
  try {
    return use(cursor);
  } finally {
    cursor.delete();
  }
}
