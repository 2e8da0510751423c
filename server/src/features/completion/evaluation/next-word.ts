import { breathe } from '#base/cancel.ts';
import { codeWords, lineBreak } from '#model/embedded/code-words.ts';
import { embeddedWeights } from '#model/embedded/data/weights.ts';
import { classOf, type KeptWords } from '#model/embedded/kept-words.ts';
import type { EmbeddedModel } from '#model/embedded/model.ts';
import { createOpenFileReader } from '#model/embedded/open-file.ts';
import { predict } from '#model/embedded/predict.ts';
import { viewSource } from '#model/embedded/view.ts';
import type { CodeFile } from './held-out.ts';
import { linesOf } from './positions.ts';

/** How often the likeliest next word is the right one, line breaks aside. */
export interface NextWordFigures {
  readonly words: number;
  readonly top1: number;
  /** The same of names alone. */
  readonly names: number;
}

/** Read files from left to right, a line at a time, and ask for every word. */
export async function nextWordFigures(
  model: EmbeddedModel,
  files: readonly CodeFile[],
  kept: KeptWords,
  signal: AbortSignal,
): Promise<NextWordFigures> {
  const weights = embeddedWeights();
  const reader = createOpenFileReader(kept);
  let words = 0;
  let hits = 0;
  let names = 0;
  let nameHits = 0;
  for (const { text } of files) {
    for (const { starts, end } of linesOf(text)) {
      await breathe(signal);
      const start = starts[0] ?? 0;
      const lineStart = text.lastIndexOf('\n', start - 1) + 1;
      const {
        walker,
        view,
        names: known,
        history: before,
      } = reader.read(text.slice(0, lineStart), lineStart, lineStart, []);
      const predictor = { project: viewSource(model.source, [], walker), file: view, walker, names: known, weights };
      let history = before;
      for (const word of codeWords(text, start, end).words) {
        if (word === lineBreak) continue;
        const [found] = predict(predictor, history, (candidate) => walker.wordOf(candidate) !== lineBreak, 1);
        const isHit = found !== undefined && walker.wordOf(found.word) === word;
        words++;
        if (isHit) hits++;
        if (classOf(word, kept) < 0 && /^[@A-Za-z_]/.test(word)) {
          names++;
          if (isHit) nameHits++;
        }
        history = walker.after(history, word);
      }
    }
  }
  return { words, top1: words === 0 ? 0 : hits / words, names: names === 0 ? 0 : nameHits / names };
}
