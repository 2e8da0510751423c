import type { Filter } from './filter.ts';

/** Sets the lines after the first as the file sets its own: tabs or spaces, and as deep as the place is. */
export const indentation: Filter = {
  name: 'indentation',
  apply(text, { indentation: base, text: file, lineBefore }) {
    const [first = '', ...rest] = text.replaceAll('\r\n', '\n').split('\n');
    const opening = lineBefore.trim() === '' ? first.replace(/^[ \t]+/, '') : first;
    if (rest.length === 0) return opening;
    const unit = unitOf(file);
    const written = rest.map((line) => inUnit(line, unit));
    const own = written.slice(0, ownLines(opening, written)).filter((line) => line.trim() !== '');
    const shallowest = Math.min(...own.map((line) => widthOf(line, unit)), Number.POSITIVE_INFINITY);
    const wanted = widthOf(base, unit);
    // A model that began at the first column has lines less deep than the place.
    const shift = Number.isFinite(shallowest) && shallowest < wanted ? wanted - shallowest : 0;
    return [
      opening,
      ...written.map((line) => (line.trim() === '' ? '' : (unit === '\t' ? '\t' : ' ').repeat(shift) + line)),
    ].join('\n');
  },
};

/** How many lines there are before one closes a brace that the text did not open: what follows belongs to something else. */
function ownLines(first: string, rest: readonly string[]): number {
  let open = 0;
  for (const [at, line] of [first, ...rest].entries()) {
    for (const character of line) {
      if (character === '{') open++;
      else if (character === '}') open--;
    }
    if (open < 0) return Math.max(0, at - 1);
  }
  return rest.length;
}

/** A tab or some spaces: what lines of the file begin with. */
function unitOf(file: string): string {
  const tabs = file.match(/^\t/gm)?.length ?? 0;
  const spaces = file.match(/^ {2,}/gm) ?? [];
  if (tabs > spaces.length) return '\t';
  return spaces.some((line) => line.length % 4 !== 0) && !spaces.some((line) => line.length === 4) ? '  ' : '    ';
}

function inUnit(line: string, unit: string): string {
  const own = /^[ \t]*/.exec(line)?.[0] ?? '';
  const rest = line.slice(own.length);
  if (unit === '\t') return own.replace(/ {4}| {2}(?! )/g, '\t') + rest;
  return own.replaceAll('\t', unit) + rest;
}

function widthOf(line: string, unit: string): number {
  const own = /^[ \t]*/.exec(line)?.[0] ?? '';
  return unit === '\t' ? own.replace(/[^\t]/g, '').length : own.length;
}
