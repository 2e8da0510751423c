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
    const shallowest = Math.min(
      ...written.filter((line) => line.trim() !== '').map((line) => widthOf(line, unit)),
      Infinity,
    );
    const wanted = widthOf(base, unit);
    // A model that began at the first column has lines less deep than the place.
    const shift = Number.isFinite(shallowest) && shallowest < wanted ? wanted - shallowest : 0;
    return [
      opening,
      ...written.map((line) => (line.trim() === '' ? '' : (unit === '\t' ? '\t' : ' ').repeat(shift) + line)),
    ].join('\n');
  },
};

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
