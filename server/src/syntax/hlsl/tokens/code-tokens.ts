import type { Span } from '#base/text.ts';
import { syntaxProblems } from '#syntax/cursor.ts';
import { blankSpans, withoutConflicts } from '#syntax/hlsl/blanker.ts';
import { type Branches, findBranches } from '#syntax/hlsl/branches.ts';
import { scanCode } from '#syntax/hlsl/directives.ts';
import type { Parse } from '#syntax/parser.ts';
import type { TokenFact } from '#syntax/tokens/token-fact.ts';
import { directiveTokens } from './directive-tokens.ts';
import type { GlobalNames } from './names.ts';
import { treeTokens } from './tree-tokens.ts';

/**
 * What the names of one piece of code stand for; offsets are of its text. It is read as `readCode` reads it, so that
 * trees which that has kept are used again.
 */
export function codeTokens(
  source: string,
  parse: Parse,
  names: GlobalNames,
  keywords: ReadonlySet<string>,
): readonly TokenFact[] {
  const merged = withoutConflicts(source);
  const { directives, openComment } = scanCode(merged);
  const text = blankSpans(merged, openComment === undefined ? [] : [{ start: openComment, end: merged.length }]);
  const branches = findBranches(text, directives);
  const read = (blanked: string, isJudged: boolean): Judged =>
    parse(blanked, (root) => {
      const problems = isJudged ? syntaxProblems(root).length : 0;
      return { problems, tokens: treeTokens(root, blanked, names) };
    });
  const active = directives.filter(({ span }) => !isWithin(branches.inactive, span));
  return [...directiveTokens(text, active, names, keywords), ...readBranches(text, branches, read)];
}

interface Judged {
  readonly problems: number;
  readonly tokens: readonly TokenFact[];
}

/**
 * Of branches that are alternatives within one declaration the first are read alone, as for facts. What the others declare
 * does not show in a reading that has both, but what they use does.
 */
function readBranches(
  text: string,
  { inactive, dropped }: Branches,
  read: (blanked: string, isJudged: boolean) => Judged,
): readonly TokenFact[] {
  const hasChoice = dropped.length > inactive.length;
  const whole = read(blankSpans(text, inactive), hasChoice);
  if (whole.problems === 0) return whole.tokens;
  const first = read(blankSpans(text, dropped), true);
  if (first.problems >= whole.problems) return whole.tokens;
  return [...first.tokens, ...whole.tokens.filter((token) => isWithin(dropped, token) && !isDeclaration(token))];
}

function isDeclaration({ modifiers = [] }: TokenFact): boolean {
  return modifiers.includes('declaration');
}

/** Whether one of `spans`, which rise, holds `inner`. */
function isWithin(spans: readonly Span[], { start, end }: Span): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) < end) low = middle + 1;
    else high = middle;
  }
  const span = spans[low];
  return span !== undefined && span.start <= start;
}
