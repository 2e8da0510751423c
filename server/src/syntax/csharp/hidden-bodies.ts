import type { Span } from '#base/text.ts';
import type { PreprocessedCode } from './blanker.ts';
import type { Branch, DirectiveLine } from './branches.ts';
import { emptyCallee, readCallee } from './callees.ts';
import { lastStartingBy } from './spans.ts';
import { TokenKind } from './token-kinds.ts';
import { type Code, keywordAt, kindAt, partnerAt } from './words.ts';

/** The insides of bodies of methods and constructors in `branches`, as far as their tokens tell them from types; rising. */
export function hiddenBodies(code: PreprocessedCode, branches: ReadonlySet<Branch>): readonly Span[] {
  const { tokens, directives } = code;
  const bodies: Span[] = [];
  const lineStarts = directives.lines.map(({ span }) => span);
  const branchAt = (offset: number): Branch | undefined => lineBefore(directives.lines, lineStarts, offset)?.next;
  for (let index = 0; index < tokens.count; index++) {
    if (kindAt(code, index) !== TokenKind.openBrace || kindAt(code, index - 1) !== TokenKind.closeParenthesis) continue;
    const branch = branchAt(tokens.starts[index] ?? 0);
    const close = partnerAt(code, index);
    if (branch === undefined || !branches.has(branch) || close === -1) continue;
    const end = tokens.starts[close] ?? 0;
    // A brace that another branch closes too is not the body's own.
    if (branchAt(end) !== branch || !followsParameters(code, partnerAt(code, index - 1))) continue;
    bodies.push({ start: tokens.ends[index] ?? 0, end });
    index = close;
  }
  return bodies;
}

function lineBefore(
  lines: readonly DirectiveLine[],
  starts: readonly Span[],
  offset: number,
): DirectiveLine | undefined {
  return lines[lastStartingBy(starts, offset)];
}

/** Whether the parenthesis at `open` holds the parameters of a function, or arguments of `base` or `this`. */
function followsParameters(code: Code, open: number): boolean {
  const callee = emptyCallee();
  if (open === -1 || !readCallee(code, open, callee)) return false;
  const word = keywordAt(code, callee.name);
  if (word === 'base' || word === 'this') return true;
  const before = kindAt(code, callee.first - 1);
  const isBaseType = before === TokenKind.colon || before === TokenKind.comma;
  return !isBaseType && word !== 'new' && !typeWords.has(keywordAt(code, callee.first - 1));
}

const typeWords: ReadonlySet<string> = new Set(['class', 'struct', 'record', 'interface', 'enum']);
