import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describeError, type Log } from '#base/log.ts';
import { trainOnProject } from '#model/ngram/train-project.ts';
import { createDocPairCollector } from '#retrieval/evaluation/doc-pairs.ts';
import { evaluateRetrieval } from '#retrieval/evaluation/evaluate.ts';
import { hashedDimension, hashedEmbedder } from '#retrieval/hashed-embedding.ts';
import { createIndexer } from '#retrieval/indexer/indexer.ts';
import type { IndexListener } from '#retrieval/indexer/ports.ts';
import { createQuestions } from '#retrieval/indexer/questions.ts';
import { noDefines } from '#syntax/defines.ts';
import { contentOfBytes, decodeText } from '#syntax/file-content.ts';
import { fileKind } from '#syntax/file-kind.ts';
import { createParserPool } from '#syntax/parser.ts';
import { createFactReader } from '#syntax/read-facts.ts';
import { createChosenBackend } from './choose-backend.ts';
import { createCourtesy } from './courtesy.ts';
import { createReadingCrew } from './crew/reading-crew.ts';
import { createGrammarFiles } from './grammar-files.ts';
import type { ProjectIndex, WorkerSetup } from './index-messages.ts';
import { createIndexStore } from './index-store/index-store.ts';
import { createProjectFiles } from './library-files.ts';
import { createNodeFiles } from './node-files.ts';
import { openGraphFile } from './vector-store/graph-file.ts';
import { createSwitchingStore } from './vector-store/switching.ts';

/** Milliseconds between looks at what waits to be stored. */
const flushInterval = 1000;

/** The project's index in the present thread. */
export function createLocalIndex(setup: WorkerSetup, listener: IndexListener, log: Log): ProjectIndex {
  const files = createProjectFiles(setup.root, setup.libraries, 'blocking');
  const paths = new Set<string>();
  const courtesy = createCourtesy(setup.activity);
  const stop = new AbortController();
  let isWarned = false;
  const pool = createParserPool(createChosenBackend(createGrammarFiles(setup.wasm), () => setup.parser, log));
  const vectors = createSwitchingStore(hashedDimension, { warn: log.warn });
  const store = createIndexStore(createNodeFiles(join(setup.storage, 'index')), setup.key, log);
  const graph = openGraphFile(createNodeFiles(join(setup.storage, 'vectors')), setup.key, hashedEmbedder);
  const readFacts = createFactReader(pool);
  // Where the table is missing, search does without it.
  const meaningTable = () => readFile(join(setup.wasm, '..', 'static-embedding', 'table.bin')).catch(() => undefined);
  const index = createIndexer({
    files,
    readFacts,
    preload: () => pool.preload(['c-sharp', 'shaderlab', 'hlsl']),
    meaningTable,
    store,
    giveWay: courtesy.giveWay,
    crew: createReadingCrew(
      pathToFileURL(join(setup.wasm, '..', 'reading-worker.js')),
      Math.min(setup.helpers, availableParallelism() - 1),
      { root: setup.root, libraries: setup.libraries, wasm: setup.wasm, parser: setup.parser },
      courtesy.isBusy,
    ),
    vectors,
    listener: {
      files(records) {
        for (const record of records) paths.add(record.path);
        listener.files(records);
      },
      removed(gone) {
        for (const path of gone) paths.delete(path);
        listener.removed(gone);
      },
      progress: listener.progress,
    },
  });
  const flush = async (): Promise<void> => {
    try {
      await index.flush(stop.signal);
      isWarned = false;
    } catch (error) {
      if (!isWarned && !stop.signal.aborted) log.warn(`the index could not be stored: ${describeError(error)}`);
      isWarned = true;
    }
  };
  const growGraph = async (signal: AbortSignal): Promise<void> => {
    await vectors.grow(signal);
    if (!(await store.claim())) return;
    const saved = await vectors.save(graph, signal);
    if (!saved.ok) log.warn(saved.message);
  };
  // What was saved in the editor is stored soon after; a writer that died is taken over from as soon.
  const timer = setInterval(flush, flushInterval);
  timer.unref();
  return {
    ...index,
    async close() {
      clearInterval(timer);
      stop.abort();
      await index.close();
    },
    async evaluate(sample, seed, signal) {
      const collector = createDocPairCollector();
      for (const path of paths) {
        if (fileKind(path) !== 'csharp') continue;
        const bytes = await files.read(path, signal);
        if (bytes === undefined) continue;
        const facts = await readFacts(path, contentOfBytes(bytes), noDefines);
        collector.add(path, decodeText(bytes), facts);
      }
      return evaluateRetrieval(collector.pairs(), createQuestions(meaningTable), sample, seed, signal);
    },
    async train(signal) {
      const model = await trainOnProject(files, paths, signal);
      // The graph grows last: search is exact until it stands, completion would be silent.
      await index.prepare(signal);
      const restored = await vectors.restore(graph, signal);
      if (!restored.ok && restored.code === 'vectors-discarded') log.warn(restored.message);
      await growGraph(signal);
      return model;
    },
  };
}
