import { neverAborted } from '#base/cancel.ts';
import { createEmbeddedEngine } from '#model/embedded/engine.ts';
import { keptWords } from '#model/embedded/kept-words.ts';
import { bytesOf } from '#model/embedded/source.ts';
import { createTrainer } from '#model/embedded/trainer.ts';
import { measuredNgrams } from './baselines.ts';
import { measuredEmbedded } from './embedded.ts';
import type { Measured } from './engines.ts';
import { type CodeFile, holdOut } from './held-out.ts';
import { type LineFigures, lineFigures } from './line-figures.ts';
import { type NextWordFigures, nextWordFigures } from './next-word.ts';
import { linePositions } from './positions.ts';

/** How well lines of a project's own files are finished by an engine that has not seen them. */
export interface CompletionFigures {
  readonly files: { readonly learnt: number; readonly asked: number; readonly duplicates: number };
  /** From a random place in a line, nothing below in sight but where it is said. */
  readonly restOfLine: readonly LineFigures[];
  /** From the first word of a line. */
  readonly wholeLine: readonly LineFigures[];
  readonly nextWord: NextWordFigures;
  readonly learning: { readonly words: number; readonly wordsPerSecond: number; readonly bytesPerWord: number };
}

/** What is asked. */
export interface EvaluationOptions {
  /** Positions of each kind at most. */
  readonly sample: number;
  readonly seed: number;
  /** Further engines, asked at the positions inside lines. */
  readonly others: readonly Measured[];
}

/** Words of files that are held out at most. */
const wordsAsked = 12_000;

/** Measure on files of one project: a tenth is held out, the rest learnt. */
export async function evaluateCompletion(
  files: readonly CodeFile[],
  { sample, seed, others }: EvaluationOptions,
  signal: AbortSignal = neverAborted(),
): Promise<CompletionFigures> {
  const kept = keptWords();
  const { learnt, asked, duplicates } = await holdOut(files, wordsAsked, seed, signal);
  const trainer = createTrainer(kept);
  const started = performance.now();
  for (const { path, text } of learnt) trainer.set(path, text);
  const model = await trainer.model([], signal);
  const seconds = (performance.now() - started) / 1000;
  const engine = createEmbeddedEngine();
  const leftToRight = measuredEmbedded('embedded', engine, model, 'before');
  const inside = linePositions(asked, 'inside', 0.5, seed).slice(0, sample);
  const starts = linePositions(asked, 'start', 0.5, seed).slice(0, sample);
  const inTurn = async (engines: readonly Measured[], positions: typeof inside) => {
    const figures: LineFigures[] = [];
    for (const measured of engines) figures.push(await lineFigures(measured, positions, kept, signal));
    return figures;
  };
  const baselines = [measuredNgrams('3-gram', learnt, 3), measuredNgrams('most frequent continuation', learnt, 2)];
  const words = model.source.exact.sequence.length;
  return {
    files: { learnt: learnt.length, asked: asked.length, duplicates },
    restOfLine: await inTurn(
      [
        leftToRight,
        measuredEmbedded('embedded, the rest of the file in sight', engine, model, 'all'),
        ...baselines,
        ...others,
      ],
      inside,
    ),
    wholeLine: await inTurn([leftToRight, ...baselines], starts),
    nextWord: await nextWordFigures(model, asked, kept, signal),
    learning: { words, wordsPerSecond: words / seconds, bytesPerWord: bytesOf(model.source) / Math.max(1, words) },
  };
}
