import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser/lib/esm/main.js';
import type { Span } from '#base/text.ts';
import type { ProblemFact } from '#syntax/symbol.ts';
import { nestingLimit } from './nesting.ts';

/** A text of JSON and where it stands in its file. */
export interface JsonSource {
  readonly text: string;
  /** The offset in the file of an offset in `text`. */
  fileOffset(offset: number): number;
}

/** A value in a JSON text; read it with the functions of `read-value.ts`. */
export interface JsonValue {
  readonly node: Node;
  readonly source: JsonSource;
}

/** What could be read of a JSON text. */
export interface JsonDocument {
  readonly root: JsonValue | undefined;
  /** The first problem: those behind it are mostly its consequences. */
  readonly problems: readonly ProblemFact[];
}

/** Read one JSON value that stands at `start` of its file. Comments and trailing commas are no problems. */
export function parseJson(text: string, start = 0): JsonDocument {
  // The library counts an unclosed comment one character too long.
  return parseSource({ text, fileOffset: (offset) => start + Math.min(offset, text.length) });
}

/** Read one JSON value. */
export function parseSource(source: JsonSource): JsonDocument {
  const { text } = source;
  const limit = nestingLimit(text);
  const errors: ParseError[] = [];
  const node = parseTree(limit === text.length ? text : text.slice(0, limit), errors, { allowTrailingComma: true });
  const first = errors[0];
  const root = node === undefined ? undefined : { node, source };
  if (limit < text.length)
    return { root, problems: [problem(source, limit, 1, 'this is nested too deeply to be read')] };
  if (first === undefined) return { root, problems: [] };
  const name = printParseErrorCode(first.error);
  return { root, problems: [problem(source, first.offset, first.length, messages[name] ?? 'this is no JSON')] };
}

function problem(source: JsonSource, offset: number, length: number, message: string): ProblemFact {
  const span: Span = { start: source.fileOffset(offset), end: source.fileOffset(offset + length) };
  return { code: 'syntax', span, message };
}

/** By the library's name of the error. */
const messages: Readonly<Record<string, string>> = {
  InvalidSymbol: 'this is no JSON value',
  InvalidNumberFormat: 'this is no number',
  PropertyNameExpected: 'a key in quotes is missing here',
  ValueExpected: 'a value is missing here',
  ColonExpected: 'a colon is missing here',
  CommaExpected: 'a comma is missing here',
  CloseBraceExpected: 'an object is not closed',
  CloseBracketExpected: 'a list is not closed',
  EndOfFileExpected: 'nothing may follow the JSON value',
  UnexpectedEndOfComment: 'a comment is not closed',
  UnexpectedEndOfString: 'a text is not closed',
  UnexpectedEndOfNumber: 'a number is not complete',
  InvalidUnicode: 'this is no escape of four hexadecimal digits',
  InvalidEscapeCharacter: 'there is no such escape',
  InvalidCharacter: 'a text may not hold this character unescaped',
};
