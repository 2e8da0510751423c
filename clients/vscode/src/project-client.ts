import { randomUUID } from 'node:crypto';
import {
  type ParamsOf,
  type RequestMethod,
  type ResultOf,
  type Status,
  status,
  statusMethod,
} from '@scenewright/protocol';
import * as vscode from 'vscode';
import {
  CloseAction,
  ErrorAction,
  LanguageClient,
  type LanguageClientOptions,
  type Middleware,
  ProgressType,
  State,
} from 'vscode-languageclient/node';
import { languages } from '../manifest/languages.ts';
import { createCrashGuard } from './crash-guard.ts';
import { chooseRuntime, isThere } from './runtime.ts';
import type { ServerState } from './server-state.ts';
import { settingOf } from './settings.ts';
import type { Words } from './words.ts';

/** One Unity project with its server. */
export interface ProjectClient {
  readonly root: vscode.Uri;
  readonly name: string;
  state(): ServerState;
  /** The answer of the server. Refusals reject with `data: {code, hint}`. */
  request<M extends RequestMethod>(method: M, params: ParamsOf<M>, signal?: AbortSignal): Promise<ResultOf<M>>;
  /** Hear partial results of the request that is sent with the token. */
  listen(listener: (value: unknown) => void): { readonly token: string; dispose(): void };
  /** Carry out one of the server's commands. */
  execute(command: string, argument: unknown): Promise<unknown>;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** What all clients of a window share. */
export interface ClientParts {
  readonly context: vscode.ExtensionContext;
  readonly version: string;
  readonly output: vscode.LogOutputChannel;
  readonly middleware: Middleware;
  readonly words: () => Words;
  readonly bringsCSharp: () => boolean;
  /** Tell that something about the project's server changed. */
  changed(): void;
  /** Called when a server is there and answers, also after it was started again. */
  started(project: ProjectClient): Promise<void>;
}

const noStatus: Status = { state: 'starting', index: { files: 0, chunks: 0 }, engine: 'embedded' };

/** Start the server of a project. It comes back by itself a few times when it ends. */
export async function startProject(root: vscode.Uri, parts: ClientParts): Promise<ProjectClient> {
  const name = root.path.slice(root.path.lastIndexOf('/') + 1);
  const guard = createCrashGuard(() => performance.now());
  let state: ServerState = { type: 'starting' };
  let client: LanguageClient | undefined;
  const enter = (next: ServerState): void => {
    state = next;
    parts.changed();
  };
  const stopWith = (reason: string, canRestart: boolean): void => {
    parts.output.error(`${name}: ${reason}`);
    enter({ type: 'stopped', reason, canRestart });
  };

  const start = async (): Promise<void> => {
    const words = parts.words();
    enter({ type: 'starting' });
    const module = serverPath(parts.context);
    if (!isThere(module)) return stopWith(words.server.missing(module), true);
    const runtime = await chooseRuntime(String(settingOf('server.node')));
    if (runtime.type === 'none') return stopWith(words.server.noNode(runtime.found), true);
    if (runtime.type === 'bad-setting') return stopWith(words.server.badNode(runtime.path), true);
    const run = {
      command: runtime.command,
      args: [module, 'lsp', '--stdio'],
      options: { cwd: root.fsPath, env: { ...process.env, ...runtime.environment } },
    };
    const created = new LanguageClient(
      'scenewright',
      `Scenewright (${name})`,
      { run, debug: run },
      optionsOf(root, parts, () => {
        const isAgain = guard.mayRestart();
        if (!isAgain) stopWith(parts.words().server.crashed, true);
        return isAgain;
      }),
    );
    client = created;
    created.onNotification(statusMethod, (value: unknown) => {
      const parsed = status.safeParse(value);
      if (parsed.success) enter({ type: 'running', status: parsed.data, otherVersion: otherVersion() });
    });
    const otherVersion = (): string | undefined => {
      const theirs = created.initializeResult?.serverInfo?.version;
      return theirs === undefined || theirs === parts.version ? undefined : theirs;
    };
    created.onDidChangeState(({ newState }) => {
      // A server that came back begins anew, and is told anew what it must know.
      if (newState === State.Running && client === created) {
        if (state.type !== 'running') enter({ type: 'running', status: noStatus, otherVersion: otherVersion() });
        void parts.started(project).catch((error: unknown) => parts.output.error(String(error)));
      }
      if (newState === State.Starting && client === created) enter({ type: 'starting' });
    });
    try {
      await created.start();
    } catch (error) {
      parts.output.error(error instanceof Error ? error.message : String(error));
      const { endedAtOnce, failed } = words.server;
      const isEnd = error instanceof Error && /connection got disposed|exited|closed/i.test(error.message);
      if (state.type !== 'stopped') stopWith(isEnd ? endedAtOnce : failed(String(error)), true);
    }
  };

  const project: ProjectClient = {
    root,
    name,
    state: () => state,
    async request(method, params, signal) {
      const running = runningClient(client, parts.words());
      const source = new vscode.CancellationTokenSource();
      const cancel = () => source.cancel();
      signal?.addEventListener('abort', cancel, { once: true });
      if (signal?.aborted === true) source.cancel();
      try {
        return await running.sendRequest(method, params, source.token);
      } finally {
        signal?.removeEventListener('abort', cancel);
        source.dispose();
      }
    },
    listen(listener) {
      const token = randomUUID();
      const running = runningClient(client, parts.words());
      const subscription = running.onProgress(new ProgressType<unknown>(), token, listener);
      return { token, dispose: () => subscription.dispose() };
    },
    execute: (command, argument) =>
      runningClient(client, parts.words()).sendRequest('workspace/executeCommand', {
        command,
        arguments: [argument],
      }),
    async restart() {
      guard.forgive();
      await stopClient(client);
      await start();
    },
    async stop() {
      const ending = client;
      client = undefined;
      await stopClient(ending);
    },
  };
  await start();
  return project;
}

function serverPath(context: vscode.ExtensionContext): string {
  const chosen = String(settingOf('server.path'));
  return chosen === '' ? context.asAbsolutePath('server/bin/scenewright.js') : chosen;
}

function runningClient(client: LanguageClient | undefined, words: Words): LanguageClient {
  if (client === undefined || !client.isRunning()) throw new Error(words.state.stopped);
  return client;
}

async function stopClient(client: LanguageClient | undefined): Promise<void> {
  // One that never came up, or that is gone, has nothing to say any more.
  await client?.dispose(2000).catch(() => undefined);
}

function optionsOf(root: vscode.Uri, parts: ClientParts, mayRestart: () => boolean): LanguageClientOptions {
  const pattern = `${root.fsPath.replaceAll('\\', '/')}/**/*`;
  return {
    documentSelector: ['csharp', ...languages.map(({ id }) => id)].map((language) => ({
      scheme: 'file',
      language,
      pattern,
    })),
    workspaceFolder: { uri: root, name: root.path.slice(root.path.lastIndexOf('/') + 1), index: 0 },
    outputChannel: parts.output,
    middleware: parts.middleware,
    initializationOptions: {
      trusted: vscode.workspace.isTrusted,
      ownCommands: true,
      bringsCSharp: parts.bringsCSharp(),
    },
    initializationFailedHandler: () => false,
    errorHandler: {
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed: () => ({ action: mayRestart() ? CloseAction.Restart : CloseAction.DoNotRestart, handled: true }),
    },
  };
}
