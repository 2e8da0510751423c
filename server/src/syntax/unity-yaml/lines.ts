/** One line without its line break, and where it starts. */
export interface Line {
  readonly text: string;
  readonly offset: number;
}

/** Reads the lines of a YAML text one after the other. */
export interface LineReader {
  next(): Line | undefined;
  /**
   * The value that begins with `raw` at `offset`, continued over further lines while its bracket or quote is open or, for
   * plain text, while they are deeper than `indent`. `undefined` when nothing is written.
   */
  value(raw: string, offset: number, indent: number): { readonly value: string; readonly offset: number } | undefined;
}

/** A value is not followed over more lines than this: one broken quote must not swallow a file. */
const maximumWrappedLines = 2000;

/** A reader over `text`. `\n` and `\r\n` end lines. */
export function createLineReader(text: string): LineReader {
  let position = 0;
  const peek = (): (Line & { readonly after: number }) | undefined => {
    if (position >= text.length) return undefined;
    const found = text.indexOf('\n', position);
    const end = found === -1 ? text.length : found;
    const cut = end > position && text.charCodeAt(end - 1) === 13 ? end - 1 : end;
    return { text: text.slice(position, cut), offset: position, after: end + 1 };
  };
  const next = (): Line | undefined => {
    const line = peek();
    if (line !== undefined) position = line.after;
    return line;
  };
  return {
    next,
    value(raw, offset, indent) {
      const start = indentOf(raw);
      const first = raw.slice(start).trimEnd();
      if (first === '') return undefined;
      const staysOpen = enclosed[first.charAt(0)]?.();
      let open = staysOpen?.(first);
      const parts = [first];
      for (let lines = 0; lines < maximumWrappedLines && open !== false; lines++) {
        const line = peek();
        // A document never ends inside a value, whatever its quotes say.
        if (line === undefined || line.text.startsWith('--- ')) break;
        const content = line.text.trim();
        if (open === undefined && (content === '' || indentOf(line.text) <= indent)) break;
        position = line.after;
        parts.push(content);
        open = staysOpen?.(content);
      }
      return { value: parts.join(' '), offset: offset + start };
    },
  };
}

/** The number of blanks that `text` starts with. */
export function indentOf(text: string): number {
  let indent = 0;
  while (text.charCodeAt(indent) === 32) indent++;
  return indent;
}

/**
 * By the first character of a value: what tells, line after line, whether the value still waits for its end. Other values
 * are plain text.
 */
const enclosed: Readonly<Record<string, (() => (line: string) => boolean) | undefined>> = {
  '{': flow,
  '[': flow,
  "'": singleQuoted,
  '"': doubleQuoted,
};

/** Unity quotes no bracket inside a flow value, so counting them is enough. */
function flow(): (line: string) => boolean {
  let depth = 0;
  return (line) => {
    for (let i = 0; i < line.length; i++) {
      const code = line.charCodeAt(i);
      if (code === 123 || code === 91) depth++;
      else if (code === 125 || code === 93) depth--;
    }
    return depth > 0;
  };
}

function singleQuoted(): (line: string) => boolean {
  let quotes = 0;
  return (line) => {
    quotes += line.split("'").length - 1;
    return quotes % 2 === 1;
  };
}

function doubleQuoted(): (line: string) => boolean {
  let first = true;
  return (line) => {
    let slashes = 0;
    while (line.charCodeAt(line.length - 2 - slashes) === 92) slashes++;
    const closes = line.endsWith('"') && slashes % 2 === 0 && !(first && line.length === 1);
    first = false;
    return !closes;
  };
}
