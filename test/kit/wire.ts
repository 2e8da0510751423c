import { type ChildProcess, spawn } from 'node:child_process';
import { PassThrough } from 'node:stream';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { openAskServices } from 'scenewright/src/adapters/ask-services.ts';
import { attachServer } from 'scenewright/src/lsp/server.ts';
import { openSession } from 'scenewright/src/session.ts';
import {
  createConnection,
  createProtocolConnection,
  ProposedFeatures,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { bundle, testEnvironment } from './project.ts';

/** A client's end of a running server. */
export interface Client {
  readonly connection: ProtocolConnection;
  request<R>(method: string, params?: object): Promise<R>;
  /** Resolves when the index is ready. */
  readonly ready: Promise<{ readonly files: number; readonly chunks: number }>;
  uri(path: string): string;
  /** Shut the server down; it writes nothing afterwards. */
  close(): Promise<void>;
}

/** The program as users start it. */
export const program = fileURLToPath(new URL('../../server/bin/scenewright.js', import.meta.url));

/** A server in this process, over an in-memory wire; the index runs in this thread too. */
export async function serveInMemory(
  root: string,
  capabilities: object = {},
  environment: Readonly<Record<string, string>> = {},
  initializationOptions: object = {},
): Promise<Client> {
  const up = new PassThrough();
  const down = new PassThrough();
  const own = { ...testEnvironment(root), ...environment };
  attachServer(createConnection(ProposedFeatures.all, new StreamMessageReader(up), new StreamMessageWriter(down)), {
    version: 'test',
    findRoot: async () => root,
    openSession: (project, isTrusted, log, progress) =>
      openSession({
        root: project,
        environment: own,
        threaded: false,
        isTrusted,
        log,
        progress,
        bundle,
      }),
    askServices: (project, log) => openAskServices(project, own, 'test', log),
    exit() {},
  });
  return connect(root, down, up, capabilities, initializationOptions);
}

/** The built server in a process of its own. */
export async function spawnServer(
  root: string,
  capabilities: object = {},
): Promise<{ readonly client: Client; readonly child: ChildProcess }> {
  const child = spawn(process.execPath, [program, 'lsp', '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, ...testEnvironment(root) },
  });
  return { client: await connect(root, child.stdout, child.stdin, capabilities), child };
}

async function connect(
  root: string,
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  capabilities: object,
  initializationOptions: object = {},
): Promise<Client> {
  const connection = createProtocolConnection(new StreamMessageReader(input), new StreamMessageWriter(output));
  const ready = new Promise<{ files: number; chunks: number }>((resolve) => {
    connection.onNotification(
      'scenewright/status',
      (status: { state: string; index: { files: number; chunks: number } }) => {
        if (status.state === 'ready') resolve(status.index);
      },
    );
  });
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(root).href,
    capabilities,
    initializationOptions,
  });
  connection.sendNotification('initialized', {});
  return {
    connection,
    request: (method, params) => connection.sendRequest(method, params ?? {}),
    ready,
    uri: (path) => pathToFileURL(`${root}/${path}`).href,
    async close() {
      await connection.sendRequest('shutdown');
      connection.dispose();
    },
  };
}
