import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Log } from '#base/log.ts';
import { trainOnProject } from '#model/ngram/train-project.ts';
import { hashedDimension } from '#retrieval/hashed-embedding.ts';
import { createIndexer } from '#retrieval/indexer/indexer.ts';
import type { IndexListener } from '#retrieval/indexer/ports.ts';
import { createParserPool } from '#syntax/parser.ts';
import { createFactReader } from '#syntax/read-facts.ts';
import { createChosenBackend } from './choose-backend.ts';
import { createGrammarFiles } from './grammar-files.ts';
import { createIndexFile } from './index-file.ts';
import type { ProjectIndex, WorkerSetup } from './index-messages.ts';
import { createProjectFiles } from './library-files.ts';
import { createNodeFiles } from './node-files.ts';
import { createSwitchingStore } from './vector-store/switching.ts';

/** The project's index in the present thread. */
export function createLocalIndex(setup: WorkerSetup, listener: IndexListener, log: Log): ProjectIndex {
  const files = createProjectFiles(setup.root, setup.libraries, 'blocking');
  const paths = new Set<string>();
  const pool = createParserPool(createChosenBackend(createGrammarFiles(setup.wasm), () => setup.parser, log));
  const vectors = createSwitchingStore(hashedDimension);
  const index = createIndexer({
    files,
    readFacts: createFactReader(pool),
    preload: () => pool.preload(['c-sharp', 'shaderlab', 'hlsl']),
    // Where the table is missing, search does without it.
    meaningTable: () => readFile(join(setup.wasm, '..', 'static-embedding', 'table.bin')).catch(() => undefined),
    store: createIndexFile(createNodeFiles(setup.storage), setup.key, log),
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
  return {
    ...index,
    async train(signal) {
      const model = await trainOnProject(files, paths, signal);
      // The graph grows last: search is exact until it stands, completion would be silent.
      await index.prepare(signal);
      await vectors.grow(signal);
      return model;
    },
  };
}
