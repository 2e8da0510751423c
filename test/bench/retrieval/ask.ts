import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { neverAborted } from 'scenewright/src/base/cancel.ts';
import { silentLog } from 'scenewright/src/base/log.ts';
import { search } from 'scenewright/src/features/search/search.ts';
import { openSession } from 'scenewright/src/session.ts';
import { createBaseline } from './baseline.ts';
import type { Measuring } from './measuring.ts';
import { firstHit, type Question, type Result, type Unit, unitsOf } from './questions.ts';

/** A question with the ranks, from 1, at which an answer stands. */
export interface Asked {
  readonly question: Question;
  readonly ours: number | undefined;
  readonly baseline: number | undefined;
  /** Milliseconds that our search took. */
  readonly time: number;
}

/** Ask the questions of one project below `corpora`; `undefined` where the project is absent. */
export async function askProject(
  project: string,
  questions: readonly Question[],
  measuring: Measuring,
): Promise<readonly Asked[] | undefined> {
  const root = join(measuring.corpora, project);
  if (!existsSync(root)) return undefined;
  const home = mkdtempSync(join(tmpdir(), 'scenewright-retrieval-'));
  // A copy, so that no index of an earlier run is trusted and the project stays as it is.
  cpSync(root, join(home, 'project'), { recursive: true, dereference: true });
  try {
    const session = await openSession({
      root: join(home, 'project'),
      environment: { XDG_CACHE_HOME: home, XDG_CONFIG_HOME: home, ...measuring.environment },
      threaded: false,
      log: silentLog,
      progress() {},
      bundle: measuring.bundle,
    });
    const signal = neverAborted();
    await session.build(true, signal);
    if (measuring.environment !== undefined) {
      const started = performance.now();
      await session.index.embed(signal);
      const state = await session.index.embedding();
      const seconds = ((performance.now() - started) / 1000).toFixed(0);
      measuring.progress(
        `${project}: ${state?.done} of ${state?.total} passages embedded in ${seconds} s ${state?.lastError ?? ''}`,
      );
    }
    const ctx = session.context('en');
    const texts = new Map<string, string>();
    for (const path of ctx.snapshot.files.paths()) {
      texts.set(path, new TextDecoder().decode((await session.files.read(path, signal)) ?? new Uint8Array()));
    }
    const plain = createBaseline([...texts]);
    await search(ctx, { text: 'warm up', limit: 10 }, signal);
    const asked: Asked[] = [];
    for (const question of questions) {
      const units: readonly Unit[] = unitsOf(
        question,
        (path) => ctx.snapshot.files.get(path),
        (path) => texts.get(path) ?? '',
      );
      const started = performance.now();
      const model = measuring.onlyModel === true ? ({ model: 'alone' } as const) : {};
      const rows = await search(ctx, { text: question.question, limit: 10, ...model }, signal);
      const time = performance.now() - started;
      const ours = rows.map(
        ({ path, line, endLine, kind }): Result => ({
          path,
          lines: kind === 'asset' || (line === 1 && endLine === 1) ? undefined : [line, endLine],
        }),
      );
      measuring.found?.(
        question,
        rows.map(({ path, symbol }) => `${path} ${symbol}`),
      );
      asked.push({
        question,
        ours: firstHit(ours, units),
        baseline: firstHit(plain(question.question), units),
        time,
      });
    }
    return asked;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
