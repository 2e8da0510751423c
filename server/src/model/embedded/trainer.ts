import { createPacer } from '#base/cancel.ts';
import { codeWords } from './code-words.ts';
import { type Stretch, separator } from './context-index.ts';
import type { KeptWords } from './kept-words.ts';
import { type EmbeddedModel, maximumWords } from './model.ts';
import { nearestFirst } from './nearness.ts';
import { createSource } from './source.ts';
import { createWordNumbers } from './word-table.ts';

/** Learns files and forgets them, so that only what changed is read again. */
export interface Trainer {
  /** Learn the file's present text, or forget the file. */
  set(path: string, text: string | undefined): void;
  has(path: string): boolean;
  /** Put what is known in order; beyond `maximumWords` the files nearest to `open` count. */
  model(open: readonly string[], signal: AbortSignal): Promise<EmbeddedModel>;
}

/** A trainer that knows nothing yet. */
export function createTrainer(kept: KeptWords, limit = maximumWords): Trainer {
  let numbers = createWordNumbers();
  const files = new Map<string, Int32Array>();
  /** Words of files that are forgotten; when they outweigh the rest the table is made anew. */
  let forgotten = 0;
  return {
    set(path, text) {
      forgotten += files.get(path)?.length ?? 0;
      if (text === undefined) files.delete(path);
      else
        files.set(
          path,
          Int32Array.from(codeWords(text).words, (word) => numbers.numberOf(word)),
        );
    },
    has: (path) => files.has(path),
    async model(open, signal) {
      const pace = createPacer(10);
      const places = new Map<string, Stretch>();
      const chosen: Int32Array[] = [];
      let length = 0;
      for (const path of nearestFirst(files.keys(), open)) {
        const words = files.get(path);
        if (words === undefined || length + words.length + 1 > limit) continue;
        places.set(path, { from: length, to: length + words.length });
        chosen.push(words);
        length += words.length + 1;
      }
      const sequence = new Int32Array(length);
      let at = 0;
      for (const words of chosen) {
        await pace(signal);
        sequence.set(words, at);
        at += words.length;
        sequence[at++] = separator;
      }
      const table = numbers.table();
      if (forgotten > 2 * length) {
        const renumbered = createWordNumbers();
        for (const [path, words] of files)
          files.set(
            path,
            words.map((word) => renumbered.numberOf(table.text.slice(table.offsets[word], table.offsets[word + 1]))),
          );
        numbers = renumbered;
        forgotten = 0;
        return this.model(open, signal);
      }
      return { source: createSource(table, sequence, kept), files: places };
    },
  };
}
