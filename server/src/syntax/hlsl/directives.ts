import type { Span } from '#base/text.ts';

/** A line of HLSL that begins with `#`, with the lines that continue it. */
export interface Directive {
  /** The word after the `#`; `''` when there is none. */
  readonly word: string;
  /** From the `#` to the end of its value. */
  readonly span: Span;
  /** What follows the word, without blanks around it and without a comment to the line's end. */
  readonly value: Span;
  /** Where its line ends, before the line break. */
  readonly lineEnd: number;
}

/** What a look at the characters of HLSL code finds. */
export interface CodeScan {
  /** In order. What stands in comments and strings is none. */
  readonly directives: readonly Directive[];
  /** Where a block comment begins that does not end, and so takes the rest of the text. */
  readonly openComment?: number;
}

/** Find the directives of `text`. */
export function scanCode(text: string): CodeScan {
  const directives: Directive[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === slash && text.charCodeAt(at + 1) === star) {
      const end = blockCommentEnd(text, at);
      if (end === undefined) return { directives, openComment: at };
      at = end;
    } else if (code === slash && text.charCodeAt(at + 1) === slash) at = lineCommentEnd(text, at);
    else if (code === quote) at = stringEnd(text, at);
    else if (code === hash && isFirstOnLine(text, at)) {
      const directive = readDirective(text, at);
      directives.push(directive);
      at = directive.span.end;
    } else at++;
  }
  return { directives };
}

/** The value of a directive with its comments and continued lines as blanks. */
export function directiveValue(text: string, { value }: Directive): string {
  const written = text.slice(value.start, value.end);
  return /[/\\]/.test(written) ? written.replace(/\/\*[\s\S]*?(?:\*\/|$)|\\\r?\n/g, ' ').trim() : written;
}

const [tab, newline, carriageReturn, blank, quote, hash] = [9, 10, 13, 32, 34, 35];
const [star, slash, backslash] = [42, 47, 92];

const wordPattern = /#[ \t]*([A-Za-z_]\w*)?[ \t]*/y;

function readDirective(text: string, start: number): Directive {
  wordPattern.lastIndex = start;
  const word = wordPattern.exec(text)?.[1] ?? '';
  const valueStart = wordPattern.lastIndex;
  const end = valueEndOf(text, valueStart);
  const valueEnd = trimmedEnd(text, valueStart, end);
  const isCommented = text.startsWith('//', end);
  return {
    word,
    span: { start, end: valueEnd },
    value: { start: valueStart, end: valueEnd },
    lineEnd: isCommented ? lineCommentEnd(text, end) : end,
  };
}

/** Where a directive's value ends: with the line, or at a comment that goes on to its end or does not end. */
function valueEndOf(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const next = code === slash ? text.charCodeAt(at + 1) : 0;
    if (code === newline || next === slash) return at;
    if (code === backslash) at = continuedEnd(text, at);
    else if (next === star) {
      const end = blockCommentEnd(text, at);
      if (end === undefined) return at;
      at = end;
    } else at++;
  }
  return text.length;
}

function trimmedEnd(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && isBlank(text.charCodeAt(last - 1))) last--;
  return last;
}

function blockCommentEnd(text: string, start: number): number | undefined {
  const end = text.indexOf('*/', start + 2);
  return end === -1 ? undefined : end + 2;
}

/** The end of the line, or of the last one that a backslash continues. */
function lineCommentEnd(text: string, start: number): number {
  let at = start + 2;
  while (at < text.length && text.charCodeAt(at) !== newline) {
    at = text.charCodeAt(at) === backslash ? continuedEnd(text, at) : at + 1;
  }
  return Math.min(at, text.length);
}

/** Strings do not go over the end of their line. */
function stringEnd(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text.charCodeAt(at) !== newline) {
    const code = text.charCodeAt(at);
    if (code === quote) return at + 1;
    at = code === backslash ? continuedEnd(text, at) : at + 1;
  }
  return at;
}

/** The offset behind the backslash at `at` and what it stands before: a character or a line break. */
function continuedEnd(text: string, at: number): number {
  return text.charCodeAt(at + 1) === carriageReturn && text.charCodeAt(at + 2) === newline ? at + 3 : at + 2;
}

function isFirstOnLine(text: string, hashAt: number): boolean {
  let at = hashAt - 1;
  while (at >= 0 && isBlank(text.charCodeAt(at))) at--;
  return (
    at < 0 || text.charCodeAt(at) === newline || (text.charCodeAt(at) === slash && text.charCodeAt(at - 1) === star)
  );
}

function isBlank(code: number): boolean {
  return code === blank || code === tab || code === carriageReturn;
}
