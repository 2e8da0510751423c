import { lex, type Token } from '#model/embedded/lexer.ts';

/** How much a completion may write: what is left of a line, one statement, or statements of a block. */
export type Extent = 'line' | 'statement' | 'block';

/** Where a completion is wanted. */
export interface CompletionPlace {
  readonly path: string;
  readonly text: string;
  readonly offset: number;
  /** The line left of the cursor. */
  readonly lineBefore: string;
  /** What stands right of the cursor on its line, without white space at its end. */
  readonly suffix: string;
  /** The text from the end of the line on. */
  readonly below: string;
  /** White space that the line begins with. */
  readonly indentation: string;
  readonly extent: Extent;
  /** Round and square brackets of the statement that are open at the cursor and not closed by `suffix`. */
  readonly openBrackets: number;
  /** Closers that `suffix` begins with and that nothing before the cursor needs. */
  readonly spareClosers: number;
  /** Whether more braces are opened than closed in the whole text: the completion may close one. */
  readonly mayCloseBrace: boolean;
}

/** Characters before the cursor that are looked through for open brackets. */
const lookBack = 4000;

/** Look at a place; `undefined` in comments, strings and preprocessor lines, where nothing is completed. */
export function completionPlace(path: string, text: string, offset: number): CompletionPlace | undefined {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const found = text.indexOf('\n', offset);
  const lineEnd = found === -1 ? text.length : found;
  const lineBefore = text.slice(lineStart, offset);
  const suffix = text.slice(offset, lineEnd).trimEnd();
  const before = lex(text, Math.max(0, offset - lookBack), offset);
  const last = before.at(-1);
  if (last !== undefined && last.end === offset && isClosedToCode(text, last)) return undefined;
  const open = openInStatement(text, before);
  const closers = closersOf(suffix);
  return {
    path,
    text,
    offset,
    lineBefore,
    suffix,
    below: text.slice(lineEnd),
    indentation: /^[ \t]*/.exec(lineBefore)?.[0] ?? '',
    extent: extentOf(lineBefore, suffix),
    openBrackets: Math.max(0, open - closers),
    spareClosers: Math.max(0, closers - open),
    mayCloseBrace: braceBalance(text) > 0,
  };
}

function isClosedToCode(text: string, token: Token): boolean {
  if (token.kind === 'comment' || token.kind === 'directive') return true;
  if (token.kind !== 'string') return false;
  return token.end - token.start < 2 || !/["']$/.test(text.slice(token.start, token.end));
}

function extentOf(lineBefore: string, suffix: string): Extent {
  // Closers and an end that an editor put there by itself do not stop a statement.
  if (!/^[)\]};,\s]*$/.test(suffix)) return 'line';
  const written = lineBefore.trim();
  if (suffix.trim() === '' && (written === '' || /(?:\{|=>)$/.test(written))) return 'block';
  return suffix.trim() === '' ? 'statement' : 'line';
}

function openInStatement(text: string, tokens: readonly Token[]): number {
  let open = 0;
  for (const { kind, start } of tokens) {
    if (kind !== 'punctuation') continue;
    const character = text.charAt(start);
    if (character === '(' || character === '[') open++;
    else if (character === ')' || character === ']') open = Math.max(0, open - 1);
    else if (character === '{' || character === '}') open = 0;
  }
  return open;
}

function closersOf(suffix: string): number {
  return /^[)\]\s]*/.exec(suffix)?.[0].replace(/\s/g, '').length ?? 0;
}

function braceBalance(text: string): number {
  let balance = 0;
  for (const { kind, start } of lex(text)) {
    if (kind !== 'punctuation') continue;
    if (text.charAt(start) === '{') balance++;
    else if (text.charAt(start) === '}') balance--;
  }
  return balance;
}
