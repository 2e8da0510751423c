import type { SyntaxCursor } from 'scenewright/src/syntax/cursor.ts';
import { expect, test } from 'vitest';
import { treeDifference } from '#kit/same-tree.ts';

interface Node {
  readonly type: string;
  readonly named?: boolean;
  readonly missing?: boolean;
  readonly start?: number;
  readonly end?: number;
  readonly field?: string | null;
  readonly children?: readonly Node[];
}

/** A cursor over plain data. */
function cursorOf(root: Node): SyntaxCursor {
  const path: { readonly siblings: readonly Node[]; index: number }[] = [{ siblings: [root], index: 0 }];
  const here = (): Node => path.at(-1)?.siblings[path.at(-1)?.index ?? 0] ?? root;
  return {
    get nodeType() {
      return here().type;
    },
    get nodeIsNamed() {
      return here().named ?? true;
    },
    get nodeIsMissing() {
      return here().missing ?? false;
    },
    get startIndex() {
      return here().start ?? 0;
    },
    get endIndex() {
      return here().end ?? 9;
    },
    get currentFieldName() {
      return here().field;
    },
    currentNode: { hasError: false, isError: false },
    gotoFirstChild() {
      const { children = [] } = here();
      if (children.length === 0) return false;
      path.push({ siblings: children, index: 0 });
      return true;
    },
    gotoNextSibling() {
      const last = path.at(-1);
      if (last === undefined || last.index + 1 >= last.siblings.length) return false;
      last.index++;
      return true;
    },
    gotoParent() {
      if (path.length === 1) return false;
      path.pop();
      return true;
    },
  };
}

/** The same tree but for its last leaf. */
function tree(leaf: Node): Node {
  return {
    type: 'root',
    children: [
      { type: 'a', children: [{ type: 'x' }] },
      { type: 'b', children: [leaf] },
    ],
  };
}

test.each<[what: string, a: Node, b: Node, found: string | undefined]>([
  ['nothing', { type: 'x' }, { type: 'x' }, undefined],
  ['no field, told in two ways', { type: 'x', field: null }, { type: 'x' }, undefined],
  ['type', { type: 'x' }, { type: 'y' }, 'x 0-9 and y 0-9'],
  ['field', { type: 'x', field: 'f' }, { type: 'x' }, 'f: x 0-9 and x 0-9'],
  ['name or token', { type: 'x', named: false }, { type: 'x' }, '"x" 0-9 and x 0-9'],
  ['missing or not', { type: 'x', missing: true }, { type: 'x' }, 'x 0-9 (missing) and x 0-9'],
  ['start', { type: 'x', start: 1 }, { type: 'x' }, 'x 1-9 and x 0-9'],
  ['end', { type: 'x', end: 8 }, { type: 'x' }, 'x 0-8 and x 0-9'],
  ['children', { type: 'x', children: [{ type: 'y' }] }, { type: 'x' }, 'only one tree has the child y 0-9'],
  [
    'number of children',
    { type: 'x', children: [{ type: 'y' }, { type: 'z' }] },
    { type: 'x', children: [{ type: 'y' }] },
    'only one tree has the next node z 0-9',
  ],
])('trees that differ in %s', (_, a, b, found) => {
  expect(treeDifference(cursorOf(tree(a)), cursorOf(tree(b)))).toBe(found);
  expect(treeDifference(cursorOf(tree(b)), cursorOf(tree(a))) === undefined).toBe(found === undefined);
});
