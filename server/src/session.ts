import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createChosenBackend } from '#adapters/choose-backend.ts';
import { countActivity, createActivity } from '#adapters/courtesy.ts';
import { createCraftingThreads } from '#adapters/crafting-threads.ts';
import { chooseEmbedder } from '#adapters/embedder/choose.ts';
import { createEngineKnowledge } from '#adapters/engine-data.ts';
import { createGrammarFiles } from '#adapters/grammar-files.ts';
import { listImageServices, openImageProvider } from '#adapters/image-provider/choose.ts';
import type { WorkerSetup } from '#adapters/index-messages.ts';
import { createProjectFiles } from '#adapters/library-files.ts';
import { createLocalIndex } from '#adapters/local-index.ts';
import { openOwnModel } from '#adapters/model/own-model.ts';
import { listModelServices, openModelProvider } from '#adapters/model-provider/choose.ts';
import { probeNativeParser } from '#adapters/native-backend.ts';
import { readPackageGuids } from '#adapters/package-guids.ts';
import { openStatisticsFile } from '#adapters/statistics-file.ts';
import { createThreadedIndex } from '#adapters/threaded-index.ts';
import { type Environment, openStorage, readUserKey } from '#adapters/user-folders.ts';
import { readUserLibraries } from '#adapters/user-libraries.ts';
import { probeEngines } from '#adapters/vector-store/probe.ts';
import { Cancelled } from '#base/cancel.ts';
import { success } from '#base/failure.ts';
import type { Log } from '#base/log.ts';
import { createApiUses } from '#features/api-use.ts';
import { createCompletionMemory } from '#features/completion-memory.ts';
import { createCompletionStatistics } from '#features/completion-statistics.ts';
import { createEditMemory } from '#features/edit-memory.ts';
import { createLearning } from '#features/learning.ts';
import { createPackageSources } from '#features/package-docs.ts';
import { createRecentEdits } from '#features/recent-edits.ts';
import type { Session } from '#features/session.ts';
import { createStaging } from '#generate/staging/staging.ts';
import { createEmbeddedEngine } from '#model/embedded/engine.ts';
import type { IndexProgress, IndexSummary } from '#retrieval/indexer/ports.ts';
import { createOpenFacts } from '#syntax/open-facts.ts';
import { createParserPool, type ParserName } from '#syntax/parser.ts';
import { createFactReader } from '#syntax/read-facts.ts';
import { yamlProblems } from '#syntax/unity-yaml/problems.ts';
import { projectFiles } from '#unity/project.ts';
import { lazyWellKnownGuids } from '#unity/well-known-guids.ts';
import { readProject } from '#workspace/read-project.ts';
import { createDepartureCheck } from '#workspace/secrets/departure.ts';
import { createRedactingLog } from '#workspace/secrets/redacting-log.ts';
import { createSecretScanner } from '#workspace/secrets/scanner.ts';
import { createWorkspace, type ReadFile } from '#workspace/workspace.ts';

/** How to open a project. */
export interface SessionOptions {
  readonly root: string;
  readonly environment: Environment;
  /** Index in a thread of its own; the command line has nothing better to do and stays in one. */
  readonly threaded: boolean;
  readonly log: Log;
  readonly progress: (progress: IndexProgress) => void;
  /** Where the user does not trust the project, nothing is sent to a service and nothing is generated; trusted when absent. */
  readonly isTrusted?: boolean;
  /** The folder with `wasm/` and `engine-api/`; beside this program when absent. */
  readonly bundle?: string;
}

/** The folder of the bundle, where wasm and data lie. */
const bundleFolder = fileURLToPath(new URL('.', import.meta.url));

const settingsPaths: ReadonlySet<string> = new Set(Object.values(projectFiles));

