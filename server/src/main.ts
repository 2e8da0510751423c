import { stat, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { findProject } from '#adapters/find-project.ts';
import { failure, type Result, success } from '#base/failure.ts';
import type { Log } from '#base/log.ts';
import { createRecordingLog, describeError } from '#base/log.ts';
import type { IndexProgress } from '#retrieval/indexer/ports.ts';
import { version } from './version.ts';

/** The program's entry: the server for `lsp`, else one verb of the command line. Parts load only when they are needed. */
export async function main(words: readonly string[]): Promise<void> {
  if (words[0] === 'mcp') {
    const { startMcp } = await import('./start-mcp.ts');
    await startMcp(words.slice(1), stderrLog);
    return;
  }
  if (words[0] === 'lsp' || words.includes('--stdio')) {
    const { startServer } = await import('./start-server.ts');
    startServer(words);
    return;
  }
  const abort = new AbortController();
  process.once('SIGINT', () => abort.abort());
  process.once('SIGTERM', () => abort.abort());
  const [{ runCli }, { openSession }] = await Promise.all([import('#cli/run.ts'), import('./session.ts')]);
  const recording = createRecordingLog(stderrLog, keptProblems);
  const exitCode = await runCli(
    words,
    {
      out: (text) => process.stdout.write(`${text}\n`),
      err: (text) => process.stderr.write(`${text}\n`),
      version,
      confirm,
      progress: showLine,
      askServices: async (root) =>
        (await import('#adapters/ask-services.ts')).openAskServices(root, process.env, version, recording.log),
      statistics: async () => (await import('#adapters/statistics-file.ts')).openStatisticsFile(process.env),
      models: async () => (await import('#adapters/model/folder/model-shelf.ts')).openModelShelf(process.env),
      machine: async () => (await import('#adapters/machine.ts')).readMachine(process.env),
      problems: recording.recent,
      writeFile: writeUserFile,
      async open(project) {
        const root = project === undefined ? await findProject(process.cwd()) : resolve(project);
        if (root === undefined)
          return failure('no-project', 'there is no Unity project here or above', 'Name one with --project DIR.');
        const found = await stat(root).catch(() => undefined);
        if (found?.isDirectory() !== true)
          return failure('no-project', `'${root}' is no folder`, 'Name the folder that holds Assets/.');
        const session = await openSession({
          root,
          environment: process.env,
          threaded: false,
          log: recording.log,
          progress: showProgress,
        });
        return { ok: true, value: session };
      },
    },
    abort.signal,
  );
  // Once all is written there is nothing to wait for, though the wasm engine may still be optimising.
  process.stdout.write('', () => process.stderr.write('', () => process.exit(exitCode)));
}

async function writeUserFile(path: string, text: string): Promise<Result<void>> {
  try {
    await writeFile(path, text);
    return success(undefined);
  } catch (error) {
    return failure(
      'cannot-write',
      `'${path}' cannot be written: ${describeError(error)}`,
      'Name a file in a folder that exists and is yours.',
    );
  }
}

/** So many warnings and faults of a run are kept for a support report. */
const keptProblems = 20;

const stderrLog: Log = {
  info() {},
  warn: (message) => process.stderr.write(`scenewright: ${message}\n`),
  bug: (where, error) => process.stderr.write(`scenewright: a fault of ours in ${where}: ${describeError(error)}\n`),
};

function showProgress({ done, total, left }: IndexProgress): void {
  const rest = left === undefined ? '' : `, ${Math.ceil(left / 1000)} s left`;
  showLine(done === total ? '' : `indexing ${done} of ${total} files${rest}`);
}

function showLine(line: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${line}`);
}

async function confirm(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) return false;
  const reader = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await reader.question(`${question} [y/N] `);
  reader.close();
  return /^y(?:es)?$/i.test(answer.trim());
}
