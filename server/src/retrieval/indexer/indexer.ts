import { throwIfCancelled } from '#base/cancel.ts';
import { createPassageSearch } from '#retrieval/passage-search.ts';
import type { VectorStore } from '#retrieval/ports.ts';
import { surroundingsOf } from '#retrieval/surroundings.ts';
import { createTermTable } from '#retrieval/term-table.ts';
import { createTermSplitter } from '#retrieval/terms.ts';
import { createAssetNames } from './asset-names.ts';
import { build } from './build.ts';
import { createEmbedding, type EmbeddingParts } from './embedding.ts';
import type { IndexService } from './ports.ts';
import { createQuestions } from './questions.ts';
import { createSaving } from './saving.ts';
import type { IndexerParts, IndexState } from './state.ts';
import { update } from './update.ts';
import { verify } from './verify.ts';

/** What answers questions beside the index itself. */
export interface SearchParts {
  readonly vectors: VectorStore;
  /** The bytes of the table of meanings, read at the first question; `undefined` where there is none. */
  meaningTable(): Promise<Uint8Array | undefined>;
  /** The user's own embedding model. */
  readonly embedding?: Pick<EmbeddingParts, 'embedder' | 'cache' | 'mayEmbed' | 'mayAsk'>;
}

/** An index in the present thread, and what its owner does from time to time. */
export interface Indexer extends Omit<IndexService, 'evaluate'> {
  /** Store what is not stored yet; become the writer when nobody else is. */
  flush(signal: AbortSignal): Promise<void>;
}

/** An indexer in the present thread. */
export function createIndexer(parts: IndexerParts & SearchParts): Indexer {
  const terms = createTermTable();
  const splitter = createTermSplitter();
  const questions = createQuestions(parts.meaningTable);
  const assets = createAssetNames();
  const state: IndexState = {
    ...parts,
    terms,
    splitter,
    records: new Map(),
    defining: new Map(),
    assets,
    passages: createPassageSearch(terms, parts.vectors, (passage) => {
      const { text, weight } = surroundingsOf(passage, assets.usersOf);
      return { words: text.flatMap(splitter.words), weight };
    }),
    saving: createSaving(parts.store, terms),
    overlays: new Map(),
    defines: undefined,
  };
  const embedding =
    parts.embedding === undefined
      ? undefined
      : createEmbedding({
          ...parts.embedding,
          files: parts.files,
          passages: state.passages,
          terms,
          giveWay: parts.giveWay,
        });
  let isBuilt = false;
  const flush = async (signal: AbortSignal): Promise<void> => {
    if (isBuilt) await state.saving.flush(true, state.records.size, signal);
  };
  return {
    async build(rebuild, signal) {
      isBuilt = false;
      const summary = await build(state, rebuild, signal);
      isBuilt = true;
      return summary;
    },
    update: (paths, signal) => update(state, paths, signal),
    async overlay(path, text, signal) {
      if (text === undefined) state.overlays.delete(path);
      else state.overlays.set(path, text);
      await update(state, [path], signal);
    },
    async search(query, signal) {
      throwIfCancelled(signal);
      const [asked, meaning, vector] = await Promise.all([
        questions.terms(query.text),
        questions.meaning(),
        query.model === 'never' ? undefined : embedding?.question(query.text, signal),
      ]);
      await state.passages.prepare(meaning, signal);
      return state.passages.search(query, asked, meaning, vector);
    },
    async scriptsHolding(identifier, signal) {
      throwIfCancelled(signal);
      return state.passages.holding(splitter.words(identifier), 'script');
    },
    prepare: async (signal) => state.passages.prepare(await questions.meaning(), signal),
    verify: (signal) => verify(state, signal),
    async embed(signal) {
      if (embedding === undefined) return;
      await state.passages.prepare(await questions.meaning(), signal);
      await embedding.run(signal);
    },
    embedding: async () => embedding?.state(),
    engine: async () => parts.vectors.engine,
    flush,
    async close() {
      try {
        await flush(new AbortController().signal);
      } finally {
        await parts.store.close();
      }
    },
  };
}
