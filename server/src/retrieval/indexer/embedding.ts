import { createPacer, throwIfCancelled } from '#base/cancel.ts';
import type { Failure } from '#base/failure.ts';
import type { PassageSearch } from '#retrieval/passage-search.ts';
import { passageText } from '#retrieval/passage-text.ts';
import type { Embedder } from '#retrieval/ports.ts';
import type { TermTable } from '#retrieval/term-table.ts';
import { decodeText } from '#syntax/file-content.ts';
import type { Files } from '#workspace/files.ts';

/** Vectors that were made before, by their text. */
export interface VectorCache {
  load(signal: AbortSignal): Promise<void>;
  get(text: string): Float32Array | undefined;
  set(text: string, vector: Float32Array): void;
  /** Store what is not stored yet. */
  flush(): Promise<void>;
}

/** Whether a text of a file may be given to the embedder; always, where it stays on this machine. */
export type MayEmbed = (path: string, text: string, signal: AbortSignal) => Promise<boolean>;

/** How far the passages of a project are embedded. */
export interface EmbeddingState {
  readonly embedder: string;
  readonly dimension: number | undefined;
  readonly done: number;
  readonly total: number;
  /** Passages that must not leave this machine. */
  readonly kept: number;
  readonly lastError?: string;
}

/** Embeds passages and questions with the user's model. */
export interface Embedding {
  /** Embed what is not embedded yet; ends at the first failure, which `state` tells, and goes on at the next call. */
  run(signal: AbortSignal): Promise<void>;
  /** The vector of a question; `undefined` where the model gives none in time. */
  question(text: string, signal: AbortSignal): Promise<Float32Array | undefined>;
  state(): EmbeddingState;
}

/** What embedding works with. */
export interface EmbeddingParts {
  readonly embedder: Embedder;
  readonly cache: VectorCache;
  readonly mayEmbed: MayEmbed;
  /** Whether a question of the user's may be given to the embedder. */
  mayAsk(text: string): boolean;
  readonly files: Files;
  readonly passages: PassageSearch;
  readonly terms: TermTable;
  giveWay(): Promise<void> | undefined;
}

/** Texts that are asked for at once, and vectors between two stores. */
const batchSize = 64;
const flushEvery = 2000;
/** Milliseconds that a question waits for its vector. */
const patience = 1500;

export function createEmbedding(parts: EmbeddingParts): Embedding {
  const { embedder, cache, passages } = parts;
  const kept = new Set<number>();
  let loaded: Promise<void> | undefined;
  let failed: Failure | undefined;
  let sinceFlush = 0;
  const embedBatch = async (batch: readonly Waiting[], signal: AbortSignal): Promise<boolean> => {
    if (batch.length === 0) return true;
    const vectors = await embedder.embed(
      batch.map(({ text }) => text),
      'passage',
      signal,
    );
    failed = vectors.ok ? undefined : vectors;
    if (!vectors.ok) return false;
    batch.forEach(({ id, text }, index) => {
      const vector = vectors.value[index];
      if (vector === undefined) return;
      cache.set(text, vector);
      passages.setModelVector(id, vector);
    });
    sinceFlush += batch.length;
    if (sinceFlush >= flushEvery) {
      sinceFlush = 0;
      await cache.flush();
    }
    return true;
  };
  return {
    async run(signal) {
      loaded ??= cache.load(signal);
      await loaded;
      const pace = createPacer(10);
      let batch: Waiting[] = [];
      for (const path of passages.paths()) {
        await pace(signal);
        await parts.giveWay();
        for (const waiting of await waitingIn(parts, path, kept, signal)) {
          const vector = cache.get(waiting.text);
          if (vector !== undefined) passages.setModelVector(waiting.id, vector);
          else if (await parts.mayEmbed(path, waiting.text, signal)) batch.push(waiting);
          else kept.add(waiting.id);
          if (batch.length < batchSize) continue;
          if (!(await embedBatch(batch, signal))) return cache.flush();
          batch = [];
        }
      }
      await embedBatch(batch, signal);
      await cache.flush();
    },
    async question(text, signal) {
      if (passages.modelSize === 0 || !parts.mayAsk(text)) return undefined;
      const limit = AbortSignal.any([signal, AbortSignal.timeout(patience)]);
      try {
        const vectors = await embedder.embed([text], 'question', limit);
        if (!vectors.ok) failed = vectors;
        return vectors.ok ? vectors.value[0] : undefined;
      } catch (error) {
        throwIfCancelled(signal);
        if (limit.aborted) return undefined;
        throw error;
      }
    },
    state: () => ({
      embedder: embedder.id,
      dimension: embedder.dimension,
      done: passages.modelSize,
      total: passages.size,
      kept: kept.size,
      ...(failed === undefined ? {} : { lastError: `${failed.message}. ${failed.hint}` }),
    }),
  };
}

interface Waiting {
  readonly id: number;
  readonly text: string;
}

/** The passages of a file that have no vector, with their texts. */
async function waitingIn(
  { passages, files, terms }: EmbeddingParts,
  path: string,
  kept: ReadonlySet<number>,
  signal: AbortSignal,
): Promise<readonly Waiting[]> {
  const missing = passages.withoutModelVector(path).filter(({ id }) => !kept.has(id));
  if (missing.length === 0) return [];
  const needsLines = missing.some(({ passage }) => passage.kind !== 'asset');
  const bytes = needsLines ? await files.read(path, signal) : undefined;
  const lines = bytes === undefined ? [] : decodeText(bytes).split('\n');
  return missing.map(({ id, passage }) => ({ id, text: passageText(passage, lines, terms) }));
}
