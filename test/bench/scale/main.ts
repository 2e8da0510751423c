import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atMost, fixed, median, quantile, type Row, ratio, time } from '#bench/row.ts';
import { program } from '#kit/wire.ts';
import { startServer, type WatchedServer } from './server.ts';

/** What is measured. */
export interface ScaleTrial {
  /** How many files the generated projects have. */
  readonly sizes: readonly number[];
  readonly runs: number;
  /** A generated project of this size, made unless it is there. */
  project(files: number): string;
  /** The script that reads and parses a project with the bare parser, for the ratio. */
  readonly baseline: string;
  progress(text: string): void;
}

/** The figures of an index at several sizes. */
export async function measureScale(trial: ScaleTrial): Promise<readonly Row[]> {
  const home = mkdtempSync(join(tmpdir(), 'scenewright-scale-'));
  const env = { ...process.env, XDG_CACHE_HOME: home, XDG_CONFIG_HOME: home };
  const rows: Row[] = [];
  const perFile = new Map<number, number>();
  try {
    for (const files of trial.sizes) {
      const root = trial.project(files);
      trial.progress(`${files} files`);
      const index = measureIndex(trial, root, files, env);
      perFile.set(files, index.coldCpu);
      rows.push(...index.rows);
      // From nothing: that is when most memory is needed.
      rmSync(home, { recursive: true, force: true });
      rows.push(...(await measureServer(trial, root, files, env)));
    }
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
  const [smallest, largest] = [Math.min(...trial.sizes), Math.max(...trial.sizes)];
  if (largest > smallest) {
    const growth = Math.log((perFile.get(largest) ?? 0) / (perFile.get(smallest) ?? 1));
    const slope = growth / Math.log(largest / smallest);
    rows.push(atMost(`cost from ${smallest} to ${largest} files: slope of the logarithms`, slope, 1.15, fixed));
  }
  return rows;
}

interface Run {
  readonly wall: number;
  readonly cpu: number;
}

function measureIndex(trial: ScaleTrial, root: string, files: number, env: NodeJS.ProcessEnv) {
  const cold: Run[] = [];
  const warm: Run[] = [];
  const base: Run[] = [];
  const words = [program, 'index', '--project', root, '--json'];
  // The first round warms the disk's cache. Very large projects are indexed once: that takes its time.
  const rounds = files > 20_000 ? 1 : trial.runs;
  for (let i = files > 20_000 ? 1 : 0; i <= rounds; i++) {
    const runs = [timed([...words, '--rebuild'], env), timed(words, env), timed([trial.baseline, root], env)] as const;
    if (i === 0) continue;
    cold.push(runs[0]);
    warm.push(runs[1]);
    base.push(runs[2]);
  }
  const ratios = (a: readonly Run[], b: readonly Run[], of: keyof Run) =>
    median(a.map((run, i) => run[of] / (b[i]?.[of] ?? 1)));
  const name = `${files} files`;
  const hasCode = files >= 10_000;
  const rows: Row[] = [
    { what: `cold index, ${name}`, value: `${time(median(cold.map(({ wall }) => wall)))}` },
    hasCode
      ? atMost(`cold index ÷ read and raw parse, ${name}: wall`, ratios(cold, base, 'wall'), 1.5, ratio)
      : { what: `cold index ÷ read and raw parse, ${name}: wall`, value: ratio(ratios(cold, base, 'wall')) },
    { what: `cold index ÷ read and raw parse, ${name}: CPU`, value: ratio(ratios(cold, base, 'cpu')) },
    files === 10_000
      ? atMost(`warm ÷ cold, ${name}`, ratios(warm, cold, 'wall'), 0.1, fixed)
      : { what: `warm ÷ cold, ${name}`, value: fixed(ratios(warm, cold, 'wall')) },
    files === 10_000
      ? atMost(`warm index, ${name}: CPU`, median(warm.map(({ cpu }) => cpu)), 500, time)
      : { what: `warm index, ${name}: CPU`, value: time(median(warm.map(({ cpu }) => cpu))) },
  ];
  return { rows, coldCpu: median(cold.map(({ cpu }) => cpu)) };
}

/** Wall and CPU time of a whole process, in milliseconds. The shell's `times` tells what its children used. */
function timed(words: readonly string[], env: NodeJS.ProcessEnv): Run {
  const started = performance.now();
  const script = '"$0" "$@" >/dev/null || exit 1; times';
  const run: SpawnSyncReturns<string> = spawnSync('/bin/sh', ['-c', script, process.execPath, ...words], {
    env,
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`${words.join(' ')}: ${run.stderr}`);
  const wall = performance.now() - started;
  const children = run.stdout.trim().split('\n').at(-1) ?? '';
  const cpu = [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + 60_000 * Number(minutes) + 1000 * Number(seconds),
    0,
  );
  return { wall, cpu };
}

const memoryBars: Readonly<Record<number, number>> = { 10000: 500, 100000: 1500 };
const megabytes = (value: number) => `${value.toFixed(0)} MB`;

async function measureServer(
  trial: ScaleTrial,
  root: string,
  files: number,
  env: NodeJS.ProcessEnv,
): Promise<readonly Row[]> {
  const server = await startServer(root, env);
  await server.ready;
  await server.connection.sendRequest('scenewright/search', { query: 'player takes damage' });
  await server.quiet();
  const bar = memoryBars[files];
  const peak = server.peak() / 1e6;
  const name = `${files} files`;
  const rows = [
    bar === undefined
      ? { what: `peak memory, every engine loaded, ${name}`, value: megabytes(peak) }
      : atMost(`peak memory, every engine loaded, ${name}`, peak, bar, megabytes),
    atMost(`save to searchable p95, C#, ${name}`, quantile(await saveScripts(server, root), 0.95), 100, time),
    atMost(`save to searchable p95, 1 MB prefab, ${name}`, quantile(await savePrefabs(server, root), 0.95), 300, time),
  ];
  trial.progress(`peak ${megabytes(peak)}, after saving ${megabytes(server.peak() / 1e6)}`);
  await server.stop();
  return rows;
}

const saves = 40;

async function saveScripts(server: WatchedServer, root: string): Promise<readonly number[]> {
  const scripts = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.cs'))
    .sort();
  const times: number[] = [];
  for (let i = 0; i < saves; i++) {
    const path = scripts[Math.floor((i * scripts.length) / saves)] ?? '';
    const before = readFileSync(join(root, path), 'utf8');
    const name = `Zyzzy${String.fromCharCode(97 + (i % 26))}${i < 26 ? 'qua' : 'quo'}`;
    const text = `${before}\nclass ${name} { void Run() { } }\n`;
    times.push(
      await save(server, root, path, text, async () => {
        const found = await server.connection.sendRequest<object[]>('workspace/symbol', { query: name });
        return found.length > 0;
      }),
    );
    writeFileSync(join(root, path), before);
    server.connection.sendNotification('textDocument/didSave', { textDocument: { uri: server.uri(path) } });
  }
  return times;
}

async function savePrefabs(server: WatchedServer, root: string): Promise<readonly number[]> {
  const path = 'Assets/BenchLarge.prefab';
  const times: number[] = [];
  for (let i = 0; i < saves; i++) {
    const name = `Qwuxly${String.fromCharCode(97 + (i % 26))}${i < 26 ? 'zab' : 'zob'}`;
    times.push(
      await save(server, root, path, largePrefab(name), async () => {
        const rows = await server.connection.sendRequest<{ path: string; score: number }[]>('scenewright/search', {
          query: name,
          limit: 1,
        });
        return rows[0]?.path === path;
      }),
    );
  }
  if (existsSync(join(root, path))) rmSync(join(root, path));
  server.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: server.uri(path), type: 3 }],
  });
  return times;
}

