import { type ContextIndex, indexContexts, separator } from './context-index.ts';
import { classOf, type KeptWords } from './kept-words.ts';
import { afterPattern, emptyPattern, patternKinds, patternWord } from './patterns.ts';
import { afterShape, bracketWords, emptyShape, shapeKinds, shapeWord } from './shapes.ts';
import { sharedNumbers, type WordTable, wordAt, wordCount } from './word-table.ts';

/** Words in order with what followed each context of them: by their letters, by their pattern, by their shape. Plain data. */
export interface Source {
  readonly words: WordTable;
  readonly exact: ContextIndex;
  readonly pattern: ContextIndex;
  /** Of the first words only: shapes repeat themselves soon. */
  readonly shape: ContextIndex;
  /** How often each word occurs. */
  readonly frequencies: Uint32Array;
}

/** Shapes that are kept: more tell little, and these need two bytes a place. */
const shapeLimit = 65_535;

/** Index a sequence of numbered words, `separator` between files. */
export function createSource(words: WordTable, sequence: Int32Array, kept: KeptWords): Source {
  const count = wordCount(words);
  const classes = Int16Array.from({ length: count }, (_, number) =>
    number === separator ? 0 : classOf(wordAt(words, number), kept),
  );
  const brackets = bracketWords(kept);
  const patterns = new Int32Array(sequence.length);
  const shapes = new Int32Array(Math.min(sequence.length, shapeLimit));
  const frequencies = sharedNumbers(count);
  let pattern = emptyPattern;
  let shape = emptyShape;
  sequence.forEach((word, at) => {
    const found = classes[word] ?? 0;
    patterns[at] = patternWord(pattern, word, found, kept.count);
    pattern = afterPattern(pattern, word, found);
    frequencies[word] = (frequencies[word] ?? 0) + 1;
    if (at >= shapes.length) return;
    shape = afterShape(shape, word, found, brackets);
    shapes[at] = word === separator ? separator : shapeWord(shape, found, kept.count);
  });
  return {
    words,
    frequencies,
    exact: indexContexts(sequence, count),
    pattern: indexContexts(patterns, patternKinds(kept.count)),
    shape: indexContexts(shapes, shapeKinds(kept.count)),
  };
}

/** Bytes that a source takes. */
export function bytesOf({ words, exact, pattern, shape, frequencies }: Source): number {
  const arrays = [exact, pattern, shape].flatMap(({ sequence, order }) => [sequence, order]);
  return [...arrays, frequencies, words.offsets, words.slots].reduce(
    (sum, { byteLength }) => sum + byteLength,
    // V8 keeps one byte a character where all are Latin.
    words.text.length,
  );
}
