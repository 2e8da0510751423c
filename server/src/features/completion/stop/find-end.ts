import type { CompletionPlace } from '#features/completion/place.ts';
import { lex } from '#model/embedded/lexer.ts';

/** Lines that a completion has at most. */
export const mostLines = 14;

/**
 * Where the text that a model writes at a place has said enough, as an index into it: behind the statement, before a bracket
 * that it did not open, before the line that stands below already. `undefined` while it may go on.
 */
export function findEnd(text: string, place: CompletionPlace): number | undefined {
  const repeated = firstRepeated(text, place);
  const end = statementEnd(repeated === undefined ? text : text.slice(0, repeated), place);
  return end ?? repeated;
}

function statementEnd(text: string, place: CompletionPlace): number | undefined {
  let brackets = place.openBrackets;
  let braces = 0;
  let mayClose = place.mayCloseBrace ? 1 : 0;
  let at = 0;
  for (const { kind, start, end } of lex(text)) {
    const line = lineEnd(text, at, start, brackets, braces, place);
    if (line !== undefined) return line;
    at = end;
    if (kind !== 'punctuation') continue;
    const character = text.charAt(start);
    if (character === '(' || character === '[') brackets++;
    else if (character === '{') braces++;
    else if (character === ')' || character === ']') {
      if (brackets === 0) return start;
      brackets--;
    } else if (character === '}') {
      if (braces > 0) braces--;
      else if (mayClose > 0 && place.extent === 'block') mayClose--;
      else return trimmedEnd(text, start);
    } else if (character === ';' && brackets === 0 && braces === 0 && place.extent !== 'block') return end;
  }
  return lineEnd(text, at, text.length, brackets, braces, place);
}

/** The end at a line break between two tokens, if the text ends there. */
function lineEnd(
  text: string,
  from: number,
  to: number,
  brackets: number,
  braces: number,
  { extent, indentation, below }: CompletionPlace,
): number | undefined {
  const gap = text.slice(from, to);
  const breakAt = gap.indexOf('\n');
  if (breakAt === -1 || text.slice(0, from).trim() === '') return undefined;
  if (extent === 'line') return from;
  if (text.slice(0, from).split('\n').length >= mostLines) return from;
  if (brackets > 0 || braces > 0) return undefined;
  if (extent === 'statement') {
    // A brace on the next line belongs to the statement; whether one comes is not known before.
    const isOpened = text.slice(to).startsWith('{') && !/^\s*\{/.test(below);
    return to === text.length ? undefined : isOpened ? undefined : from;
  }
  if (/\n[ \t\r]*\n/.test(gap)) return from;
  if (to === text.length) return undefined;
  const own = gap.slice(gap.lastIndexOf('\n') + 1);
  return own.length < indentation.length ? from : undefined;
}

function trimmedEnd(text: string, end: number): number {
  return text.slice(0, end).trimEnd().length;
}

/** Where a whole line begins that is the next one below the place. */
function firstRepeated(text: string, { below }: CompletionPlace): number | undefined {
  const next = below
    .split('\n')
    .find((line) => line.trim() !== '')
    ?.trim();
  if (next === undefined || !/\w/.test(next)) return undefined;
  let start = text.indexOf('\n');
  while (start !== -1) {
    const end = text.indexOf('\n', start + 1);
    const line = text.slice(start + 1, end === -1 ? text.length : end).trim();
    if (line === next) return start;
    start = end;
  }
  return undefined;
}
