import { abortable, Cancelled } from '#base/cancel.ts';
import { failure, type Result, success } from '#base/failure.ts';
import { describeError, type Log } from '#base/log.ts';
import type { FeatureContext, Language } from '#features/context.ts';
import type { Session } from '#features/session.ts';
import type { IndexProgress } from '#retrieval/indexer/ports.ts';

/** Told how far the index is. */
export type ReportIndex = (progress: IndexProgress) => void;

/** Opens the project's session; the progress of its index goes to `report`. */
export type OpenProject = (report: ReportIndex) => Promise<Result<Session>>;

/** The one project of an MCP server. */
export interface McpProject {
  /** Open it and read it in the background. */
  start(): void;
  /** Its state once it is indexed, as fresh as the disk of some seconds ago. Several may wait at once. */
  ready(signal: AbortSignal, report: ReportIndex): Promise<Result<FeatureContext>>;
  /** Stop what runs and let other processes write the index. */
  end(): Promise<void>;
}

/**
 * Nobody tells an MCP server of saved files, so what changed is looked for before a call, at most after so many
 * milliseconds, and so that looking takes a small part of the time.
 */
const leastPause = 3000;
const pausePerTime = 10;

/** A project that is opened when it is first needed; opening is tried again after it failed. */
export function createMcpProject(open: OpenProject, language: Language, log: Log): McpProject {
  const waiting = new Set<ReportIndex>();
  const stop = new AbortController();
  let opening: Promise<Result<Session>> | undefined;
  let building: Promise<void> | undefined;
  let isBuilt = false;
  let nextLook = 0;

  const tell = (progress: IndexProgress): void => {
    for (const report of waiting) report(progress);
  };
  const opened = async (): Promise<Result<Session>> => {
    opening ??= open(tell);
    const session = await opening.catch((error: unknown) =>
      failure('cannot-open', `the project cannot be opened: ${describeError(error)}`, 'Look at its folder’s rights.'),
    );
    if (!session.ok) opening = undefined;
    return session;
  };
  const build = async (session: Session): Promise<void> => {
    const started = performance.now();
    try {
      await session.build(false, stop.signal);
      if (!isBuilt) void session.train(stop.signal);
      isBuilt = true;
    } finally {
      building = undefined;
      const now = performance.now();
      nextLook = now + Math.max(leastPause, (now - started) * pausePerTime);
    }
  };
  /** Of several that wait each may give up; the building goes on for the others. */
  const fresh = async (session: Session): Promise<void> => {
    if (isBuilt && building === undefined && performance.now() < nextLook) return;
    building ??= build(session);
    await building;
  };
  return {
    start() {
      void opened()
        .then((session) => (session.ok ? fresh(session.value) : undefined))
        .catch((error: unknown) => {
          if (!(error instanceof Cancelled)) log.bug('indexing', error);
        });
    },
    async ready(signal, report) {
      waiting.add(report);
      try {
        const session = await abortable(opened(), signal);
        if (!session.ok) return session;
        session.value.active();
        await abortable(fresh(session.value), signal);
        return success(session.value.context(language));
      } finally {
        waiting.delete(report);
      }
    },
    async end() {
      stop.abort();
      const session = await opening;
      if (session?.ok !== true) return;
      session.value.endModel();
      await session.value.index.close();
    },
  };
}
