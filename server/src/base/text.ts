/** A half-open range of UTF-16 code units in one text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Zero-based line and UTF-16 column, as LSP counts by default. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Replace `span` of the old text by `newText`. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/** Offsets at which lines start. `\n`, `\r\n` and a lone `\r` end a line, as in LSP. */
export interface LineIndex {
  readonly starts: Uint32Array;
  readonly length: number;
}

/** Index the lines of `text`; O(length). */
export function indexLines(text: string): LineIndex {
  const starts: number[] = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return { starts: Uint32Array.from(starts), length: text.length };
}

/** The position of `offset`, clamped into the text. */
export function positionAt(lines: LineIndex, offset: number): Position {
  const clamped = Math.max(0, Math.min(offset, lines.length));
  let low = 0;
  let high = lines.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines.starts[middle] ?? 0) <= clamped) low = middle;
    else high = middle - 1;
  }
  return { line: low, character: clamped - (lines.starts[low] ?? 0) };
}

/** The offset of `position`. A column past the end of its line means the line's end, as LSP asks; a line past the text has none. */
export function offsetAt(lines: LineIndex, text: string, position: Position): number | undefined {
  const start = lines.starts[position.line];
  if (start === undefined || position.character < 0) return undefined;
  return Math.min(start + position.character, lineEnd(lines, text, position.line));
}

/** The offset just behind the last character of `line`, its line break left out. */
export function lineEnd(lines: LineIndex, text: string, line: number): number {
  let end = lines.starts[line + 1] ?? lines.length;
  const start = lines.starts[line] ?? lines.length;
  while (end > start && isLineBreak(text.charCodeAt(end - 1))) end--;
  return end;
}

/** The text of `line` without its line break. */
export function lineText(lines: LineIndex, text: string, line: number): string {
  return text.slice(lines.starts[line] ?? lines.length, lineEnd(lines, text, line));
}

/** Apply edits whose spans all refer to the original text and do not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = text;
  for (const edit of [...edits].sort((a, b) => b.span.start - a.span.start)) {
    result = result.slice(0, edit.span.start) + edit.newText + result.slice(edit.span.end);
  }
  return result;
}

function isLineBreak(code: number): boolean {
  return code === 10 || code === 13;
}
