import type { Span } from '#base/text.ts';
import type { SymbolFact } from '#syntax/symbol.ts';
import { blankedText, type PreprocessedCode } from './blanker.ts';
import type { Branch, Group } from './branches.ts';
import { canDeclare } from './can-declare.ts';
import { hiddenBodies } from './hidden-bodies.ts';
import { lastStartingBy, meetsOne } from './spans.ts';
import { type SqueezedText, squeeze } from './squeezed-text.ts';

/** The code with branches that the defines switch off in place of those that they choose. */
export interface InactiveView {
  /** As long as the whole text, as `BlankedText` describes it. */
  readonly text: string;
  /** What the parser needs of it. */
  readonly squeezed: SqueezedText;
  /** Where the view shows what no earlier one did, rising and apart. */
  readonly fresh: readonly Span[];
}

/** Makes views one after the other until all branches were shown that can hold declarations. */
export interface InactiveViews {
  /** Groups inside of these spans, which rise and lie apart, hold no declarations: they are in the bodies of members. */
  leaveOut(bodies: readonly Span[]): void;
  /** The next view; `undefined` when nothing is left, or after `maximumInactiveViews`. */
  next(): InactiveView | undefined;
}

/** More views than this are not taken: each costs a parse. */
const maximumInactiveViews = 4;

/** Views of the inactive branches of `code`. `symbols` are those of the active code, in order; what no view needs of them is cut. */
export function createInactiveViews(code: PreprocessedCode, symbols: readonly SymbolFact[]): InactiveViews {
  const { groups } = code.directives;
  const hidden = new Set<Branch>();
  for (const { branches } of groups) for (const branch of branches) if (!branch.isActive) hidden.add(branch);
  let count = 0;
  return {
    leaveOut(bodies) {
      for (const branch of hidden) if (isInsideOne(branch.group.span, bodies)) hidden.delete(branch);
    },
    next() {
      if (count === 0) for (const branch of hidden) if (!canDeclare(code, branch.span)) hidden.delete(branch);
      if (hidden.size === 0 || count++ === maximumInactiveViews) return undefined;
      const unneeded = unneededSpans(symbols, hidden);
      const shown = choose(groups, hidden);
      const fresh = new Set([...shown].filter((branch) => hidden.has(branch)));
      for (const branch of fresh) hidden.delete(branch);
      const isShown = (branch: Branch): boolean => shown.has(branch);
      const cut = outermost([...unneeded, ...hiddenBodies(code, fresh)]);
      return {
        text: blankedText(code, isShown),
        squeezed: squeeze(code, isShown, cut),
        fresh: ownSpans(code, fresh),
      };
    },
  };
}

/** One branch of each group: one that is still hidden or holds one that is, else the chosen one. */
function choose(groups: readonly Group[], hidden: ReadonlySet<Branch>): ReadonlySet<Branch> {
  const leading = branchesAround(hidden);
  const shown = new Set<Branch>();
  for (const group of groups) {
    if (group.parent !== undefined && !shown.has(group.parent)) continue;
    const chosen = group.branches.find(({ isChosen }) => isChosen);
    const candidates = chosen === undefined ? group.branches : [chosen, ...group.branches];
    const branch =
      candidates.find((candidate) => hidden.has(candidate)) ??
      candidates.find((candidate) => leading.has(candidate)) ??
      chosen;
    if (branch !== undefined) shown.add(branch);
  }
  return shown;
}

function branchesAround(hidden: ReadonlySet<Branch>): ReadonlySet<Branch> {
  const around = new Set<Branch>();
  for (const branch of hidden) {
    for (let outer = branch.group.parent; outer !== undefined && !around.has(outer); outer = outer.group.parent) {
      around.add(outer);
    }
  }
  return around;
}

/** Spans of the outermost symbols that no group of a hidden branch touches, rising and apart. */
function unneededSpans(symbols: readonly SymbolFact[], hidden: ReadonlySet<Branch>): readonly Span[] {
  const groups = outermost([...hidden].map(({ group }) => group.span));
  const cut: Span[] = [];
  let end = 0;
  for (const { kind, span } of symbols) {
    // A namespace may enclose what stands behind it. Enum members would leave their commas.
    if (span.start < end || kind === 'namespace' || kind === 'enumMember' || meetsOne(span, groups)) continue;
    cut.push(span);
    end = span.end;
  }
  return cut;
}

/** The parts of the text that belong to one of `branches` and to no branch inside of it, rising. */
function ownSpans({ text, directives }: PreprocessedCode, branches: ReadonlySet<Branch>): readonly Span[] {
  const { lines } = directives;
  return lines.flatMap(({ span, next }, index) =>
    next !== undefined && branches.has(next)
      ? [{ start: span.end, end: lines[index + 1]?.span.start ?? text.length }]
      : [],
  );
}

/** The spans that lie in no other, in order; spans that overlap hold one another. */
function outermost(spans: readonly Span[]): readonly Span[] {
  const kept: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  }
  return kept;
}

/** Whether one of `bodies`, which rise and lie apart, holds `span`. */
function isInsideOne(span: Span, bodies: readonly Span[]): boolean {
  const body = bodies[lastStartingBy(bodies, span.start)];
  return body !== undefined && span.end <= body.end;
}
