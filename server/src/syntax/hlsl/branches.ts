import type { Span } from '#base/text.ts';
import { evaluateCondition } from '#syntax/preprocessor/condition.ts';
import type { Directive } from './directives.ts';

/** The branches of `#if` that a reader may leave out. Spans lie between the lines of directives, rise and do not overlap. */
export interface Branches {
  /** No variant can reach them: `#if 0`, the `#else` of `#if 1`. Branches inside of them are not listed. */
  readonly inactive: readonly Span[];
  /** All but the first branch of each group that some variant reaches; inactive ones are among them. */
  readonly dropped: readonly Span[];
}

/**
 * Tell the branches apart. What names stand for is not known, since keywords and platforms decide, so that only
 * conditions of numbers count. A group without its `#endif` ends with the text.
 */
export function findBranches(text: string, directives: readonly Directive[]): Branches {
  const found: Found = { inactive: [], dropped: [] };
  const groups: Group[] = [];
  for (const directive of directives) {
    const { word, span, lineEnd } = directive;
    const group = groups.at(-1);
    if (opening.has(word)) {
      const opened: Group = { outer: group?.branch ?? outside, isSettled: false, isReached: false, branch: outside };
      openBranch(opened, conditionOf(text, directive), lineEnd);
      groups.push(opened);
    } else if (group !== undefined && (word === 'elif' || word === 'else' || word === 'endif')) {
      closeBranch(group, span.start, found);
      if (word === 'endif') groups.pop();
      else openBranch(group, conditionOf(text, directive), lineEnd);
    }
  }
  for (const group of groups) closeBranch(group, text.length, found);
  return found;
}

const opening: ReadonlySet<string> = new Set(['if', 'ifdef', 'ifndef']);

interface Found {
  readonly inactive: Span[];
  readonly dropped: Span[];
}

interface Branch {
  readonly start: number;
  readonly isInactive: boolean;
  readonly isDropped: boolean;
}

/** The text around all groups. */
const outside: Branch = { start: 0, isInactive: false, isDropped: false };

interface Group {
  readonly outer: Branch;
  /** A condition before was certain, so that no further branch is reached. */
  isSettled: boolean;
  /** Some branch before can be reached. */
  isReached: boolean;
  branch: Branch;
}

function openBranch(group: Group, condition: boolean | undefined, start: number): void {
  const isOut = group.isSettled || condition === false;
  group.branch = {
    start,
    isInactive: group.outer.isInactive || isOut,
    isDropped: group.outer.isDropped || isOut || group.isReached,
  };
  if (!isOut) group.isReached = true;
  if (condition === true) group.isSettled = true;
}

function closeBranch({ outer, branch }: Group, end: number, found: Found): void {
  const span = { start: branch.start, end };
  if (branch.isInactive && !outer.isInactive) found.inactive.push(span);
  if (branch.isDropped && !outer.isDropped) found.dropped.push(span);
}

/** Whether a branch is reached by all variants, by none, or `undefined`: by some. */
function conditionOf(text: string, { word, value }: Directive): boolean | undefined {
  if (word !== 'if' && word !== 'elif') return undefined;
  const expression = text.slice(value.start, value.end);
  return /\d|\b(?:true|false)\b/.test(expression) ? evaluateCondition(expression, () => 'unknown') : undefined;
}
