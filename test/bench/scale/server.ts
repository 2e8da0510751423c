import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { program } from '#kit/wire.ts';

/** A server process whose cost is watched. */
export interface WatchedServer {
  readonly connection: ProtocolConnection;
  uri(path: string): string;
  /** Resolves once the index answers. */
  readonly ready: Promise<void>;
  /** Resolves once the process has used no CPU worth the name for some seconds: every engine is loaded. */
  quiet(): Promise<void>;
  /** High-water mark of the resident memory in bytes, workers included. */
  peak(): number;
  stop(): Promise<void>;
}

/** Start the built server on a project. */
export async function startServer(root: string, env: NodeJS.ProcessEnv): Promise<WatchedServer> {
  const child = spawn(process.execPath, [program, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'], env });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  child.stdin.on('error', () => undefined);
  const ready = new Promise<void>((resolve) => {
    connection.onNotification('scenewright/status', ({ state }: { state: string }) => {
      if (state === 'ready') resolve();
    });
  });
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(root).href,
    capabilities: {},
  });
  connection.sendNotification('initialized', {});
  return {
    connection,
    uri: (path) => pathToFileURL(`${root}/${path}`).href,
    ready,
    quiet: () => untilQuiet(child),
    peak: () => Number(/VmHWM:\s+(\d+)/.exec(status(child))?.[1] ?? 0) * 1024,
    async stop() {
      const ended = new Promise((resolve) => child.on('exit', resolve));
      await connection.sendRequest('shutdown');
      connection.sendNotification('exit');
      await ended;
      connection.dispose();
    },
  };
}

function status(child: ChildProcess): string {
  const path = `/proc/${child.pid}/status`;
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/** Clock ticks of CPU so far, user and system. */
function ticks(child: ChildProcess): number {
  const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return Number(fields[11]) + Number(fields[12]);
}

async function untilQuiet(child: ChildProcess): Promise<void> {
  for (let calm = 0, before = ticks(child); calm < 3; ) {
    await new Promise((next) => setTimeout(next, 1000));
    const now = ticks(child);
    // A hundred ticks are a second; the look at what waits to be stored takes less than three.
    calm = now - before < 3 ? calm + 1 : 0;
    before = now;
  }
}
