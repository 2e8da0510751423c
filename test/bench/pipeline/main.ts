import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { neverAborted } from 'scenewright/src/base/cancel.ts';
import { silentLog } from 'scenewright/src/base/log.ts';
import { indexLines } from 'scenewright/src/base/text.ts';
import { inlineCompletions } from 'scenewright/src/features/completion/completion.ts';
import { linePositions } from 'scenewright/src/features/completion/evaluation/positions.ts';
import { typingDelay } from 'scenewright/src/features/completion/pacing.ts';
import type { Session } from 'scenewright/src/features/session.ts';
import { openSession } from 'scenewright/src/session.ts';
import { interleave } from '../../kit/interleavings.ts';
import { type ModelServer, startModelServer } from '../../kit/model-server.ts';
import { atMost, quantile, type Row, time } from '../row.ts';

/** Where things lie. */
export interface Measuring {
  readonly project: string;
  readonly home: string;
  readonly bundle: string;
  readonly count: number;
  progress(text: string): void;
}

/** Our own share of a request: context, budget, secrets, prompt, mending, guard. */
export async function measurePipeline({ project, home, bundle, count, progress }: Measuring): Promise<readonly Row[]> {
  const server = await startModelServer();
  const session = await openSession({
    root: project,
    environment: {
      XDG_CACHE_HOME: home,
      XDG_CONFIG_HOME: home,
      XDG_DATA_HOME: home,
      SCENEWRIGHT_MODEL_URL: `${server.url}/v1`,
      SCENEWRIGHT_MODEL_NAME: 'qwen2.5-coder:1.5b',
    },
    threaded: true,
    log: silentLog,
    progress() {},
    bundle,
  });
  const signal = neverAborted();
  await session.build(false, signal);
  progress('indexed');
  await session.context('en').engine.api();
  await session.train(signal);
  progress('learnt');
  const overhead = await measureOverhead(session, server, false);
  const byHandOverhead = await measureOverhead(session, server, true);
  progress('overhead');
  const cached = await measureCached(session, server);
  const cancelling = await measureCancel(session, server);
  const stale = await interleave(session, server, count, 7);
  await session.index.close();
  await server.close();
  return [
    atMost('pipeline without the model and the pause for typing p50', quantile(overhead, 0.5), 10, time),
    atMost('pipeline without the model and the pause for typing p95', quantile(overhead, 0.95), 30, time),
    { what: 'the same, asked by hand without a pause, p50', value: time(quantile(byHandOverhead, 0.5)) },
    { what: 'the same, asked by hand without a pause, p95', value: time(quantile(byHandOverhead, 0.95)) },
    atMost('typed-through answer p95', quantile(cached, 0.95), 3, time),
    atMost('cancel -> socket closed p95', quantile(cancelling, 0.95), 5, time),
    {
      what: `stale answers in ${stale.requests} interleaved requests (${stale.answered} answered, ${stale.cancelled} cancelled)`,
      value: String(stale.stale.length),
      bar: '0',
      ok: stale.stale.length === 0,
    },
  ];
}

let version = 1;

function show(session: Session, path: string, text: string): void {
  const document = { path, languageId: 'csharp', version: version++, text, lines: indexLines(text) };
  session.workspace.apply({ type: 'opened', document });
}

const byHand = { limit: 1, minimumConfidence: 0.5, isInvoked: true, engine: 'model' as const };

/** Requests at places all over the project. The server's own time, measured at it, is taken off. */
async function measureOverhead(session: Session, server: ModelServer, isInvoked: boolean): Promise<readonly number[]> {
  const scripts = readdirSync(session.files.root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.cs'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const step = Math.max(1, Math.floor(scripts.length / 60));
  const files = scripts
    .filter((_, at) => at % step === 0)
    .map((path) => ({
      path: relative(session.files.root, path).split(sep).join('/'),
      text: readFileSync(path, 'utf8'),
    }));
  const positions = linePositions(files, 'inside', 0.1, isInvoked ? 3 : 4).slice(0, 220);
  server.behave({ pieces: ['value', ';'] });
  const times: number[] = [];
  for (const { path, before, after } of positions) {
    show(session, path, before + after);
    const started = performance.now();
    await inlineCompletions(
      session.context('en'),
      { ...byHand, isInvoked, path, offset: before.length },
      neverAborted(),
    );
    // The pause is for the user's next keystroke; context is gathered in it.
    const paused = isInvoked ? 0 : typingDelay(session.context('en').recentEdits, before.slice(-1));
    const spent = performance.now() - started - paused;
    const plain = await plainRequest(server);
    times.push(spent - plain);
    session.workspace.apply({ type: 'closed', path });
    session.openFacts.close(path);
  }
  // The first ones load what a session loads once.
  return times.slice(20);
}

/** The same exchange with the server and nothing else. */
async function plainRequest(server: ModelServer): Promise<number> {
  const started = performance.now();
  const response = await fetch(`${server.url}/v1/completions`, { method: 'POST', body: '{}' });
  await response.text();
  return performance.now() - started;
}

const script = (line: string, number: number) =>
  `using UnityEngine;\nclass Typed${number} : MonoBehaviour\n{\n    void Update()\n    {\n        ${line}\n    }\n}\n`;

async function measureCached(session: Session, server: ModelServer): Promise<readonly number[]> {
  const times: number[] = [];
  const path = 'Assets/Typed.cs';
  server.behave({ pieces: ['transform.Translate(0f, 0f, Time.deltaTime);'] });
  for (let number = 0; number < 20; number++) {
    const offset = script('', number).indexOf('\n    }\n}');
    show(session, path, script('', number));
    await inlineCompletions(session.context('en'), { ...byHand, path, offset }, neverAborted());
    for (let typed = 1; typed <= 20; typed++) {
      show(session, path, script('transform.Translate(0f, 0f, Time.deltaTime);'.slice(0, typed), number));
      const started = performance.now();
      const found = await inlineCompletions(
        session.context('en'),
        { ...byHand, path, offset: offset + typed },
        neverAborted(),
      );
      if (found.length === 0) throw new Error('nothing was kept');
      times.push(performance.now() - started);
    }
  }
  return times;
}

async function measureCancel(session: Session, server: ModelServer): Promise<readonly number[]> {
  const times: number[] = [];
  const path = 'Assets/Typed.cs';
  for (let round = 0; round < 60; round++) {
    server.behave({ pieces: ['aaaa'], between: 3, isEndless: true });
    const text = script('', 1000 + round);
    show(session, path, text);
    const abort = new AbortController();
    const before = server.seen.length;
    const asking = inlineCompletions(
      session.context('en'),
      { ...byHand, path, offset: text.indexOf('\n    }\n}') },
      abort.signal,
    ).catch(() => undefined);
    while (server.seen.length === before) await new Promise((next) => setTimeout(next, 1));
    await new Promise((next) => setTimeout(next, 8));
    const row = server.seen.at(-1);
    const started = performance.now();
    abort.abort();
    await asking;
    while (row !== undefined && row.closedAt === undefined) await new Promise((next) => setImmediate(next));
    times.push((row?.closedAt ?? started) - started);
  }
  return times;
}
