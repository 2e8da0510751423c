import { lex } from '#model/embedded/lexer.ts';
import type { Filter } from './filter.ts';
import { withoutHanging } from './hanging-end.ts';

/** A run of words is a loop when it comes this often in a row. */
const loops = 4;
const longestRun = 12;

/** Ends the text where it begins to repeat itself: the same line over and over, or the same words. */
export const repetition: Filter = {
  name: 'repetition',
  endsText: true,
  apply(text) {
    const unlooped = withoutLoops(withoutRepeatedLines(text));
    return unlooped === text || /\n/.test(unlooped) ? unlooped : withoutHanging(unlooped);
  },
};

function withoutRepeatedLines(text: string): string {
  const lines = text.split('\n');
  for (let size = 1; size <= 3; size++) {
    for (let at = size; at < lines.length; at++) {
      const same = (turn: number) =>
        Array.from({ length: size }, (_, index) => index).every(
          (index) => lines[at + turn * size + index]?.trim() === lines[at - size + index]?.trim(),
        );
      const says = lines.slice(at - size, at).some((line) => /\w/.test(line));
      if (says && same(0) && (same(1) || size > 1)) return lines.slice(0, at).join('\n');
    }
  }
  return text;
}

function withoutLoops(text: string): string {
  const tokens = lex(text);
  const words = tokens.map(({ start, end }) => text.slice(start, end));
  for (let length = 1; length <= longestRun; length++) {
    let run = 0;
    for (let at = length; at < words.length; at++) {
      run = words[at] === words[at - length] ? run + 1 : 0;
      if (run < length * (loops - 1) || run < 6) continue;
      const first = at - run;
      const cut = tokens[Math.max(0, first)]?.end ?? 0;
      if (words.slice(first - length + 1, first + 1).some((word) => /\w/.test(word))) return text.slice(0, cut);
    }
  }
  return text;
}
