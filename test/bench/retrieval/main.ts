import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { neverAborted } from 'scenewright/src/base/cancel.ts';
import { silentLog } from 'scenewright/src/base/log.ts';
import { search } from 'scenewright/src/features/search/search.ts';
import { openSession } from 'scenewright/src/session.ts';
import { atLeast, fixed, type Row } from '#bench/row.ts';
import { createBaseline } from './baseline.ts';
import { firstHit, type Question, type Result, readQuestions, type Unit, unitsOf } from './questions.ts';

/** Where things lie and how to tell what goes on. */
export interface Measuring {
  readonly corpora: string;
  readonly questions: string;
  readonly bundle: string;
  progress(text: string): void;
}

interface Asked {
  readonly question: Question;
  readonly ours: number | undefined;
  readonly baseline: number | undefined;
}

/** The figures of test/eval/retrieval/README.md. */
export async function measureRetrieval(measuring: Measuring): Promise<readonly Row[]> {
  const questions = readQuestions(measuring.questions);
  const asked: Asked[] = [];
  for (const project of new Set(questions.map((question) => question.project))) {
    const root = join(measuring.corpora, project);
    if (!existsSync(root)) return [{ what: project, value: 'not measured: absent' }];
    asked.push(
      ...(await askProject(
        root,
        questions.filter((question) => question.project === project),
        measuring,
      )),
    );
  }
  for (const { question, ours, baseline } of asked) {
    measuring.progress(`${question.id} ${ours ?? '-'} (plain ${baseline ?? '-'}) ${question.question}`);
  }
  const chinese = asked.filter(({ question }) => question.language === 'zh');
  const kinds = ['script', 'shader', 'asset', 'doc'] as const;
  return [
    atLeast(`MRR@10 of ${asked.length} questions`, mrr(asked.map(({ ours }) => ours)), 0.55, fixed),
    atLeast('recall@5', recall(asked.map(({ ours }) => ours)), 0.7, fixed),
    atLeast(`MRR@10 of the ${chinese.length} Chinese ones`, mrr(chinese.map(({ ours }) => ours)), 0.45, fixed),
    ...kinds.map((kind) => ({
      what: `MRR@10 of kind ${kind}`,
      value: fixed(mrr(asked.filter(({ question }) => question.kind === kind).map(({ ours }) => ours))),
    })),
    { what: 'plain BM25 over 40-line windows: MRR@10', value: fixed(mrr(asked.map(({ baseline }) => baseline))) },
    { what: 'plain BM25 over 40-line windows: recall@5', value: fixed(recall(asked.map(({ baseline }) => baseline))) },
    {
      what: 'plain BM25 over 40-line windows: Chinese MRR@10',
      value: fixed(mrr(chinese.map(({ baseline }) => baseline))),
    },
  ];
}

async function askProject(
  root: string,
  questions: readonly Question[],
  measuring: Measuring,
): Promise<readonly Asked[]> {
  const home = mkdtempSync(join(tmpdir(), 'scenewright-retrieval-'));
  // A copy, so that no index of an earlier run is trusted and the project stays as it is.
  cpSync(root, join(home, 'project'), { recursive: true });
  try {
    const session = await openSession({
      root: join(home, 'project'),
      environment: { XDG_CACHE_HOME: home, XDG_CONFIG_HOME: home },
      threaded: false,
      log: silentLog,
      progress() {},
      bundle: measuring.bundle,
    });
    const signal = neverAborted();
    await session.build(true, signal);
    const ctx = session.context('en');
    const texts = new Map<string, string>();
    for (const path of ctx.snapshot.files.paths()) {
      texts.set(path, new TextDecoder().decode((await session.files.read(path, signal)) ?? new Uint8Array()));
    }
    const plain = createBaseline([...texts]);
    const asked: Asked[] = [];
    for (const question of questions) {
      const units: readonly Unit[] = unitsOf(
        question,
        (path) => ctx.snapshot.files.get(path),
        (path) => texts.get(path) ?? '',
      );
      const rows = await search(ctx, { text: question.question, limit: 10 }, signal);
      const ours = rows.map(
        ({ path, line, endLine, kind }): Result => ({
          path,
          lines: kind === 'asset' || (line === 1 && endLine === 1) ? undefined : [line, endLine],
        }),
      );
      asked.push({ question, ours: firstHit(ours, units), baseline: firstHit(plain(question.question), units) });
    }
    return asked;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function mrr(ranks: readonly (number | undefined)[]): number {
  return ranks.reduce<number>((sum, rank) => sum + (rank === undefined ? 0 : 1 / rank), 0) / ranks.length;
}

function recall(ranks: readonly (number | undefined)[]): number {
  return ranks.filter((rank) => rank !== undefined && rank <= 5).length / ranks.length;
}
