import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createGrammarFiles } from '#adapters/grammar-files.ts';
import type { CrossingFile } from '#adapters/index-messages.ts';
import { createLocalIndex } from '#adapters/local-index.ts';
import { createNodeFiles } from '#adapters/node-files.ts';
import { createThreadedIndex } from '#adapters/threaded-index.ts';
import { type Environment, openStorage, readUserKey } from '#adapters/user-folders.ts';
import { probeEngines } from '#adapters/vector-store/probe.ts';
import { Cancelled } from '#base/cancel.ts';
import type { Log } from '#base/log.ts';
import { type Catalogue, parseCatalogue } from '#engine-api/catalogue.ts';
import type { Session } from '#features/session.ts';
import { createStaging } from '#generate/staging/staging.ts';
import type { NgramModel } from '#model/ngram/model.ts';
import { createParserPool } from '#syntax/parser.ts';
import { createFactReader } from '#syntax/read-facts.ts';
import { projectFiles, projectInfo } from '#unity/project.ts';
import type { Files } from '#workspace/files.ts';
import { createWorkspace } from '#workspace/workspace.ts';

/** How to open a project. */
export interface SessionOptions {
  readonly root: string;
  readonly environment: Environment;
  /** Index in a thread of its own; the command line has nothing better to do and stays in one. */
  readonly threaded: boolean;
  readonly log: Log;
  readonly progress: (done: number, total: number) => void;
  /** The folder with `wasm/` and `engine-api/`; beside this program when absent. */
  readonly bundle?: string;
}

/** The folder of the bundle, where wasm and data lie. */
const bundleFolder = fileURLToPath(new URL('.', import.meta.url));

/** Open a project. Nothing is read yet but the user's key. */
export async function openSession(options: SessionOptions): Promise<Session> {
  const { root, environment, log } = options;
  const files = createNodeFiles(root);
  const [storage, key] = await Promise.all([openStorage(files.root, environment), readUserKey(environment)]);
  const workspace = createWorkspace();
  const bundle = options.bundle ?? bundleFolder;
  const wasm = join(bundle, 'wasm');
  const setup = { root: files.root, storage: storage.root, key, wasm };
  const listener = {
    files: (records: readonly CrossingFile[]) => {
      workspace.apply({ type: 'files', files: records });
    },
    removed: (paths: readonly string[]) => {
      workspace.apply({ type: 'removed', paths });
    },
    progress: options.progress,
  };
  const index = options.threaded
    ? createThreadedIndex(new URL('index-worker.js', import.meta.url), setup, listener, log)
    : createLocalIndex(setup, listener, log);
  const readFacts = createFactReader(createParserPool(createGrammarFiles(wasm)));
  const staging = createStaging({ project: files, storage, key });
  let model: NgramModel | undefined;
  let catalogue: Promise<Catalogue> | undefined;
  return {
    workspace,
    files,
    index,
    readFacts,
    async build(rebuild, signal) {
      workspace.apply({ type: 'project', project: await readProject(files, signal) });
      const summary = await index.build(rebuild, signal);
      workspace.apply({ type: 'readiness', readiness: 'indexed' });
      return summary;
    },
    async train(signal) {
      try {
        model = await index.train(signal);
      } catch (error) {
        if (!(error instanceof Cancelled)) log.bug('training', error);
      }
    },
    vectorStores: probeEngines,
    context: (language) => ({
      snapshot: workspace.snapshot(),
      files,
      readFacts,
      index,
      staging,
      language,
      log,
      catalogue: () => {
        catalogue ??= readCatalogue(bundle);
        return catalogue;
      },
      completionModel: () => model,
    }),
  };
}

async function readProject(files: Files, signal: AbortSignal): Promise<ReturnType<typeof projectInfo>> {
  const text = async (path: string) => {
    const bytes = await files.read(path, signal);
    return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
  };
  const [version, graphics, quality, manifest] = await Promise.all([
    text(projectFiles.version),
    text(projectFiles.graphics),
    text(projectFiles.quality),
    text(projectFiles.manifest),
  ]);
  return projectInfo({ version, graphics, quality, manifest });
}

async function readCatalogue(bundle: string): Promise<Catalogue> {
  const data = (name: string) => readFile(join(bundle, 'engine-api', `${name}.jsonl`), 'utf8');
  const [catalogue, texts, events] = await Promise.all([data('catalogue'), data('texts'), data('event-functions')]);
  return parseCatalogue({ catalogue, texts, events });
}
