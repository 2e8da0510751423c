import { type ChildProcess, spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import type { ParamsOf, RequestMethod, ResultOf } from '@scenewright/protocol';
import {
  CancellationTokenSource,
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

/** The built server on a project, as the extension asks it. */
export interface TestServer {
  request<M extends RequestMethod>(method: M, params: ParamsOf<M>, signal: AbortSignal): Promise<ResultOf<M>>;
  readonly child: ChildProcess;
  close(): Promise<void>;
}

/** Start the program as users do, and wait until its index is ready. */
export async function startServer(
  program: string,
  root: string,
  locale: string,
  environment: Readonly<Record<string, string>>,
): Promise<TestServer> {
  const child = spawn(process.execPath, [program, 'lsp', '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, ...environment },
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const ready = new Promise<void>((resolve) => {
    connection.onNotification('scenewright/status', ({ state }: { readonly state: string }) => {
      if (state === 'ready') resolve();
    });
  });
  connection.listen();
  const rootUri = pathToFileURL(root).href;
  await connection.sendRequest('initialize', { processId: process.pid, rootUri, locale, capabilities: {} });
  await connection.sendNotification('initialized', {});
  await ready;
  return {
    child,
    async request(method, params, signal) {
      const source = new CancellationTokenSource();
      const cancel = () => source.cancel();
      signal.addEventListener('abort', cancel, { once: true });
      if (signal.aborted) cancel();
      try {
        return await connection.sendRequest(method, params, source.token);
      } finally {
        signal.removeEventListener('abort', cancel);
      }
    },
    async close() {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      connection.dispose();
    },
  };
}