/** Open a project. Nothing is read yet but the user's key. */
export async function openSession(options: SessionOptions): Promise<Session> {
  const { root, environment, isTrusted = true } = options;
  const secrets = createSecretScanner();
  const log = createRedactingLog(options.log, secrets);
  const { libraries, warnings } = await readUserLibraries(root, environment);
  for (const warning of warnings) log.warn(warning);
  const chosen = isTrusted ? await chooseEmbedder(environment) : success(undefined);
  const embedder = chosen.ok ? chosen.value : undefined;
  const embeddingWarning = chosen.ok ? undefined : `${chosen.message}. ${chosen.hint}`;
  if (embeddingWarning !== undefined) log.warn(embeddingWarning);
  const files = createProjectFiles(root, libraries);
  const [storage, key] = await Promise.all([openStorage(files.root, environment), readUserKey(environment)]);
  const bundle = options.bundle ?? bundleFolder;
  const wellKnownGuids = lazyWellKnownGuids(() => readPackageGuids(bundle));
  const workspace = createWorkspace(wellKnownGuids);
  const wasm = join(bundle, 'wasm');
  let parser: ParserName = environment['SCENEWRIGHT_PARSER'] === 'native' ? 'native' : 'wasm';
  const activity = createActivity();
  // A helper takes 90 MB while it reads, which an editor's machine should not spend thrice.
  const helpers = options.threaded ? 1 : 3;
  const setup = (): WorkerSetup => ({
    root: files.root,
    libraries,
    storage: storage.root,
    key,
    wasm,
    parser,
    helpers,
    activity,
    ...(embedder === undefined ? {} : { embedder }),
  });
  const listener = {
    files: (read: readonly ReadFile[]) => {
      workspace.apply({ type: 'files', files: read });
      // Bit by bit as files come, or the first request would wait for all of them. The command line often needs no table.
      if (options.threaded) workspace.settle();
    },
    removed: (paths: readonly string[]) => {
      workspace.apply({ type: 'removed', paths });
    },
    progress: options.progress,
  };
  const index = options.threaded
    ? createThreadedIndex(new URL('index-worker.js', import.meta.url), setup, listener, log)
    : createLocalIndex(setup(), listener, log);
  const pool = createParserPool(createChosenBackend(createGrammarFiles(wasm), () => parser, log));
  const readFacts = createFactReader(pool);
  const openFacts = createOpenFacts(pool);
  const bundleAddress = pathToFileURL(bundle.endsWith('/') ? bundle : `${bundle}/`);
  const { paint, model: buildModel } = createCraftingThreads(new URL('crafting-worker.js', bundleAddress));
  const staging = createStaging({ project: files, storage, key });
  const learning = createLearning(
    (open, signal) => index.learn(open, signal),
    () => workspace.snapshot().documents.keys(),
  );
  const embedded = createEmbeddedEngine();
  const completions = createCompletionMemory();
  const statisticsFile = openStatisticsFile(environment);
  const statistics = createCompletionStatistics(statisticsFile);
  const editMemory = createEditMemory();
  const recentEdits = createRecentEdits(() => performance.now());
  const ownModel = await openOwnModel({
    environment,
    entry: new URL('model-process.js', bundleAddress),
    departure: createDepartureCheck(files, secrets),
    present: (path) => workspace.snapshot().documents.get(path),
    isTrusted,
  });
  const modelWarning = ownModel.warning();
  if (modelWarning !== undefined) log.warn(modelWarning);
  let lastBuild: IndexSummary | undefined;
  const apiUses = createApiUses();
  const packageSources = createPackageSources(files);
  const engine = createEngineKnowledge(join(bundle, 'engine-api'), environment);
  return {
    workspace,
    files,
    index,
    openFacts,
    wellKnownGuids,
    configure: (options) => {
      parser = options.parser;
    },
    async build(rebuild, signal) {
      workspace.apply({ type: 'project', project: await readProject(files, signal) });
      const summary = await index.build(rebuild, signal);
      lastBuild = summary;
      workspace.apply({ type: 'readiness', readiness: 'indexed' });
      return summary;
    },
    async refresh(paths, signal) {
      if (paths.some((path) => settingsPaths.has(path)))
        workspace.apply({ type: 'project', project: await readProject(files, signal) });
      learning.saved(paths);
      await index.update(paths, signal);
    },
    overlay(path, text, signal) {
      if (text === undefined) learning.saved([path]);
      else learning.edited(path);
      return index.overlay(path, text, signal);
    },
    active: () => countActivity(activity),
    async train(signal) {
      try {
        await learning.learn(signal);
        // The graph grows last: search is exact until it stands, completion would be silent.
        await index.grow(signal);
      } catch (error) {
        if (!(error instanceof Cancelled)) log.bug('training', error);
      }
    },
    async learnChanges(signal) {
      try {
        if (learning.isBehind()) await learning.learn(signal);
      } catch (error) {
        if (!(error instanceof Cancelled)) log.bug('learning', error);
      }
    },
    lastBuild: () => lastBuild,
    libraryWarnings: warnings,
    embeddingWarning,
    modelWarning: ownModel.warning,
    models: ownModel,
    statistics,
    async eraseStatistics() {
      statistics.clear();
      await statisticsFile.erase();
    },
    endModel: ownModel.end,
    nativeParser: () => probeNativeParser(),
    vectorStores: probeEngines,
    context: (language) => ({
      snapshot: workspace.snapshot(),
      files,
      readFacts,
      openFacts,
      yamlProblems: (text) => yamlProblems(pool, text),
      index,
      staging,
      paint,
      buildModel,
      images: (id) => openImageProvider(environment, id),
      imageServices: () => listImageServices(environment),
      models3d: (id) => openModelProvider(environment, id),
      models3dServices: () => listModelServices(environment),
      mayAsk: (text) => secrets.mayLeave(text),
      language,
      log,
      engine,
      apiUses,
      packageSources,
      embedded: { engine: embedded, model: learning.model, changed: learning.changed },
      completions,
      modelAccess: ownModel.access(),
      isTrusted,
      recentEdits,
      editMemory,
    }),
  };
}
