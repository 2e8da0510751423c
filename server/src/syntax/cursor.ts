import type { Span } from '#base/text.ts';
import type { ProblemFact } from './symbol.ts';

/**
 * A place in a syntax tree. It is the common part of the cursors of `web-tree-sitter` and of the native `tree-sitter`:
 * readers written against it run on both. Offsets are UTF-16 units. A cursor is lent for one call and must not be kept.
 */
export interface SyntaxCursor {
  readonly nodeType: string;
  readonly nodeIsNamed: boolean;
  readonly nodeIsMissing: boolean;
  readonly startIndex: number;
  readonly endIndex: number;
  /** The field under which the node stands in its parent. */
  readonly currentFieldName: string | null | undefined;
  /** The node itself; making it costs more than all the rest, so only rare questions ask for it. */
  readonly currentNode: { readonly hasError: boolean; readonly isError: boolean };
  gotoFirstChild(): boolean;
  gotoNextSibling(): boolean;
  gotoParent(): boolean;
}

/** Visit the children of the present node in order. `visit` may descend, and must come back to where it was. */
export function eachChild(cursor: SyntaxCursor, visit: (cursor: SyntaxCursor) => void): void {
  if (!cursor.gotoFirstChild()) return;
  do visit(cursor);
  while (cursor.gotoNextSibling());
  cursor.gotoParent();
}

/** The span of the present node. */
export function spanAt(cursor: SyntaxCursor): Span {
  return { start: cursor.startIndex, end: cursor.endIndex };
}

/** The text of the present node; `text` is what was parsed. */
export function textAt(cursor: SyntaxCursor, text: string): string {
  return text.slice(cursor.startIndex, cursor.endIndex);
}

/** Problems of one file that are worth a report: bounded, since one early error can shatter a whole file. */
export const maximumProblems = 50;

/** Below this nesting an error is reported at its ancestor: hostile input must not exhaust the stack. */
const maximumDepth = 300;

/** ERROR and MISSING nodes of the tree whose root `cursor` stands on, outermost first, at most `maximumProblems`. */
export function syntaxProblems(cursor: SyntaxCursor): readonly ProblemFact[] {
  const problems: ProblemFact[] = [];
  if (cursor.currentNode.hasError) collect(cursor, problems, 0);
  return problems;
}

function collect(cursor: SyntaxCursor, problems: ProblemFact[], depth: number): void {
  if (problems.length >= maximumProblems) return;
  const { currentNode } = cursor;
  if (currentNode.isError || cursor.nodeIsMissing || (currentNode.hasError && depth >= maximumDepth)) {
    const message = cursor.nodeIsMissing ? `${cursor.nodeType} is missing here` : 'this cannot be read';
    problems.push({ code: 'syntax', span: spanAt(cursor), message });
  } else if (currentNode.hasError) eachChild(cursor, (child) => collect(child, problems, depth + 1));
}
