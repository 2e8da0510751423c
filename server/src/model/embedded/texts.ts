import { codeWords } from './code-words.ts';
import { separator } from './context-index.ts';
import type { KeptWords } from './kept-words.ts';
import { createSource, type Source } from './source.ts';
import { createWordNumbers } from './word-table.ts';

/** Index pieces of text, each as if it were a file. */
export function sourceOfTexts(texts: readonly string[], kept: KeptWords): Source {
  const numbers = createWordNumbers();
  const sequence: number[] = [];
  for (const text of texts) {
    for (const word of codeWords(text).words) sequence.push(numbers.numberOf(word));
    sequence.push(separator);
  }
  return createSource(numbers.table(), Int32Array.from(sequence), kept);
}
