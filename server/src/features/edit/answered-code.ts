/**
 * The code in an answer: what stands in its first fence, or all of it where there is none. Set as deep as `selected` was;
 * `undefined` when there is nothing or nothing new.
 */
export function answeredCode(answer: string, selected: string): string | undefined {
  const fenced = /(?:```|~~~+)[^\n]*\n([\s\S]*?)\n?[ \t]*(?:```|~~~)/.exec(answer);
  const unfinished = /^\s*(?:```|~~~+)[^\n]*\n([\s\S]*)$/.exec(answer);
  const code = (fenced?.[1] ?? unfinished?.[1] ?? answer).replaceAll('\r\n', '\n').replace(/^\n+|\s+$/g, '');
  if (code.trim() === '') return undefined;
  const depth = indentationOf(selected) - indentationOf(code);
  const unit = /^\t/m.test(selected) ? '\t' : ' ';
  const set = depth <= 0 ? code : code.replace(/^(?=[^\n])/gm, unit.repeat(depth));
  const ended = selected.includes('\r\n') ? set.replaceAll('\n', '\r\n') : set;
  return ended === selected ? undefined : ended;
}

/** White space before the first line that has something in it. */
function indentationOf(text: string): number {
  return /^([ \t]*)\S/m.exec(text)?.[1]?.length ?? 0;
}
