import type { Stretch } from './context-index.ts';
import type { Source } from './source.ts';
import type { Walker } from './walk.ts';
import { numberOfWord, wordAt, wordCount } from './word-table.ts';

/** A source as one request looks at it: its words by the walker's numbers. */
export interface SourceView {
  readonly source: Source;
  /** Places that do not count: older copies of files that are open. */
  readonly hidden: readonly Stretch[];
  /** The source's number of a walker's word, -1 for words that it never saw. */
  fromWalker(word: number): number;
  /** The walker's number of a source's word. */
  toWalker(number: number): number;
  /** How often a walker's word occurs among all words. */
  frequencyOf(word: number): number;
  /** Words that begin with a text, the most frequent ones. */
  startingWith(prefix: string): readonly string[];
}

/** Look at a source. Translations are remembered for as long as the view is. */
export function viewSource(source: Source, hidden: readonly Stretch[], walker: Walker): SourceView {
  const fromWalker = new Map<number, number>();
  const toWalker = new Map<number, number>();
  const translate = (word: number): number => {
    let number = fromWalker.get(word);
    if (number === undefined) {
      number = numberOfWord(source.words, walker.wordOf(word));
      fromWalker.set(word, number);
    }
    return number;
  };
  return {
    source,
    hidden,
    fromWalker: translate,
    toWalker(number) {
      let word = toWalker.get(number);
      if (word === undefined) {
        word = walker.numberOf(wordAt(source.words, number));
        toWalker.set(number, word);
      }
      return word;
    },
    frequencyOf(word) {
      const number = translate(word);
      return number === -1 ? 0 : (source.frequencies[number] ?? 0) / Math.max(1, source.exact.sequence.length);
    },
    startingWith: (prefix) => wordsStarting(source, prefix),
  };
}

const mostStarting = 40;

function wordsStarting({ words, frequencies }: Source, prefix: string): readonly string[] {
  const found: { readonly number: number; readonly frequency: number }[] = [];
  const first = prefix.charCodeAt(0);
  for (let number = 1; number < wordCount(words); number++) {
    const start = words.offsets[number] ?? 0;
    if (words.text.charCodeAt(start) !== first || !words.text.startsWith(prefix, start)) continue;
    found.push({ number, frequency: frequencies[number] ?? 0 });
  }
  return found
    .sort((a, b) => b.frequency - a.frequency)
    .slice(0, mostStarting)
    .map(({ number }) => wordAt(words, number))
    .filter((word) => word.startsWith(prefix));
}
