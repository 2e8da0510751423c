import type { Random } from 'scenewright/src/base/random.ts';
import type { TreeChange } from 'scenewright/src/syntax/parser.ts';

/** A changed text and the range that changed. */
export interface RandomEdit {
  readonly text: string;
  readonly change: TreeChange;
}

/** Characters that mean something to one of the grammars, and letters among them. */
const characters = '{}()[];:,."\'\\\n/*#-&<>= aA1_\t\r\u00e9\u{1f600}';
const longest = 30;

/** A random change of `text`: a character or a piece of the text itself, put in or put in place of another piece. */
export function randomEdit(text: string, random: Random): RandomEdit {
  const below = (limit: number): number => Math.floor(random() * limit);
  const start = below(text.length + 1);
  const oldEnd = Math.min(text.length, start + (random() < 0.4 ? 0 : below(random() < 0.5 ? 3 : longest)));
  const source = below(text.length + 1);
  const inserted = random() < 0.25 ? '' : random() < 0.6 ? pick(below) : text.slice(source, source + below(longest));
  return {
    text: text.slice(0, start) + inserted + text.slice(oldEnd),
    change: { start, oldEnd, newEnd: start + inserted.length },
  };
}

/** Single UTF-16 units, so that half of a surrogate pair may stand alone. */
function pick(below: (limit: number) => number): string {
  return characters.charAt(below(characters.length));
}
