import type { VectorStore } from '#retrieval/ports.ts';

/**
 * A graph of native code over slots, which are numbered from 0 in the order of insertion and never used again. Callers
 * give unit vectors and slots that exist: nothing else may reach native code.
 */
export interface NativeGraph {
  /** How many slots were filled, dropped ones included. */
  readonly slots: number;
  /** Fill the next slot. Throws while the graph is being written, and when native code refuses. */
  add(vector: Float32Array): void;
  /** Take a slot out of all answers; at most once per slot. */
  drop(slot: number): void;
  /**
   * About the `count` nearest slots in any order, at most as many as are filled. `undefined`: so few are accepted that
   * comparing all is faster. `accept` must not throw.
   */
  search(query: Float32Array, count: number, accept?: (slot: number) => boolean): readonly number[] | undefined;
  /** Write the graph to a path; rejects when the file is not complete. Nothing may be added before it settles. */
  write(path: string): Promise<void>;
}

/** A kind of graph. */
export interface GraphEngine {
  readonly engine: Exclude<VectorStore['engine'], 'exact'>;
  /** An empty graph for about `expected` vectors, or the reason why there is none. */
  open(dimension: number, expected: number): NativeGraph | Absence;
  /** The graph in a file. The caller has made sure that it is the very file that `write` made: native code trusts it. */
  read(path: string, dimension: number, expected: Filling): Promise<NativeGraph | Absence>;
  /** Names package version, parameters and machine: a stored graph of another recipe is not read. */
  recipe(): string;
}

/** How full a graph is. */
export interface Filling {
  readonly slots: number;
  /** Slots that are not dropped. */
  readonly live: number;
}

/** Why something is not there. */
export interface Absence {
  readonly reason: string;
}
