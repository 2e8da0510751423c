import { codeWords, lineBreak } from '#model/embedded/code-words.ts';
import { layOut } from '#model/embedded/lay-out.ts';
import type { Measured } from './engines.ts';
import type { CodeFile } from './held-out.ts';

/** Words that follow a context at most before a baseline gives up. */
const longestLine = 40;

/**
 * Plain engines to compare with: the likeliest word after the last two, word by word (`order` 3), or what most often follows
 * the last word (`order` 2).
 */
export function measuredNgrams(name: string, files: readonly CodeFile[], order: 2 | 3): Measured {
  const follows = new Map<string, Map<string, number>>();
  for (const { text } of files) {
    const { words } = codeWords(text);
    for (let at = order - 1; at < words.length; at++) {
      const context = words.slice(at - order + 1, at).join(' ');
      const counts = follows.get(context) ?? new Map<string, number>();
      follows.set(context, counts);
      const word = words[at] ?? '';
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const best = new Map([...follows].map(([context, counts]) => [context, mostFrequent(counts)]));
  return {
    name,
    async answer({ before }) {
      const started = performance.now();
      const past = codeWords(before.slice(-2000)).words;
      const isNewLine = /\n[^\S\n]*$/.test(before);
      const words = isNewLine ? [...past, lineBreak] : [...past];
      const found: string[] = [];
      while (found.length < longestLine) {
        const next = best.get([...words, ...found].slice(1 - order).join(' '));
        if (next === undefined || next === lineBreak) break;
        found.push(next);
      }
      const text = layOut(found, words, '', { text: before, offset: before.length });
      return { text, shown: text, milliseconds: performance.now() - started };
    },
  };
}

function mostFrequent(counts: ReadonlyMap<string, number>): string | undefined {
  let best: string | undefined;
  for (const [word, count] of counts) if (best === undefined || count > (counts.get(best) ?? 0)) best = word;
  return best;
}
