import {
  defaultSettings,
  initializationOptions,
  type Settings,
  type Status,
  settingsSchema,
  statusMethod,
} from '@scenewright/protocol';
import {
  type Connection,
  ErrorCodes,
  type InitializeParams,
  type InitializeResult,
  ResponseError,
  type ServerCapabilities,
  TextDocumentSyncKind,
  type WorkDoneProgressServerReporter,
} from 'vscode-languageserver';
import { type AskServices, noServices } from '#ask/services.ts';
import { Cancelled } from '#base/cancel.ts';
import { describeError, type Log } from '#base/log.ts';
import type { Language } from '#features/context.ts';
import type { Session } from '#features/session.ts';
import type { IndexProgress } from '#retrieval/indexer/ports.ts';
import { createRedactingLog } from '#workspace/secrets/redacting-log.ts';
import { createSecretScanner } from '#workspace/secrets/scanner.ts';
import { describeClient } from './client.ts';
import { commandRoutes } from './commands.ts';
import { attachCompletionEvents } from './completion-events.ts';
import { customRoutes } from './custom-routes.ts';
import { diagnosticRoute, publishDiagnostics } from './diagnostics.ts';
import { engineStatus } from './engine-status.ts';
import { mayCallOther } from './may-call-other.ts';
import { copilotInlineEditRoute } from './next-edit-route.ts';
import { createPaths } from './paths.ts';
import { describeProgress } from './progress.ts';
import { promptDocumentRoute } from './prompt-document.ts';
import { standardRoutes } from './standard-routes.ts';
import type { ServerState } from './state.ts';
import { attachSync } from './sync.ts';
import { openProgress } from './work-done.ts';

/** What the server needs from outside. */
export interface ServerParts {
  readonly version: string;
  /** The project that a client's folder belongs to. */
  findRoot(params: InitializeParams): Promise<string>;
  openSession(
    root: string,
    isTrusted: boolean,
    log: Log,
    progress: (progress: IndexProgress) => void,
  ): Promise<Session>;
  /** What the user's own folders give to questions about the project at `root`. */
  askServices?(root: string, log: Log): Promise<AskServices>;
  exit(code: number): void;
}

/** Milliseconds between looks at what was saved since the embedded engine learnt. */
const learnInterval = 15_000;

