import type { OpenTree, Parse, SyntaxParser, TreeChange } from './parser.ts';

/**
 * Parses the versions of one text one after the other; each takes over what the last one had in common with it. Views
 * of the text (see `Parse`) are followed apart.
 */
export interface IncrementalParser {
  readonly parse: Parse;
  close(): void;
}

/** An incremental parser; the first text of each view is parsed whole. */
export function createIncrementalParser(parser: SyntaxParser): IncrementalParser {
  const trees = new Map<number, { readonly text: string; readonly tree: OpenTree }>();
  return {
    parse(text, use, view = 0) {
      const last = trees.get(view);
      const tree = last?.tree ?? parser.open(text);
      if (last !== undefined && last.text !== text) tree.update(text, changeBetween(last.text, text));
      trees.set(view, { text, tree });
      return tree.use(use);
    },
    close() {
      for (const { tree } of trees.values()) tree.close();
      trees.clear();
    },
  };
}

/** The smallest range that turns `before` into `after`. */
export function changeBetween(before: string, after: string): TreeChange {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let common = 0;
  while (
    common < shorter - start &&
    before.charCodeAt(before.length - 1 - common) === after.charCodeAt(after.length - 1 - common)
  ) {
    common++;
  }
  return { start, oldEnd: before.length - common, newEnd: after.length - common };
}
