/** Longer comments are licences and chapters, not about one declaration. In characters. */
const maximumLength = 1000;

/**
 * The text of the comment that stands directly above the line of `offset`: `//` lines or one `/*` block. White space
 * folds; ruled lines and XML tags go. `undefined` when there is none.
 */
export function commentAbove(text: string, offset: number): string | undefined {
  const lines = text.slice(Math.max(0, offset - maximumLength), offset).split('\n');
  // The line of `offset` itself, and a line whose start lies too far away.
  if (lines.pop()?.trim() !== '') return undefined;
  if (offset > maximumLength) lines.shift();
  const comment = linesOf(lines).map(withoutMarks).join(' ').replace(/\s+/g, ' ').trim();
  return /\p{L}/u.test(comment) ? comment : undefined;
}

function linesOf(above: readonly string[]): readonly string[] {
  const isBlock = above.at(-1)?.trimEnd().endsWith('*/') ?? false;
  const first = isBlock
    ? above.findLastIndex((line) => line.includes('/*'))
    : above.findLastIndex((line) => !line.trimStart().startsWith('//')) + 1;
  // A block that begins behind code belongs to that code.
  return isBlock && !above[first]?.trimStart().startsWith('/*') ? [] : above.slice(first);
}

function withoutMarks(line: string): string {
  return line
    .trim()
    .replace(/^(?:\/\/+|\/\*+|\*+(?!\/))|\*+\/$/g, '')
    .replace(/<\/?[a-z]+>|([-=*_/#~])\1{2,}/g, ' ');
}
