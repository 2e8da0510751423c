import type { Span } from '#base/text.ts';
import type { DefineSet } from '#syntax/defines.ts';
import { type Branch, createDirectiveReader, type Directives } from './branches.ts';
import { type CodeTokens, readTokens } from './lexer.ts';
import { TokenKind } from './token-kinds.ts';

/** C# code as the grammar can read it. */
export interface BlankedText {
  /**
   * As long as the text it comes from. Directives and inactive branches are spaces, line breaks are kept. U+0085, U+2028
   * and U+2029 outside of literals are spaces too, but for those that end a `//` comment: they are `\n`.
   */
  readonly text: string;
  /** Outermost branches that the defines switch off, without the directives of their `#if`. */
  readonly inactive: readonly Span[];
  /** Names that `#if` and `#elif` ask for, each once. */
  readonly conditions: readonly string[];
  /** UTF-16 units inside of inactive branches. */
  readonly inactiveLength: number;
}

/** Blank what the preprocessor of C# would take out of `text`. */
export function blankInactive(text: string, defines: DefineSet): BlankedText {
  if (!text.includes('#') && !hasRareBreak(text)) return { text, inactive: [], conditions: [], inactiveLength: 0 };
  const code = readPreprocessed(text, defines);
  const inactive = inactiveSpans(code.directives);
  return {
    text: blankedText(code, isActive),
    inactive,
    conditions: code.directives.conditions,
    inactiveLength: inactive.reduce((sum, { start, end }) => sum + end - start, 0),
  };
}

/** A text with its tokens and directives. */
export interface PreprocessedCode {
  readonly text: string;
  readonly tokens: CodeTokens;
  readonly directives: Directives;
  /** Whether it holds line breaks that the grammar does not know. */
  readonly hasRareBreaks: boolean;
}

/** Read the tokens and directives of `text` in one pass. */
export function readPreprocessed(text: string, defines: DefineSet): PreprocessedCode {
  const reader = createDirectiveReader(text, defines);
  const tokens = readTokens(text, reader.read);
  return { text, tokens, directives: reader.finish(), hasRareBreaks: hasRareBreak(text) };
}

/** The text with the branches that `isKept` names instead of the others, as `BlankedText` describes it. */
export function blankedText(code: PreprocessedCode, isKept: (branch: Branch) => boolean): string {
  const { lines } = code.directives;
  const text = code.hasRareBreaks ? withoutRareBreaks(code) : code.text;
  if (lines.length === 0) return text;
  let blanked = text.slice(0, lines[0]?.span.start);
  lines.forEach(({ span, next }, index) => {
    const end = lines[index + 1]?.span.start ?? text.length;
    blanked += ' '.repeat(span.end - span.start);
    blanked += next === undefined || isKept(next) ? text.slice(span.end, end) : blanks(text.slice(span.end, end));
  });
  return blanked;
}

/** Whether the branch is part of the code as the defines make it. */
export function isActive(branch: Branch): boolean {
  return branch.isActive;
}

/** Spans of the outermost inactive branches. */
export function inactiveSpans({ groups }: Directives): readonly Span[] {
  return groups
    .filter(({ parent }) => parent === undefined || parent.isActive)
    .flatMap(({ branches }) => branches.filter((branch) => !branch.isActive).map((branch) => branch.span))
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start);
}

/** Spaces for all but line breaks. */
function blanks(text: string): string {
  return text.replace(/[^\n\r]+/g, (run) => ' '.repeat(run.length));
}

/** Three searches are several times faster than one for a class of characters. */
function hasRareBreak(text: string): boolean {
  return text.includes('\u0085') || text.includes('\u2028') || text.includes('\u2029');
}

function withoutRareBreaks({ text, tokens }: PreprocessedCode): string {
  const commentBreaks = new Set(tokens.commentBreaks);
  let token = 0;
  return text.replace(/[\u0085\u2028\u2029]/g, (character, offset: number) => {
    while (token < tokens.count && (tokens.ends[token] ?? 0) <= offset) token++;
    const isInLiteral = (tokens.starts[token] ?? offset + 1) <= offset && literals.has(tokens.kinds[token] ?? 0);
    if (isInLiteral) return character;
    return commentBreaks.has(offset) ? '\n' : ' ';
  });
}

const literals: ReadonlySet<number> = new Set([
  TokenKind.string,
  TokenKind.character,
  TokenKind.interpolationStart,
  TokenKind.interpolationText,
  TokenKind.interpolationEnd,
]);