/** Milliseconds from the save until `isFound`. */
async function save(
  server: WatchedServer,
  root: string,
  path: string,
  text: string,
  isFound: () => Promise<boolean>,
): Promise<number> {
  writeFileSync(join(root, path), text);
  const started = performance.now();
  server.connection.sendNotification('textDocument/didSave', { textDocument: { uri: server.uri(path) } });
  while (!(await isFound())) if (performance.now() - started > 10_000) return Number.POSITIVE_INFINITY;
  return performance.now() - started;
}

/** A prefab of about a megabyte with one GameObject of this name among thousands. */
function largePrefab(name: string): string {
  const objects = Array.from({ length: 2400 }, (_, i) => {
    const id = 1000 + 2 * i;
    return `--- !u!1 &${id}
GameObject:
  m_ObjectHideFlags: 0
  serializedVersion: 6
  m_Component:
  - component: {fileID: ${id + 1}}
  m_Layer: 0
  m_Name: ${i === 1200 ? name : 'Crate'}
  m_TagString: Untagged
  m_IsActive: 1
--- !u!4 &${id + 1}
Transform:
  m_GameObject: {fileID: ${id}}
  m_LocalRotation: {x: 0, y: 0, z: 0, w: 1}
  m_LocalPosition: {x: ${i}, y: 0, z: 0}
  m_LocalScale: {x: 1, y: 1, z: 1}
  m_Children: []
  m_Father: {fileID: 0}
`;
  });
  return `%YAML 1.1\n%TAG !u! tag:unity3d.com,2011:\n${objects.join('')}`;
}
