import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { neverAborted } from 'scenewright/src/base/cancel.ts';
import { silentLog } from 'scenewright/src/base/log.ts';
import { indexLines, offsetAt } from 'scenewright/src/base/text.ts';
import type { FeatureContext } from 'scenewright/src/features/context.ts';
import { hover } from 'scenewright/src/features/hover/hover.ts';
import { openSession } from 'scenewright/src/session.ts';
import { decodeText } from 'scenewright/src/syntax/file-content.ts';
import { fileKind } from 'scenewright/src/syntax/file-kind.ts';
import { atLeast, atMost, percent, type Row } from '#bench/row.ts';

/** What the measuring of positions is told. */
export interface PositionMeasuring {
  readonly corpora: string;
  readonly bundle: string;
  /** The file of positions. */
  readonly set: string;
  progress(text: string): void;
}

/** A labelled place; see test/eval/hover/README.md. */
interface Position {
  readonly id: string;
  readonly project: string;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly word: string;
  readonly expect: string;
}

/** A position with what hover named there; `undefined` where it said nothing of the engine. */
interface Judged extends Position {
  readonly named: string | undefined;
}

/** Shares of right and wrong answers and of silence kept. */
export async function measurePositions(measuring: PositionMeasuring): Promise<readonly Row[]> {
  const positions = readPositions(measuring.set);
  const judged: Judged[] = [];
  for (const project of new Set(positions.map((position) => position.project))) {
    const root = join(measuring.corpora, project);
    if (!existsSync(root)) return [{ what: `hover in ${project}`, value: 'not measured: absent' }];
    judged.push(
      ...(await judgeProject(
        root,
        positions.filter((position) => position.project === project),
        measuring,
      )),
    );
  }
  for (const { id, path, line, column, word, expect, named } of judged) {
    if (expect === 'silence' ? named !== undefined : named !== expect)
      measuring.progress(`${id} ${path}:${line}:${column} ${word}: ${named ?? 'silence'} instead of ${expect}`);
  }
  const groups: readonly (readonly [string, (position: Position) => boolean])[] = [
    ['C#', ({ path }) => fileKind(path) === 'csharp'],
    ['shaders', ({ path }) => fileKind(path) === 'shader' || fileKind(path) === 'hlsl'],
    ['YAML', ({ path }) => fileKind(path) === 'yaml'],
  ];
  return [
    ...shares('all', judged),
    ...groups.flatMap(([name, belongs]) =>
      shares(name, judged.filter(belongs)).map(({ what, value }) => ({ what: `  ${what}`, value })),
    ),
  ];
}

function shares(name: string, judged: readonly Judged[]): readonly Row[] {
  const silent = judged.filter(({ expect }) => expect === 'silence');
  const spoken = judged.filter(({ expect }) => expect !== 'silence');
  const right = spoken.filter(({ expect, named }) => named === expect).length / spoken.length;
  const wrong = judged.filter(({ expect, named }) => named !== undefined && named !== expect).length / judged.length;
  const kept = silent.filter(({ named }) => named === undefined).length / silent.length;
  return [
    atLeast(`${name}: right of ${spoken.length}`, right, 0.92, percent),
    atMost(`${name}: wrong of ${judged.length}`, wrong, 0.01, percent),
    ...(silent.length === 0 ? [] : [atLeast(`${name}: silence kept of ${silent.length}`, kept, 0.97, percent)]),
  ];
}

async function judgeProject(
  root: string,
  positions: readonly Position[],
  measuring: PositionMeasuring,
): Promise<readonly Judged[]> {
  const home = mkdtempSync(join(tmpdir(), 'scenewright-hover-'));
  cpSync(root, join(home, 'project'), { recursive: true, dereference: true });
  try {
    const session = await openSession({
      root: join(home, 'project'),
      environment: { XDG_CACHE_HOME: home, XDG_CONFIG_HOME: home, HOME: home },
      threaded: false,
      log: silentLog,
      progress() {},
      bundle: measuring.bundle,
    });
    await session.build(true, neverAborted());
    const ctx = session.context('en');
    const judged: Judged[] = [];
    for (const position of positions)
      judged.push({ ...position, named: await namedAt(ctx, join(home, 'project'), position) });
    await session.index.close();
    return judged;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** What hover names of the engine at a place. In YAML an asset counts as named too. */
async function namedAt(
  ctx: FeatureContext,
  root: string,
  { path, line, column }: Position,
): Promise<string | undefined> {
  const text = decodeText(readFileSync(join(root, path)));
  const offset = offsetAt(indexLines(text), text, { line: line - 1, character: column - 1 }) ?? 0;
  const answer = await hover(ctx, path, offset, neverAborted());
  if (answer === undefined) return undefined;
  return answer.source === 'engine' || answer.about.startsWith('yaml:') ? answer.about : undefined;
}

function readPositions(set: string): readonly Position[] {
  return readFileSync(set, 'utf8')
    .trim()
    .split('\n')
    .map((line): Position => JSON.parse(line));
}
