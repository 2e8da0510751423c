import { type Failure, failure } from '#base/failure.ts';
import type { CompletionFigures } from '#features/completion/evaluation/evaluate.ts';
import { evaluateCompletion } from '#features/completion/evaluation/evaluate.ts';
import type { LineFigures } from '#features/completion/evaluation/line-figures.ts';
import { measuredModels } from '#features/completion/evaluation/model.ts';
import type { Session } from '#features/session.ts';
import { decodeText } from '#syntax/file-content.ts';

/** Longer scripts are generated. */
const longest = 200_000;

/** Measure on the project's own scripts; a model that is configured too. */
export async function evalCompletion(
  session: Session,
  sample: number,
  seed: number,
  signal: AbortSignal,
): Promise<CompletionFigures | Failure> {
  const ctx = session.context('en');
  const files: { readonly path: string; readonly text: string }[] = [];
  for (const path of ctx.snapshot.files.paths()) {
    if (!path.endsWith('.cs')) continue;
    const bytes = await ctx.files.read(path, signal);
    const text = bytes === undefined ? '' : decodeText(bytes);
    if (text !== '' && text.length < longest) files.push({ path, text });
  }
  if (files.length < fewest)
    return failure(
      'too-few-files',
      `there are ${files.length} scripts: too few to hold some out`,
      'Ask in a larger project.',
    );
  return evaluateCompletion(files, { sample, seed, others: measuredModels(ctx) }, signal);
}

const fewest = 10;

/** The figures as a table. */
export function describeCompletion({ files, restOfLine, wholeLine, nextWord }: CompletionFigures): string {
  return [
    `${files.learnt} files learnt, ${files.asked} asked, ${files.duplicates} left out as near copies`,
    '',
    `the rest of a line, ${restOfLine[0]?.positions ?? 0} places     exact  alike  names  shown  right   p50   p95 ms`,
    ...restOfLine.map(row),
    '',
    `whole lines, ${wholeLine[0]?.positions ?? 0} places`,
    ...wholeLine.map(row),
    '',
    `the next word: ${nextWord.top1.toFixed(3)} of ${nextWord.words}, of names ${nextWord.names.toFixed(3)}`,
  ].join('\n');
}

function row({ engine, exact, similarity, names, shown, precision, p50, p95 }: LineFigures): string {
  const shares = [exact, similarity, names, shown, precision].map((value) => value.toFixed(3).padStart(6)).join(' ');
  return `${engine.slice(0, 38).padEnd(38)} ${shares} ${p50.toFixed(1).padStart(6)} ${p95.toFixed(1).padStart(6)}`;
}
