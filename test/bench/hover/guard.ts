import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { neverAborted } from 'scenewright/src/base/cancel.ts';
import { silentLog } from 'scenewright/src/base/log.ts';
import { positionAt } from 'scenewright/src/base/text.ts';
import { type ApiFault, guardApi } from 'scenewright/src/engine-api/guard/guard.ts';
import { type Meaning, meaningAt } from 'scenewright/src/engine-api/inference/meaning.ts';
import { evaluationOf } from 'scenewright/src/features/code-meaning.ts';
import type { FeatureContext } from 'scenewright/src/features/context.ts';
import { currentFacts, readText } from 'scenewright/src/features/read-text.ts';
import { openSession } from 'scenewright/src/session.ts';
import { fileKind } from 'scenewright/src/syntax/file-kind.ts';
import { atLeast, atMost, percent, type Row } from '#bench/row.ts';

/** What the measuring of the guard is told. */
export interface GuardMeasuring {
  readonly corpora: string;
  readonly bundle: string;
  /** The folder of test/eval/api-guard. */
  readonly set: string;
  progress(text: string): void;
}

/** What the guard made of a file. Lines are 1-based. */
interface Guarded {
  readonly faults: readonly { readonly line: number; readonly fault: ApiFault }[];
  /** Lines that use something of the engine's. */
  readonly engineLines: ReadonlySet<number>;
  readonly text: string;
}

/** Public projects whose scripts the compiler takes: whatever is found in them is a false alarm. */
const projects = ['BoatAttack', 'UnityPlayground', 'game-programming-patterns-demo'];

/** Recall on planted faults, and false alarms on lines that are right. */
export async function measureGuard(measuring: GuardMeasuring): Promise<readonly Row[]> {
  let planted = 0;
  let found = 0;
  let right = 0;
  let alarms = 0;
  for (const name of readdirSync(measuring.set).filter((file) => file.endsWith('.cs'))) {
    const { faults, engineLines, text } = await guardAlone(measuring, name);
    const lines = text.split('\n');
    lines.forEach((written, index) => {
      const expected = /\/\/ fault: ([\w-]+) ([\w.]+)/.exec(written);
      const here = faults.filter(({ line }) => line === index + 1);
      if (expected === null) {
        if (engineLines.has(index + 1)) right++;
        if (here.length > 0) alarms++;
        for (const { fault } of here)
          measuring.progress(`${name}:${index + 1} false alarm: ${fault.kind} ${fault.name}`);
        return;
      }
      planted++;
      if (here.some(({ fault }) => fault.kind === expected[1])) found++;
      else
        measuring.progress(
          `${name}:${index + 1} not found: ${expected[1]} ${expected[2]} (${here[0]?.fault.kind ?? '-'})`,
        );
    });
  }
  const rows = [
    atLeast(`API guard: found of ${planted} planted faults`, found / planted, 0.9, percent),
    atMost(`API guard: false alarms on ${right} right lines`, alarms / right, 0.01, percent),
  ];
  for (const project of projects) {
    if (existsSync(join(measuring.corpora, project))) rows.push(await alarmsIn(measuring, project));
  }
  return rows;
}

async function alarmsIn(measuring: GuardMeasuring, project: string): Promise<Row> {
  let lines = 0;
  let alarms = 0;
  await withSession(
    measuring.bundle,
    (root) => cpSync(join(measuring.corpora, project), root, { recursive: true }),
    async (ctx) => {
      for (const path of ctx.snapshot.files.paths()) {
        if (fileKind(path) !== 'csharp' || path.startsWith('Library/')) continue;
        const { faults, engineLines } = await guardFile(ctx, path);
        lines += engineLines.size;
        // What is obsolete compiles; the other faults do not.
        const wrong = faults.filter(({ fault }) => fault.kind !== 'obsolete');
        alarms += new Set(wrong.map(({ line }) => line)).size;
        for (const { line, fault } of wrong)
          measuring.progress(`${path}:${line} false alarm: ${fault.kind} ${fault.name}`);
      }
    },
  );
  return atMost(`API guard: false alarms on ${lines} lines of ${project}`, alarms / lines, 0.01, percent);
}

function guardAlone(measuring: GuardMeasuring, name: string): Promise<Guarded> {
  const text = readFileSync(join(measuring.set, name), 'utf8');
  const version = /^\/\/ unity: (\S+)/.exec(text)?.[1] ?? '';
  const write = (root: string) => {
    mkdirSync(join(root, 'Assets'), { recursive: true });
    mkdirSync(join(root, 'ProjectSettings'), { recursive: true });
    writeFileSync(join(root, 'Assets', 'A.cs'), text);
    writeFileSync(join(root, 'ProjectSettings', 'ProjectVersion.txt'), `m_EditorVersion: ${version}\n`);
  };
  return withSession(measuring.bundle, write, (ctx) => guardFile(ctx, 'Assets/A.cs'));
}

async function withSession<T>(
  bundle: string,
  write: (root: string) => void,
  use: (ctx: FeatureContext) => Promise<T>,
): Promise<T> {
  const home = mkdtempSync(join(tmpdir(), 'scenewright-guard-'));
  try {
    write(join(home, 'project'));
    const session = await openSession({
      root: join(home, 'project'),
      environment: { XDG_CACHE_HOME: home, XDG_CONFIG_HOME: home, HOME: home },
      threaded: false,
      log: silentLog,
      progress() {},
      bundle,
    });
    await session.build(true, neverAborted());
    const result = await use(session.context('en'));
    await session.index.close();
    return result;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

async function guardFile(ctx: FeatureContext, path: string): Promise<Guarded> {
  const current = await readText(ctx, path, neverAborted());
  if (current === undefined) throw new Error(`${path} is not there`);
  const { catalogue } = await ctx.engine.api();
  const evaluation = await evaluationOf(ctx, current, await currentFacts(ctx, current));
  const { tokens } = evaluation.code;
  const lineOf = (offset: number) => positionAt(current.lines, offset).line + 1;
  const engineLines = new Set<number>();
  for (let index = 0; index < tokens.count; index++) {
    if (isEngine(meaningAt(evaluation, index))) engineLines.add(lineOf(tokens.starts[index] ?? 0));
  }
  const faults = guardApi(evaluation, { versions: catalogue.versions, own: ctx.snapshot.project.unityVersion });
  return {
    faults: faults.map((fault) => ({ line: lineOf(fault.span.start), fault })),
    engineLines,
    text: current.text,
  };
}

function isEngine(meaning: Meaning | undefined): boolean {
  if (meaning?.kind === 'type') return meaning.declaration.origin === 'engine';
  return meaning?.kind === 'member' && meaning.found[0]?.member.api !== undefined;
}
