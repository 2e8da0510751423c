/**
 * What stands before `offset` in at most `most` characters, from the start of a line on: half a line may be half a secret,
 * which nobody would know for one. A line that is longer by itself is cut.
 */
export function linesBefore(text: string, offset: number, most: number): string {
  const start = Math.max(0, offset - most);
  const part = text.slice(start, offset);
  if (start === 0 || text.charAt(start - 1) === '\n') return part;
  const found = part.indexOf('\n');
  return found === -1 ? part : part.slice(found + 1);
}

/** What stands behind `offset` in at most `most` characters, to the end of a line; a line that is longer by itself is cut. */
export function linesAfter(text: string, offset: number, most: number): string {
  const part = text.slice(offset, offset + most);
  if (offset + most >= text.length) return part;
  const found = part.lastIndexOf('\n');
  return found === -1 ? part : part.slice(0, found);
}
