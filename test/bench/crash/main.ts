import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createIndexStore } from 'scenewright/src/adapters/index-store/index-store.ts';
import { createNodeFiles } from 'scenewright/src/adapters/node-files.ts';
import { openStorage, readUserKey } from 'scenewright/src/adapters/user-folders.ts';
import { neverAborted } from 'scenewright/src/base/cancel.ts';
import { type Log, silentLog } from 'scenewright/src/base/log.ts';
import { seededRandom } from 'scenewright/src/base/random.ts';
import { contentHash } from 'scenewright/src/retrieval/indexer/read-record.ts';
import type { FileRecord } from 'scenewright/src/retrieval/indexer/record.ts';
import { unpackTerms } from 'scenewright/src/retrieval/packed-terms.ts';
import { createTermTable } from 'scenewright/src/retrieval/term-table.ts';
import { atLeast, type Row } from '#bench/row.ts';
import { testEnvironment } from '#kit/project.ts';
import { program, spawnServer } from '#kit/wire.ts';

/** How the index is tried. */
export interface CrashTrial {
  /** Makes a project below an empty folder and answers where it is. */
  makeProject(folder: string): string;
  readonly times: number;
  readonly seed: number;
  progress(text: string): void;
}

/**
 * Kill the program at random moments of indexing and of saving. After each kill the stored index must be sound and tell
 * nothing wrong of the files, and once the next run has completed it, it must be what a clean build stores.
 */
export async function killAtRandom(trial: CrashTrial): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'scenewright-crash-'));
  const random = seededRandom(trial.seed);
  try {
    const root = trial.makeProject(folder);
    const started = performance.now();
    run(root, 'index', '--rebuild');
    const usual = performance.now() - started;
    let valid = 0;
    let equal = 0;
    for (let i = 0; i < trial.times; i++) {
      const saves = i % 2 === 1;
      if (saves) await killWhileSaving(root, random);
      else await killWhileIndexing(root, random() * usual * 1.1);
      const { isValid } = await readStored(root);
      run(root, 'index');
      const completed = await readStored(root);
      run(root, 'index', '--rebuild');
      const clean = await readStored(root);
      const isEqual = completed.isValid && completed.digest === clean.digest;
      if (isValid) valid++;
      if (isEqual) equal++;
      trial.progress(
        `${i + 1} ${saves ? 'saving' : 'indexing'}: ${isValid ? 'valid' : 'INVALID'}, ${isEqual ? 'equal' : 'DIFFERENT'}`,
      );
    }
    return [
      atLeast(`valid after ${trial.times} kills`, valid, trial.times, String),
      atLeast('equal to a clean build after the next run', equal, trial.times, String),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(root: string, ...words: readonly string[]): void {
  spawnSync(process.execPath, [program, ...words, '--project', root], {
    env: { ...process.env, ...testEnvironment(root) },
    stdio: 'ignore',
  });
}

async function killWhileIndexing(root: string, after: number): Promise<void> {
  const child = spawn(process.execPath, [program, 'index', '--rebuild', '--project', root], {
    env: { ...process.env, ...testEnvironment(root) },
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => child.on('exit', resolve));
  await new Promise((next) => setTimeout(next, after));
  child.kill('SIGKILL');
  await ended;
}

async function killWhileSaving(root: string, random: () => number): Promise<void> {
  const scripts = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.cs'));
  const { client, child } = await spawnServer(root);
  await client.ready;
  const ended = new Promise((resolve) => child.on('exit', resolve));
  setTimeout(() => child.kill('SIGKILL'), 200 + random() * 2500);
  let isAlive = true;
  ended.then(() => {
    isAlive = false;
  });
  while (isAlive) {
    const path = scripts[Math.floor(random() * scripts.length)] ?? '';
    writeFileSync(join(root, path), `${readFileSync(join(root, path), 'utf8')}// saved ${random()}\n`);
    try {
      await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri: client.uri(path) } });
    } catch {
      // The server is gone, as it should be.
    }
    await new Promise((next) => setTimeout(next, 20 + random() * 100));
  }
  client.connection.dispose();
}

/** A stored index as another process finds it. */
interface StoredIndex {
  /** Nothing of it is damaged, and what it takes for unchanged by size and time has the content that it says. */
  readonly isValid: boolean;
  /** One hash over all of it, whatever segments and term numbers it is stored in. Times of change are left out. */
  readonly digest: string;
}

async function readStored(root: string): Promise<StoredIndex> {
  const environment = testEnvironment(root);
  const storage = await openStorage(root, environment);
  let isValid = true;
  const log: Log = {
    ...silentLog,
    warn() {
      isValid = false;
    },
  };
  const key = await readUserKey(environment);
  const store = createIndexStore(createNodeFiles(join(storage.root, 'index')), key, log);
  const table = createTermTable();
  const files = new Map<string, FileRecord>();
  for await (const { records, removed } of store.load(table, new Set(), neverAborted())) {
    for (const path of removed) files.delete(path);
    for (const record of records) files.set(record.path, record);
  }
  const rows = [...files.values()].map(({ modified, facts, passages, ...rest }) => {
    const disk = statSync(join(root, rest.path));
    const isUnchanged = disk.size === rest.size && disk.mtimeMs === modified;
    if (isUnchanged && contentHash(readFileSync(join(root, rest.path))) !== rest.hash) isValid = false;
    const terms = passages.map((passage) => [...unpackTerms(passage.terms, table)].map(String).sort());
    const shown = passages.map(({ terms: _terms, ...passage }) => passage);
    return JSON.stringify([rest, Buffer.from(facts).toString(), shown, terms]);
  });
  return { isValid, digest: createHash('sha256').update(JSON.stringify(rows.sort())).digest('hex') };
}
