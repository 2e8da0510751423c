/** The lines of an explanation. Its escapes are taken out of paths and names, which are looked up again as they stand. */
export function markdownRows(markdown: string): readonly string[] {
  return markdown
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.replace(/\\([._+-])/g, '$1'));
}
