import { maximumStringLength } from './csharp-facts.ts';
import { runLength } from './literal-ends.ts';

/** What the literal from `start` to `end` stands for, cut to `maximumStringLength`. It has no holes but may be unclosed. */
export function stringValue(text: string, start: number, end: number): string {
  let at = start;
  let dollars = 0;
  let isVerbatim = false;
  for (; text[at] === '$' || text[at] === '@'; at++) {
    if (text[at] === '@') isVerbatim = true;
    else dollars++;
  }
  const quotes = runLength(text, at, 34);
  if (quotes >= 3 && !isVerbatim) return cut(rawValue(text, at, end, quotes));
  const isClosed = end - 1 > at && text[end - 1] === '"';
  const content = text.slice(at + 1, isClosed ? end - 1 : end).slice(0, maximumWritten);
  const plain = isVerbatim ? content.replaceAll('""', '"') : unescaped(content);
  return cut(dollars > 0 ? plain.replaceAll('{{', '{').replaceAll('}}', '}') : plain);
}

/** No more of a literal is read: one character is written in at most 10. */
const maximumWritten = 10 * maximumStringLength;

function cut(value: string): string {
  return value.slice(0, maximumStringLength);
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['0', '\0'],
  ['a', '\u0007'],
  ['b', '\b'],
  ['e', '\u001b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
]);

function unescaped(content: string): string {
  if (!content.includes('\\')) return content;
  return content.replace(
    /\\(?:u([\da-fA-F]{4})|U([\da-fA-F]{8})|x([\da-fA-F]{1,4})|([\s\S]))/g,
    (_, four?: string, eight?: string, few?: string, character?: string) => {
      if (character !== undefined) return escapes.get(character) ?? character;
      const point = Number.parseInt(four ?? eight ?? few ?? '', 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
    },
  );
}

/** A raw string of one line is what stands between its quotes; of several lines, its indented lines. */
function rawValue(text: string, open: number, end: number, quotes: number): string {
  const start = open + quotes;
  const isClosed = end - quotes >= start && text.slice(end - quotes, end) === '"'.repeat(quotes);
  const contentEnd = isClosed ? end - quotes : end;
  const first = text.slice(start, contentEnd).search(/[\r\n]/);
  if (first === -1) return text.slice(start, contentEnd);
  const last = Math.max(text.lastIndexOf('\n', contentEnd - 1), text.lastIndexOf('\r', contentEnd - 1));
  const linesEnd = text.startsWith('\r\n', last - 1) ? last - 1 : last;
  const indentation = isClosed ? text.slice(last + 1, contentEnd) : '';
  const lines = text
    .slice(start + first, Math.max(start + first, isClosed ? linesEnd : contentEnd))
    .slice(0, maximumWritten)
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .slice(1);
  return lines
    .map((line) => (line.startsWith(indentation) ? line.slice(indentation.length) : line.trimStart()))
    .join('\n');
}
