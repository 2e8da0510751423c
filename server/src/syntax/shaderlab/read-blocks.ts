import { eachChild, type SyntaxCursor, spanAt } from '#syntax/cursor.ts';
import { type Block, type BlockKind, createBlock } from './block.ts';
import { itemReaders } from './items.ts';
import type { ShaderTree } from './shader-tree.ts';

/**
 * Read the tree whose root `cursor` stands on. Blocks are told by the words that open them and the braces that close
 * them, so that what the parser could not put together is read like whole nodes.
 */
export function readBlocks(cursor: SyntaxCursor, text: string): ShaderTree {
  const file = createBlock('file', spanAt(cursor));
  const tree: ShaderTree = { file, properties: [], pipelineEditors: [], dependencies: [] };
  readItems(cursor, { text, tree, open: [{ block: file, braces: 0 }] }, 0);
  return tree;
}

interface Reading {
  readonly text: string;
  readonly tree: ShaderTree;
  /** The blocks around the present node, outermost first, with the braces that are open in each. */
  readonly open: OpenBlock[];
}

interface OpenBlock {
  readonly block: Block;
  braces: number;
}

/** Nesting beyond this is not followed: hostile input must not exhaust the stack. */
const maximumDepth = 32;

function readItems(cursor: SyntaxCursor, reading: Reading, depth: number): void {
  if (depth > maximumDepth) return;
  const { text, tree, open } = reading;
  const outer = open.length;
  const { endIndex } = cursor;
  eachChild(cursor, () => {
    const { nodeType } = cursor;
    const opened = openingWords.get(nodeType);
    const present = open.at(-1);
    if (present === undefined) return;
    if (opened !== undefined && open.length <= maximumDepth) {
      const block = createBlock(opened, spanAt(cursor));
      present.block.blocks.push(block);
      open.push({ block, braces: 0 });
    } else if (nodeType === '{') present.braces++;
    else if (nodeType === '}') {
      // A brace in an error closes nothing that stands around the error.
      if (--present.braces <= 0 && open.length > outer) close(open, open.length - 1, cursor.endIndex);
    } else if (nestedNodes.has(nodeType)) readItems(cursor, reading, depth + 1);
    else itemReaders[nodeType]?.(cursor, text, present.block, tree);
  });
  close(open, outer, endIndex);
}

/** Spelled as in the tree, where they stand without regard to their case in the text. */
const openingWords: ReadonlyMap<string, BlockKind> = new Map([
  ['Shader', 'shader'],
  ['Category', 'category'],
  ['SubShader', 'subShader'],
  ['Pass', 'pass'],
  ['GrabPass', 'grabPass'],
]);

/** Nodes whose children are read as if they stood outside. */
const nestedNodes: ReadonlySet<string> = new Set([
  'shader',
  'category',
  'subshader',
  'pass',
  'grab_pass',
  'properties',
  'tags',
  'code_block',
  'ERROR',
]);

function close(open: OpenBlock[], remaining: number, end: number): void {
  for (const { block } of open.splice(remaining)) block.span = { start: block.span.start, end };
}
