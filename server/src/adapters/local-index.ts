import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describeError, type Log } from '#base/log.ts';
import { codeOf } from '#base/system-error.ts';
import { createProjectTrainer } from '#model/embedded/train-project.ts';
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
import type { Files } from '#workspace/files.ts';
import { createDepartureCheck } from '#workspace/secrets/departure.ts';
import { createSecretScanner } from '#workspace/secrets/scanner.ts';
import { createChosenBackend } from './choose-backend.ts';
import { createCourtesy } from './courtesy.ts';
import { createReadingCrew } from './crew/reading-crew.ts';
import type { EmbedderChoice } from './embedder/choice.ts';
import { createEmbedder } from './embedder/create.ts';
import { createVectorCache } from './embedder/vector-cache.ts';
import { createGrammarFiles } from './grammar-files.ts';
import type { ProjectIndex, WorkerSetup } from './index-messages.ts';
import { createIndexStore } from './index-store/index-store.ts';
import { createProjectFiles } from './library-files.ts';
import { createNodeFiles } from './node-files.ts';
import { openGraphFile } from './vector-store/graph-file.ts';
import { createSwitchingStore } from './vector-store/switching.ts';

/** Milliseconds between looks at what waits to be stored. */
const flushInterval = 1000;

/** Milliseconds between looks at what waits to be embedded. */
const embedInterval = 15_000;

/** The project's index in the present thread. */
export function createLocalIndex(setup: WorkerSetup, listener: IndexListener, log: Log): ProjectIndex {
  const files = createProjectFiles(setup.root, setup.libraries, 'blocking');
  const paths = new Set<string>();
  const trainer = createProjectTrainer(files);
  const courtesy = createCourtesy(setup.activity);
  const stop = new AbortController();
  let isWarned = false;
  let isEmbedding = false;
  let toldError: string | undefined;
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
    ...(setup.embedder === undefined ? {} : { embedding: embeddingOf(setup, setup.embedder, files) }),
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
        trainer.changed(records.map(({ path }) => path));
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
  /** In the background: it may take long, and search works without. */
  const embed = async (): Promise<void> => {
    if (isEmbedding || setup.embedder === undefined) return;
    isEmbedding = true;
    try {
      await index.embed(stop.signal);
      const { lastError } = (await index.embedding()) ?? {};
      if (lastError !== undefined && lastError !== toldError) log.warn(lastError);
      toldError = lastError;
    } catch (error) {
      if (!stop.signal.aborted) log.bug('embedding', error);
    } finally {
      isEmbedding = false;
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
  // What changed since is embedded soon, and a service that was away is asked again.
  const embedTimer = setInterval(() => void embed(), embedInterval);
  embedTimer.unref();
  return {
    ...index,
    async close() {
      clearInterval(timer);
      clearInterval(embedTimer);
      stop.abort();
      try {
        await index.close();
      } catch (error) {
        // A full disk costs the next start its speed, not this program its end.
        if (codeOf(error) === '') throw error;
        if (!isWarned) log.warn(`the index could not be stored: ${describeError(error)}`);
      }
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
    learn: (open, signal) => trainer.train(paths, open, signal),
    async grow(signal) {
      await index.prepare(signal);
      const restored = await vectors.restore(graph, signal);
      if (!restored.ok && restored.code === 'vectors-discarded') log.warn(restored.message);
      await growGraph(signal);
      void embed();
    },
  };
}

/** The user's model with its cache. Texts that leave this machine are asked for first. */
function embeddingOf(setup: WorkerSetup, choice: EmbedderChoice, files: Files) {
  const embedder = createEmbedder(choice);
  const scanner = createSecretScanner();
  const departure = createDepartureCheck(files, scanner);
  const leaves = choice.type === 'endpoint' && choice.leaves;
  return {
    embedder,
    cache: createVectorCache(createNodeFiles(join(setup.storage, 'embeddings')), setup.key, embedder.id),
    mayEmbed: async (path: string, text: string, signal: AbortSignal) =>
      !leaves || departure.mayLeave(path, text, signal),
    mayAsk: (text: string) => !leaves || scanner.mayLeave(text),
  };
}
