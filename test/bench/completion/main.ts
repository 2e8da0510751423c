import { realpathSync } from 'node:fs';
import { neverAborted } from 'scenewright/src/base/cancel.ts';
import { type CompletionFigures, evaluateCompletion } from 'scenewright/src/features/completion/evaluation/evaluate.ts';
import { completionCorpora, scriptsBelow } from '../held-out-project.ts';
import { atLeast, atMost, fixed, percent, type Row, time } from '../row.ts';

/** Where things lie. */
export interface Measuring {
  readonly corpora: string;
  readonly packages: string;
  readonly seed: number;
  readonly sample: number;
  /** How many splits of each corpus are measured. */
  readonly seeds: number;
  progress(text: string): void;
}

/** Figures of every corpus and their means. */
export async function measureCompletion({
  corpora,
  packages,
  seed,
  seeds,
  sample,
  progress,
}: Measuring): Promise<Row[]> {
  const places = completionCorpora(packages, corpora);
  const all: { readonly name: string; readonly figures: CompletionFigures }[] = [];
  for (const { name, folder } of places) {
    const files = scriptsBelow(realpathSync(folder));
    for (let at = 0; at < seeds; at++) {
      const figures = await evaluateCompletion(files, { sample, seed: seed + at, others: [] }, neverAborted());
      progress(`${name}: ${JSON.stringify(figures.files)}`);
      all.push({ name, figures });
    }
  }
  const of = (pick: (figures: CompletionFigures) => number) => all.map(({ figures }) => pick(figures));
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const own = { restOfLine: 0, wholeLine: 0 } as const;
  const line = (kind: keyof typeof own, engine: number) => (figures: CompletionFigures) => figures[kind][engine];
  const row = (kind: keyof typeof own, engine: number, what: string): Row[] => {
    const name = all[0]?.figures[kind][engine]?.engine ?? '';
    const values = of((figures) => line(kind, engine)(figures)?.exact ?? 0);
    const similar = of((figures) => line(kind, engine)(figures)?.similarity ?? 0);
    return [
      { what: `${what}, ${name}: exact`, value: fixed(mean(values)) },
      { what: `${what}, ${name}: edit similarity`, value: fixed(mean(similar)) },
    ];
  };
  return [
    ...places.flatMap(({ name }): Row[] => {
      const own = all.filter((row) => row.name === name).map(({ figures }) => figures);
      if (own.length === 0) return [];
      const over = (pick: (figures: CompletionFigures) => number) => fixed(mean(own.map(pick)));
      const pair = (kind: 'restOfLine' | 'wholeLine', engine: number) =>
        `${over((figures) => figures[kind][engine]?.exact ?? 0)} / ${over((figures) => figures[kind][engine]?.similarity ?? 0)}`;
      return [
        { what: `${name}: rest of line, exact / edit similarity`, value: pair('restOfLine', 0) },
        { what: `${name}: with the rest of the file in sight`, value: pair('restOfLine', 1) },
        { what: `${name}: whole line`, value: pair('wholeLine', 0) },
        {
          what: `${name}: next word, of names`,
          value: `${over(({ nextWord }) => nextWord.top1)} / ${over(({ nextWord }) => nextWord.names)}`,
        },
      ];
    }),
    atLeast('rest of line: exact', mean(of((figures) => figures.restOfLine[0]?.exact ?? 0)), 0.42, fixed),
    atLeast(
      'rest of line: edit similarity',
      mean(of((figures) => figures.restOfLine[0]?.similarity ?? 0)),
      0.64,
      fixed,
    ),
    { what: 'rest of line: names', value: fixed(mean(of((figures) => figures.restOfLine[0]?.names ?? 0))) },
    ...row('restOfLine', 1, 'rest of line'),
    ...row('restOfLine', 2, 'rest of line'),
    ...row('restOfLine', 3, 'rest of line'),
    atLeast('whole line: exact', mean(of((figures) => figures.wholeLine[0]?.exact ?? 0)), 0.1, fixed),
    atLeast('whole line: edit similarity', mean(of((figures) => figures.wholeLine[0]?.similarity ?? 0)), 0.35, fixed),
    ...row('wholeLine', 1, 'whole line'),
    ...row('wholeLine', 2, 'whole line'),
    atLeast('next word', mean(of((figures) => figures.nextWord.top1)), 0.75, fixed),
    {
      what: 'next word, the two packages',
      value: fixed(mean(all.filter(({ name }) => name.startsWith('com.')).map(({ figures }) => figures.nextWord.top1))),
    },
    atLeast('shown', mean(of((figures) => figures.restOfLine[0]?.shown ?? 0)), 0.5, percent),
    atLeast('right of what is shown', mean(of((figures) => figures.restOfLine[0]?.precision ?? 0)), 0.6, percent),
    {
      what: 'right to the end of the line',
      value: percent(mean(of((figures) => figures.restOfLine[0]?.precisionWhole ?? 0))),
    },
    atMost('an answer p95', Math.max(...of((figures) => figures.restOfLine[0]?.p95 ?? 0)), 15, time),
    atLeast('words learnt a second', Math.min(...of((figures) => figures.learning.wordsPerSecond)), 200_000, (value) =>
      value.toFixed(0),
    ),
    atMost('bytes a word', Math.max(...of((figures) => figures.learning.bytesPerWord)), 16, fixed),
  ];
}
