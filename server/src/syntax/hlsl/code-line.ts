/** Longer lines are cut: signatures are shown to people and stored for every symbol. */
const maximumLength = 300;

/** A piece of code in one line: comments, directives within and continued lines taken out, white space folded. */
export function codeLine(text: string, start: number, end: number): string {
  let code = text.slice(start, Math.min(end, start + 4 * maximumLength));
  if (/[/\\]|\n[ \t]*#/.test(code)) {
    code = code.replace(/\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|(?<=\n)[ \t]*#[^\n]*|\\\r?\n/g, ' ');
  }
  return code.replace(/\s+/g, ' ').slice(0, maximumLength).trim();
}
