import type { SyntaxCursor } from 'scenewright/src/syntax/cursor.ts';

/**
 * The first difference between two trees in the order of their nodes, or `undefined`. Type, field, named or not, missing
 * or not, and both ends of every node count. Both cursors stand on their roots, and are left somewhere.
 */
export function treeDifference(a: SyntaxCursor, b: SyntaxCursor): string | undefined {
  for (;;) {
    if (!sameNode(a, b)) return `${describeNode(a)} and ${describeNode(b)}`;
    const child = a.gotoFirstChild();
    if (child !== b.gotoFirstChild()) return `only one tree has the child ${describeNode(child ? a : b)}`;
    if (child) continue;
    for (;;) {
      const sibling = a.gotoNextSibling();
      if (sibling !== b.gotoNextSibling()) return `only one tree has the next node ${describeNode(sibling ? a : b)}`;
      if (sibling) break;
      const parent = a.gotoParent();
      if (parent !== b.gotoParent()) return `the trees differ in depth at ${describeNode(a)}`;
      if (!parent) return undefined;
    }
  }
}

function sameNode(a: SyntaxCursor, b: SyntaxCursor): boolean {
  return (
    a.startIndex === b.startIndex &&
    a.endIndex === b.endIndex &&
    a.nodeType === b.nodeType &&
    a.nodeIsNamed === b.nodeIsNamed &&
    a.nodeIsMissing === b.nodeIsMissing &&
    (a.currentFieldName ?? '') === (b.currentFieldName ?? '')
  );
}

/** One node for people: `field: type start-end`. */
export function describeNode(cursor: SyntaxCursor): string {
  const field = cursor.currentFieldName ?? '';
  const type = cursor.nodeIsNamed ? cursor.nodeType : JSON.stringify(cursor.nodeType);
  const missing = cursor.nodeIsMissing ? ' (missing)' : '';
  return `${field === '' ? '' : `${field}: `}${type} ${cursor.startIndex}-${cursor.endIndex}${missing}`;
}
