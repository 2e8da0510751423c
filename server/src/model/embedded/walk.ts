import { longestContext } from './context-index.ts';
import { classOf, type KeptWords } from './kept-words.ts';
import { afterPattern, emptyPattern, type PatternState, patternWord } from './patterns.ts';
import { afterShape, type BracketWords, bracketWords, emptyShape, type ShapeState, shapeWord } from './shapes.ts';

/** The last words before a place, in the three ways in which they are looked at; the latest last. `words` are a walker's numbers. */
export interface History {
  readonly words: readonly number[];
  readonly patterns: readonly number[];
  readonly shapes: readonly number[];
  readonly pattern: PatternState;
  readonly shape: ShapeState;
}

/** Before the first word of a file. */
export const emptyHistory: History = { words: [], patterns: [], shapes: [], pattern: emptyPattern, shape: emptyShape };

/** Numbers words for the while of a request, and moves histories on. */
export interface Walker {
  readonly kept: KeptWords;
  after(history: History, word: string): History;
  /** The word that was given a number; names in a `PatternState` are such numbers. */
  wordOf(number: number): string;
  /** The number of a word; it gets one when it has none. */
  numberOf(word: string): number;
  /** The class of a numbered word: a kept word or minus a form. */
  classOf(number: number): number;
}

/** A walker over words given by their letters. */
export function createWalker(kept: KeptWords): Walker {
  const brackets: BracketWords = bracketWords(kept);
  const words: string[] = [''];
  const classes: number[] = [0];
  const numbers = new Map<string, number>();
  const numberOf = (word: string): number => {
    let number = numbers.get(word);
    if (number === undefined) {
      number = words.length;
      numbers.set(word, number);
      words.push(word);
      classes.push(classOf(word, kept));
    }
    return number;
  };
  return {
    kept,
    numberOf,
    classOf: (number) => classes[number] ?? 0,
    wordOf: (number) => words[number] ?? '',
    after(history, word) {
      const number = numberOf(word);
      const found = classes[number] ?? 0;
      const shape = afterShape(history.shape, number, found, brackets);
      return {
        words: appended(history.words, number),
        patterns: appended(history.patterns, patternWord(history.pattern, number, found, kept.count)),
        shapes: appended(history.shapes, shapeWord(shape, found, kept.count)),
        pattern: afterPattern(history.pattern, number, found),
        shape,
      };
    },
  };
}

function appended<T>(items: readonly T[], item: T): readonly T[] {
  return items.length < longestContext ? [...items, item] : [...items.slice(1 - longestContext), item];
}