/** Serve one client. */
export function attachServer(connection: Connection, parts: ServerParts): void {
  let state: ServerState | undefined;
  let settings: Settings = defaultSettings;
  let status: Status = { state: 'starting', index: { files: 0, chunks: 0 }, engine: 'embedded' };
  let initialized = false;
  let shutDown = false;
  /** The editor's own display of the progress, while there is one. */
  let shown: WorkDoneProgressServerReporter | undefined;
  let services: Promise<AskServices> | undefined;
  const stop = new AbortController();
  const running = new Set<Promise<void>>();
  const routes = [
    ...standardRoutes,
    diagnosticRoute,
    copilotInlineEditRoute,
    promptDocumentRoute,
    ...customRoutes,
    ...commandRoutes(connection),
  ];
  const report = (change: Partial<Status>) => {
    status = { ...status, ...change };
    connection.sendNotification(statusMethod, status);
  };
  const secrets = createSecretScanner();
  const log = createRedactingLog(
    {
      info: (message) => connection.console.info(message),
      warn: (message) => connection.console.warn(message),
      bug: (where, error) => connection.console.error(`fault in ${where}: ${describeError(error)}`),
    },
    secrets,
  );

  const background = (where: string, task: Promise<void>): void => {
    const ended = task
      .catch((error: unknown) => log.bug(where, error))
      .finally(() => {
        running.delete(ended);
      });
    running.add(ended);
  };

  connection.onInitialize(async (params): Promise<InitializeResult> => {
    if (initialized) throw new ResponseError(ErrorCodes.InvalidRequest, 'the server is initialized already');
    initialized = true;
    // What a client says of itself wrongly is no reason to trust.
    const options = initializationOptions
      .catch({ trusted: false, ownCommands: false })
      .parse(params.initializationOptions ?? {});
    const client = describeClient(params, options.bringsCSharp);
    const progress = (at: IndexProgress) => {
      const share = at.total === 0 ? 1 : at.done / at.total;
      report({ state: 'indexing', progress: share, message: describeProgress(at, language()) });
      shown?.report(Math.floor(100 * share), describeProgress(at, language()));
    };
    const language = (): Language =>
      (settings.language === 'auto' ? client.locale : settings.language).toLowerCase().startsWith('zh') ? 'zh' : 'en';
    const session = await parts.openSession(await parts.findRoot(params), options.trusted, log, progress);
    state = {
      session,
      client,
      paths: createPaths(session.files),
      log,
      get language() {
        return language();
      },
      settings: () => settings,
      status: () => status,
      context: () => session.context(language()),
      async askParts() {
        services ??= parts.askServices?.(session.files.root, log) ?? Promise.resolve(noServices);
        const { memory, external } = await services;
        const mayUse = (server: string, tool: string, args: object) =>
          mayCallOther(connection, client, language(), `${server}.${tool} ${JSON.stringify(args)}`);
        return { memory, others: external === undefined ? undefined : { tools: external, mayUse } };
      },
      reportEngine() {
        const change = engineStatus(session, language());
        if (change.engine === status.engine && change.lastError === status.lastError) return;
        // What is mended is told no longer.
        const { lastError: _, ...rest } = status;
        status = rest;
        report(change);
      },
      background,
    };
    const { executeCommandProvider, ...capabilities }: ServerCapabilities = Object.assign(
      {},
      ...routes.map((row) => row.capability),
    );
    return {
      serverInfo: { name: 'scenewright', version: parts.version },
      capabilities: {
        ...capabilities,
        ...(options.ownCommands || executeCommandProvider === undefined ? {} : { executeCommandProvider }),
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      },
    };
  });

  connection.onInitialized(() => {
    const current = state;
    if (current !== undefined) background('start', start(current));
  });
  const start = async (current: ServerState): Promise<void> => {
    // The first hover should not wait for it.
    background(
      'catalogue',
      current
        .context()
        .engine.api()
        .then(() => undefined),
    );
    if (current.client.pullsSettings) {
      await orWarn('the settings were not told', pullSettings());
      current.session.configure({ parser: settings.parser });
    }
    if (current.client.watchesFiles) {
      const registrations = [
        {
          id: 'files',
          method: 'workspace/didChangeWatchedFiles',
          registerOptions: { watchers: [{ globPattern: '**/*' }] },
        },
      ];
      await orWarn('files are not watched', connection.sendRequest('client/registerCapability', { registrations }));
    }
    await build(current);
  };
  /** What a client refuses costs no more than what it was asked for. */
  const orWarn = async (what: string, asked: Promise<unknown>): Promise<void> => {
    await asked.catch((error: unknown) => log.warn(`${what}: ${describeError(error)}`));
  };
  const build = async (current: ServerState): Promise<void> => {
    shown = await openProgress(connection, current);
    shown?.begin('Scenewright', 0, current.language === 'zh' ? '正在建立索引' : 'indexing');
    try {
      report({ state: 'indexing' });
      const summary = await current.session.build(false, stop.signal);
      report({ state: 'ready', progress: 1, message: '', index: { files: summary.files, chunks: summary.chunks } });
      shown?.done();
      shown = undefined;
      current.reportEngine();
      await current.session.train(stop.signal);
      keepLearning(current);
    } catch (error) {
      if (error instanceof Cancelled) return;
      log.bug('indexing', error);
      report({ state: 'error', lastError: secrets.redact(describeError(error)) });
    } finally {
      shown?.done();
      shown = undefined;
    }
  };
  const keepLearning = (current: ServerState): void => {
    const timer = setInterval(
      () => current.background('learning', current.session.learnChanges(stop.signal)),
      learnInterval,
    );
    timer.unref();
    stop.signal.addEventListener('abort', () => clearInterval(timer), { once: true });
  };
  const pullSettings = async (): Promise<void> => {
    const parsed = settingsSchema.safeParse((await connection.workspace.getConfiguration('scenewright')) ?? {});
    if (parsed.success) settings = parsed.data;
    else log.warn(`the settings are left as they were: ${parsed.error.issues[0]?.message}`);
  };
  connection.onDidChangeConfiguration(() => {
    if (state?.client.pullsSettings === true) background('settings', pullSettings());
  });

  attachSync(
    connection,
    () => state,
    (current, path) => {
      current.background('diagnostics', withoutCancelled(publishDiagnostics(connection, current, [path], stop.signal)));
    },
  );
  attachCompletionEvents(connection, () => state);
  for (const row of routes) row.attach(connection, () => state);
  /** Nobody waits for what was stopped with the server. */
  const withoutCancelled = (task: Promise<void>): Promise<void> =>
    task.catch((error: unknown) => {
      if (!(error instanceof Cancelled)) throw error;
    });
  connection.onShutdown(async () => {
    // Some clients ask twice; the second answer is the same.
    if (!shutDown) stop.abort();
    shutDown = true;
    // Nothing is written any more once the client has its answer.
    await Promise.all(running);
    await state?.session.index.close();
    state?.session.endModel();
    await (await services)?.external?.end();
  });
  connection.onExit(() => parts.exit(shutDown ? 0 : 1));
  connection.listen();
}
