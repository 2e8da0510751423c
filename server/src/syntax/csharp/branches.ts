import type { Span } from '#base/text.ts';
import type { DefineSet } from '#syntax/defines.ts';
import { evaluateCondition } from '#syntax/preprocessor/condition.ts';
import { lineBreakEnd, lineStart } from './characters.ts';
import type { ReadDirective } from './lexer.ts';

/** The branches of one `#if` up to its `#endif`, or to the end of the text when it has none. */
export interface Group {
  /** The branch that it stands in. */
  readonly parent: Branch | undefined;
  readonly branches: readonly Branch[];
  /** From the `#` of its first directive to the end of its last. */
  readonly span: Span;
}

/** The lines between two directives of a group. */
export interface Branch {
  readonly group: Group;
  /** Without the directives. */
  readonly span: Span;
  /** Whether the defines choose it among the branches of its group. */
  readonly isChosen: boolean;
  /** Whether it and all that it stands in is chosen. */
  readonly isActive: boolean;
}

/** The preprocessor's lines of a text. */
export interface Directives {
  /** Groups in order of their `#if`. */
  readonly groups: readonly Group[];
  readonly lines: readonly DirectiveLine[];
  /** Names that conditions ask for, each once. */
  readonly conditions: readonly string[];
}

/** One such line, from its `#` to its end without the break. */
export interface DirectiveLine {
  readonly span: Span;
  /** The innermost branch that the text behind it belongs to. */
  readonly next: Branch | undefined;
}

/** Reads directives one after the other; `finish` closes what is open. */
export interface DirectiveReader {
  readonly read: ReadDirective;
  finish(): Directives;
}

/** A reader of the directives of `text`. A condition that cannot be read counts as true: what a person wrote is not hidden. */
export function createDirectiveReader(text: string, defines: DefineSet): DirectiveReader {
  const state: State = {
    text,
    defines: new Set(defines),
    groups: [],
    lines: [],
    conditions: new Set(),
    branch: undefined,
  };
  return {
    read(start, end) {
      const match = directivePattern.exec(text.slice(start, Math.min(end, start + maximumDirective)));
      const rest = match?.[2] ?? '';
      const read = readers.get(match?.[1] ?? '');
      read?.(state, { start, end }, rest);
      state.lines.push({ span: { start, end }, next: state.branch });
      return state.branch !== undefined && !state.branch.isActive;
    },
    finish() {
      while (state.branch !== undefined) endGroup(state, { start: text.length, end: text.length });
      return { groups: state.groups, lines: state.lines, conditions: [...state.conditions] };
    },
  };
}

interface State {
  readonly text: string;
  readonly defines: Set<string>;
  readonly groups: OpenGroup[];
  readonly lines: DirectiveLine[];
  readonly conditions: Set<string>;
  /** The innermost open branch. */
  branch: OpenBranch | undefined;
}

interface OpenGroup extends Group {
  readonly parent: OpenBranch | undefined;
  readonly branches: OpenBranch[];
  span: Span;
  hasChosen: boolean;
}

interface OpenBranch extends Branch {
  readonly group: OpenGroup;
  span: Span;
}

const directivePattern = /^#\s*([a-z]+)([\s\S]*)/;

/** Longer directives are cut; no condition is that long. */
const maximumDirective = 5000;

const readers: ReadonlyMap<string, (state: State, line: Span, rest: string) => void> = new Map([
  ['if', startGroup],
  ['elif', (state, line, rest) => nextBranch(state, line, isTrue(state, rest))],
  ['else', (state, line) => nextBranch(state, line, true)],
  ['endif', endGroup],
  ['define', (state, _, rest) => define(state, rest, (name) => state.defines.add(name))],
  ['undef', (state, _, rest) => define(state, rest, (name) => state.defines.delete(name))],
]);

function startGroup(state: State, line: Span, rest: string): void {
  const group: OpenGroup = { parent: state.branch, branches: [], span: line, hasChosen: false };
  state.groups.push(group);
  startBranch(state, group, line, isTrue(state, rest));
}

function nextBranch(state: State, line: Span, isWanted: boolean): void {
  const { branch } = state;
  if (branch === undefined) return;
  endBranch(state, branch, line);
  startBranch(state, branch.group, line, isWanted && !branch.group.hasChosen);
}

function startBranch(state: State, group: OpenGroup, line: Span, isChosen: boolean): void {
  const start = lineBreakEnd(state.text, line.end);
  const isActive = isChosen && (group.parent === undefined || group.parent.isActive);
  state.branch = { group, span: { start, end: start }, isChosen, isActive };
  group.branches.push(state.branch);
  group.hasChosen ||= isChosen;
}

function endBranch(state: State, branch: OpenBranch, line: Span): void {
  branch.span = { start: branch.span.start, end: Math.max(branch.span.start, lineStart(state.text, line.start)) };
}

function endGroup(state: State, line: Span): void {
  const { branch } = state;
  if (branch === undefined) return;
  endBranch(state, branch, line);
  branch.group.span = { start: branch.group.span.start, end: line.end };
  state.branch = branch.group.parent;
}

function isTrue(state: State, expression: string): boolean {
  return (
    evaluateCondition(expression, (name) => {
      state.conditions.add(name);
      return state.defines.has(name) ? 1 : undefined;
    }) ?? true
  );
}

function define(state: State, rest: string, change: (name: string) => void): void {
  const name = /^\s+([\p{L}_@][\p{L}\p{N}_]*)/u.exec(rest)?.[1];
  if (name !== undefined && state.branch?.isActive !== false) change(name);
}
