import { countReasons } from '#cli/count-reasons.ts';
import type { VerbContext } from '#cli/verb.ts';
import type { Session } from '#features/session.ts';
import type { EmbeddingState } from '#retrieval/indexer/embedding.ts';
import { createSecretScanner } from '#workspace/secrets/scanner.ts';
import { cleanValue, createCleaner } from './clean.ts';
import type { Machine } from './machine.ts';
import { shownConfiguration, shownEnvironment } from './settings.ts';

/** Chapters of a support report by their headings: rows of a name and a value, or a list of lines. */
export type Report = Readonly<Record<string, unknown>>;

/** Collect what helps to understand a fault on somebody else's machine, with everything taken out that is theirs. */
export async function supportReport({ session, version, machine, problems }: VerbContext): Promise<Report> {
  const here = await machine();
  const clean = createCleaner(createSecretScanner(), {
    ...here.personal,
    folders: [session.files.root, ...session.files.libraries.map(({ path }) => path)],
  });
  const cleaned = cleanValue(await collect({ session, version, problems }, here), clean);
  return typeof cleaned === 'object' && cleaned !== null ? Object.fromEntries(Object.entries(cleaned)) : {};
}

async function collect(
  { session, version, problems }: Pick<VerbContext, 'session' | 'version' | 'problems'>,
  here: Machine,
) {
  const { project, files, readiness } = session.workspace.snapshot();
  const build = session.lastBuild();
  const parsers = await session.nativeParser();
  const stores = await session.vectorStores();
  const kinds = Object.entries(build?.kinds ?? {});
  return {
    program: { scenewright: version, node: here.node, v8: here.v8, system: here.system },
    machine: {
      processors: here.processors,
      memoryBytes: here.memory.total,
      freeBytes: here.memory.free,
      peakRssBytes: process.resourceUsage().maxRSS * 1024,
    },
    project: {
      unityVersion: project.unityVersion,
      pipeline: project.pipeline,
      absentPackages: project.absentPackages.length,
    },
    index: {
      state: readiness,
      files: files.size,
      chunks: build?.chunks,
      symbols: build?.symbols,
      assets: build?.assets,
      guidRefs: build?.guidRefs,
      fromCache: build?.reused,
      bytes: build?.bytes,
    },
    kinds: Object.fromEntries(
      kinds.map(([kind, { files: count, withErrors }]) => [kind, { files: count, withErrors: withErrors.length }]),
    ),
    engines: {
      ...Object.fromEntries(
        parsers.map(({ grammar, usable, reason }) => [`native parser, ${grammar}`, usable ? 'usable' : reason]),
      ),
      ...Object.fromEntries(
        stores.map(({ engine, usable, reason }) => [`vector store, ${engine}`, usable ? 'usable' : reason]),
      ),
      'vector search': await session.index.engine(),
      embedding: embeddingState(await session.index.embedding()),
      'language model': modelState(session),
    },
    libraries: session.files.libraries.map(
      (_, index) => `library ${index + 1}: ${Object.values(build?.libraryFiles ?? {})[index] ?? 0} files`,
    ),
    skipped: countReasons(build?.skipped ?? []).map(({ reason, files: count }) => `${count}: ${reason}`),
    problems: problems(),
    environment: shownEnvironment(here.environment),
    configuration:
      here.configuration === undefined
        ? 'none'
        : 'text' in here.configuration
          ? shownConfiguration(here.configuration.text)
          : `it cannot be read: ${here.configuration.code}`,
  };
}

/** How far a model's vectors are; which model it is stays the user's. */
function embeddingState(state: EmbeddingState | undefined): string {
  if (state === undefined) return 'none';
  return `${state.done} of ${state.total}${state.lastError === undefined ? '' : `; ${state.lastError}`}`;
}

/** Whether there is a model and where it runs; which one stays the user's. */
function modelState(session: Session): string {
  const { model } = session.context('en').modelAccess;
  if (model === undefined) return session.modelWarning() ?? 'none';
  return model.leaves ? 'a service' : 'on this machine';
}
