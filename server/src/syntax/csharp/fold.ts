/** `text` with each run of white space folded to one space. */
export function foldBlanks(text: string): string {
  return hasMoreThanSpaces.test(text) ? text.replace(/\s+/g, ' ') : text;
}

/** Most texts hold single spaces only; finding that out costs less than replacing. */
const hasMoreThanSpaces = / {2}|[^\S ]/;
