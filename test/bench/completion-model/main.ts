import { appendFileSync, existsSync, writeFileSync } from 'node:fs';
import { openLocalModel } from 'scenewright/src/adapters/model/llama/open-local-model.ts';
import { neverAborted } from 'scenewright/src/base/cancel.ts';
import type { Measured } from 'scenewright/src/features/completion/evaluation/engines.ts';
import { type LineFigures, lineFigures } from 'scenewright/src/features/completion/evaluation/line-figures.ts';
import { measuredModels } from 'scenewright/src/features/completion/evaluation/model.ts';
import { linePositions } from 'scenewright/src/features/completion/evaluation/positions.ts';
import { keptWords } from 'scenewright/src/model/embedded/kept-words.ts';
import { completionCorpora, withHeldOut } from '../held-out-project.ts';
import type { Row } from '../row.ts';

/** Where things lie. */
export interface Measuring {
  readonly corpora: string;
  readonly packages: string;
  readonly bundle: string;
  readonly seed: number;
  /** Positions of each corpus. */
  readonly sample: number;
  readonly model: string;
  readonly threads: number;
  readonly entry: URL;
  /** A file to which every answer is appended as a line of JSON. */
  readonly out?: string;
  progress(text: string): void;
}

/** Small prompts, for a processor alone reads a hundred tokens a second. */
const asking = { plain: { before: 900, after: 300 }, promptTokens: 1100 };
const maximumTokens = 40;

/** Figures of every corpus and over all positions. */
export async function measureModelCompletion(measuring: Measuring): Promise<readonly Row[]> {
  const { corpora, packages, model, threads, entry } = measuring;
  const places = completionCorpora(packages, corpora);
  const opened = openLocalModel({ type: 'file', path: model, contextTokens: 2048, threads }, { entry });
  const all: { readonly name: string; readonly figures: readonly LineFigures[] }[] = [];
  for (const { name, folder } of places)
    all.push({ name, figures: await measureCorpus(name, folder, opened, measuring) });
  opened.end();
  const total = (pick: (figures: LineFigures) => number, way: number) => {
    const counted = all.flatMap(({ figures }) => figures[way] ?? []);
    const positions = counted.reduce((sum, figures) => sum + figures.positions, 0);
    return counted.reduce((sum, figures) => sum + pick(figures) * figures.positions, 0) / Math.max(1, positions);
  };
  const rows = (way: number, name: string): Row[] => [
    {
      what: `all: ${name}, exact / edit similarity`,
      value: `${total((figures) => figures.exact, way).toFixed(3)} / ${total((figures) => figures.similarity, way).toFixed(3)}`,
    },
  ];
  const gain = total((figures) => figures.exact, 2) - total((figures) => figures.exact, 1);
  return [
    ...all.flatMap(({ name, figures }) =>
      figures.map(
        (row): Row => ({
          what: `${name}: ${row.engine} (${row.positions})`,
          value: `${row.exact.toFixed(3)} / ${row.similarity.toFixed(3)}`,
        }),
      ),
    ),
    ...rows(0, 'raw'),
    ...rows(1, 'stopped and mended'),
    ...rows(2, 'with the project'),
    { what: 'context over none, points of exact', value: (100 * gain).toFixed(1), bar: '>= 5.0', ok: gain >= 0.05 },
  ];
}

function measureCorpus(
  name: string,
  folder: string,
  model: ReturnType<typeof openLocalModel>,
  { bundle, seed, sample, out, progress }: Measuring,
): Promise<readonly LineFigures[]> {
  return withHeldOut(folder, { bundle, words: 12_000, seed }, async ({ session, asked }) => {
    const ctx = session.context('en');
    const modelAccess = { ...ctx.modelAccess, model, maximumTokens, temperature: 0 };
    const every = linePositions(asked, 'inside', 1, seed);
    const step = Math.max(1, every.length / sample);
    const positions = Array.from(
      { length: Math.min(sample, every.length) },
      (_, at) => every[Math.floor(at * step)],
    ).flatMap((position) => position ?? []);
    const figures: LineFigures[] = [];
    for (const engine of measuredModels({ ...ctx, modelAccess }, asking)) {
      const started = performance.now();
      const row = await lineFigures(recorded(engine, out), positions, keptWords(), neverAborted());
      figures.push(row);
      const seconds = ((performance.now() - started) / 1000).toFixed(0);
      const quality = `exact ${row.exact.toFixed(3)}, alike ${row.similarity.toFixed(3)}`;
      progress(`${name}: ${engine.name}, ${positions.length} positions, ${seconds} s, ${quality}`);
    }
    return figures;
  });
}

/** The same engine, with its answers written down. */
function recorded(engine: Measured, out: string | undefined): Measured {
  if (out === undefined) return engine;
  if (!existsSync(out)) writeFileSync(out, '');
  return {
    name: engine.name,
    async answer(position, signal) {
      const answer = await engine.answer(position, signal);
      const { path, hidden } = position;
      appendFileSync(out, `${JSON.stringify({ engine: engine.name, path, hidden, text: answer.text })}\n`);
      return answer;
    },
  };
}
