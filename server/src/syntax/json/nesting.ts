/** The parser calls itself for each level; Unity's files stay below twenty. */
const maximumDepth = 200;

const quote = 34;
const backslash = 92;
const lineFeed = 10;

/** Index of the bracket of `text` that is nested too deeply to be read, or the text's length. */
export function nestingLimit(text: string): number {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === quote) i = stringEnd(text, i);
    else if (code === 123 || code === 91) {
      if (++depth > maximumDepth) return i;
    } else if (code === 125 || code === 93) depth = Math.max(0, depth - 1);
  }
  return text.length;
}

/** Index of the quote that closes the text opened at `start`, or of the last character before the end of its line. */
export function stringEnd(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === backslash) i++;
    else if (code === quote) return i;
    else if (code === lineFeed) return i - 1;
  }
  return text.length;
}
