/**
 * The value of a setting of the importer whose block begins at `from`, as written. `path` is a key of the block, or one of
 * its sections and a key in that: in an indented block or in braces.
 */
export function settingIn(text: string, from: number, path: string): string | undefined {
  const dot = path.indexOf('.');
  if (dot === -1) return textAfter(text, `\n  ${path}:`, from, text.length);
  const header = `\n  ${path.slice(0, dot)}:`;
  const start = text.indexOf(header, from);
  if (start === -1) return undefined;
  const key = path.slice(dot + 1);
  const line = textAfter(text, header, start, text.length) ?? '';
  if (line !== '') return flowValue(line, key);
  const body = start + header.length;
  return textAfter(text, `\n    ${key}:`, body, sectionEnd(text, body));
}

function textAfter(text: string, label: string, from: number, end: number): string | undefined {
  const start = text.indexOf(label, from);
  if (start === -1 || start >= end) return undefined;
  return text.slice(start + label.length, lineEnd(text, start + label.length)).trim();
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

/** Index of the line break before the first line that is not deeper than a section's header. */
function sectionEnd(text: string, from: number): number {
  let at = lineEnd(text, from);
  while (at < text.length && text.startsWith('   ', at + 1)) at = lineEnd(text, at + 1);
  return at;
}

function flowValue(value: string, key: string): string | undefined {
  const start = value.indexOf(`${key}: `);
  if (!value.startsWith('{') || start === -1) return undefined;
  return value
    .slice(start + key.length + 2)
    .split(/[,}]/, 1)[0]
    ?.trim();
}
