import { breathe } from '#base/cancel.ts';
import type { KeptWords } from '#model/embedded/kept-words.ts';
import type { Measured } from './engines.ts';
import { editSimilarity, mean, normalized, quantile, sameNames } from './metrics.ts';
import type { LinePosition } from './positions.ts';

/** How well an engine finishes lines. Shares and similarities from 0 to 1, times in milliseconds. */
export interface LineFigures {
  readonly engine: string;
  readonly positions: number;
  readonly exact: number;
  readonly similarity: number;
  /** Share of lines with the right names in the right order. */
  readonly names: number;
  /** Share of positions at which something is shown. */
  readonly shown: number;
  /** Share of what is shown that is how the line goes on. */
  readonly precision: number;
  /** The same where only what reaches the end of the line counts as right. */
  readonly precisionWhole: number;
  readonly p50: number;
  readonly p95: number;
}

/** Ask an engine at all positions. */
export async function lineFigures(
  engine: Measured,
  positions: readonly LinePosition[],
  kept: KeptWords,
  signal: AbortSignal,
): Promise<LineFigures> {
  const exact: number[] = [];
  const similarity: number[] = [];
  const names: number[] = [];
  const right: number[] = [];
  const rightWhole: number[] = [];
  const times: number[] = [];
  for (const position of positions) {
    await breathe(signal);
    const { text, shown, milliseconds } = await engine.answer(position, signal);
    const truth = normalized(position.hidden);
    times.push(milliseconds);
    exact.push(normalized(text) === truth ? 1 : 0);
    similarity.push(editSimilarity(normalized(text), truth));
    names.push(sameNames(text, truth, kept) ? 1 : 0);
    if (shown !== '') {
      right.push(truth.startsWith(normalized(shown)) ? 1 : 0);
      rightWhole.push(truth === normalized(shown) ? 1 : 0);
    }
  }
  return {
    engine: engine.name,
    positions: positions.length,
    exact: mean(exact),
    similarity: mean(similarity),
    names: mean(names),
    shown: positions.length === 0 ? 0 : right.length / positions.length,
    precision: mean(right),
    precisionWhole: mean(rightWhole),
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
  };
}
