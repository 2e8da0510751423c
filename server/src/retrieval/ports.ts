import type { Result } from '#base/failure.ts';

/** What a text is to an embedder: some models read questions and passages differently. */
export type EmbeddingPurpose = 'question' | 'passage';

/** Turns texts into vectors of one length. Implementations are deterministic for the same `id`. */
export interface Embedder {
  /** Names model, version and all that changes a vector; vectors of different ids are never compared. */
  readonly id: string;
  /** Length of a vector; `undefined` until the first answer tells. */
  readonly dimension: number | undefined;
  /**
   * Vectors, one per input, in order, all of one dimension, finite and not zero; or why there are none. Rejects with
   * `Cancelled` when `signal` aborts.
   */
  embed(
    texts: readonly string[],
    purpose: EmbeddingPurpose,
    signal: AbortSignal,
  ): Promise<Result<readonly Float32Array[]>>;
}

/** A neighbour in a vector store. */
export interface Neighbour {
  readonly label: number;
  /** Cosine similarity, 1 is the same direction. */
  readonly similarity: number;
}

/**
 * Vectors by label. Labels are non-negative integers below 2^31. Vectors are finite, non-zero and of the store's
 * dimension; an implementation refuses others by throwing a `RangeError`, before any native code sees them.
 */
export interface VectorStore {
  /** Which implementation answers: shown by `doctor` and asserted by tests. */
  readonly engine: 'exact' | 'hnswlib-node' | 'usearch';
  readonly dimension: number;
  readonly size: number;
  /** Keep a vector under a label; one that the label had is replaced. */
  upsert(label: number, vector: Float32Array): void;
  /** Forget a label; one that is not there is fine. */
  remove(label: number): void;
  /**
   * The `k` nearest, best first, among the labels that `accept` lets through (all, when absent; leave it out rather than
   * accept all). `k` is clamped to what is there. What `accept` throws comes out of the search.
   */
  search(query: Float32Array, k: number, accept?: (label: number) => boolean): readonly Neighbour[];
}

/** Whether a vector store can run here, and why not. */
export interface EngineProbe {
  readonly engine: VectorStore['engine'];
  readonly usable: boolean;
  readonly reason?: string;
}
