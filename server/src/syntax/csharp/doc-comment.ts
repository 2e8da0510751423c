import { isLineBreak } from './characters.ts';

/**
 * The summary of the `///` comment on the lines above `offset` as plain text, or the whole comment when it has none.
 * `cref` and `name` references become their last part; other tags go; white space folds. `undefined` when nothing is left.
 */
export function docBefore(text: string, offset: number): string | undefined {
  const lines: string[] = [];
  let at = offset;
  for (let length = 0; length < maximumLength; ) {
    const end = skipBlanksBack(text, at);
    // A comment ends with its line: without a line break in between there is none.
    if (lines.length === 0 && !isLineBreak(text.charCodeAt(end))) return undefined;
    const start = lineStartBefore(text, end);
    const line = text.slice(start, end).trimStart();
    if (!line.startsWith('///') || line.startsWith('////')) break;
    lines.push(line.slice(3));
    length += line.length;
    at = start;
  }
  return lines.length === 0 ? undefined : summary(lines.reverse().join('\n').slice(0, maximumLength));
}

/** The longest documentation comment that is read, in characters; hostile input stays cheap. */
const maximumLength = 8000;

/** A line longer than this is not looked at. */
const maximumLine = 1000;

/** The end of the text before `offset`, white space left out. */
function skipBlanksBack(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && text.charCodeAt(at - 1) <= 32) at--;
  return at;
}

function lineStartBefore(text: string, offset: number): number {
  const limit = Math.max(0, offset - maximumLine);
  let at = offset;
  while (at > limit && !isLineBreak(text.charCodeAt(at - 1))) at--;
  return at;
}

const summaryPattern = /<summary>([\s\S]*?)(?:<\/summary>|$)/;

const entities: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

function summary(comment: string): string | undefined {
  let text = summaryPattern.exec(comment)?.[1] ?? comment;
  if (text.includes('<')) {
    text = text
      .replace(/<[a-z]+ (?:cref|name|langword|href)="(?:[A-Z]:)?([^"<>]*)"[^<>]*>/g, (_, name: string) =>
        lastPart(name),
      )
      .replace(/<[^<>]*>/g, ' ');
  }
  if (text.includes('&')) text = text.replace(/&([a-z]+);/g, (whole, name: string) => entities.get(name) ?? whole);
  text = text.replace(/\s+/g, ' ').trim();
  return text === '' ? undefined : text;
}

function lastPart(reference: string): string {
  const name = reference.split('(')[0] ?? reference;
  return name.slice(name.lastIndexOf('.') + 1);
}
