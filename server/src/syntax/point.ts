/** Row and column of an offset, both from 0, as tree-sitter counts them: only `\n` ends a row. */
export function pointAt(text: string, offset: number): { readonly row: number; readonly column: number } {
  let row = 0;
  let start = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', start)) {
    row++;
    start = at + 1;
  }
  return { row, column: offset - start };
}
