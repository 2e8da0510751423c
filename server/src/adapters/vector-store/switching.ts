import type { Result } from '#base/failure.ts';
import { type Accept, createExactStore, requireVector } from '#retrieval/exact-store.ts';
import type { VectorStore } from '#retrieval/ports.ts';
import type { GraphFile } from './graph-file.ts';
import { type GraphState, type Growing, growGraph, retire } from './growing.ts';
import { restoreGraph, saveGraph } from './keeping.ts';
import { NativeFault } from './labelled-graph.ts';
import type { GraphEngine } from './native-graph.ts';
import { engines } from './probe.ts';
import { createTurns } from './turns.ts';

/** Below this many vectors exact search is fast enough and needs no building. */
export const graphThreshold = 5000;

/**
 * A store that is exact until it is large, then lets a graph propose what the exact store ranks: similarities are the
 * same whoever answers. Vectors that the graph does not hold yet are compared one by one.
 */
export interface SwitchingStore extends VectorStore {
  /**
   * Bring the graph up to date in slices, if the store is large and this machine can run one: build it, add what came
   * since, build it afresh when too much of it was dropped. Work that was cancelled is taken up by the next call.
   */
  grow(signal: AbortSignal): Promise<void>;
  /** Take over a stored graph for the vectors that are here, in place of building one. Call it when they are here. */
  restore(file: GraphFile, signal: AbortSignal): Promise<Result<'restored' | 'not needed'>>;
  /** Store the graph, if there is one that is not stored yet. Searches and changes go on meanwhile. */
  save(file: GraphFile, signal: AbortSignal): Promise<Result<'saved' | 'not needed'>>;
}

/** What a switching store can be told. */
export interface SwitchingOptions {
  /** The kinds of graph to try, best first. */
  readonly engines?: readonly GraphEngine[];
  readonly threshold?: number;
  /** Told when a kind of graph fails and is not used any more. */
  warn?(message: string): void;
}

/** An empty switching store. */
export function createSwitchingStore(dimension: number, options: SwitchingOptions = {}): SwitchingStore {
  const exact = createExactStore(dimension);
  const turns = createTurns();
  const state: GraphState = {
    exact,
    candidates: options.engines ?? engines,
    threshold: options.threshold ?? graphThreshold,
    warn: (message) => options.warn?.(message),
    retired: new Set(),
    serving: undefined,
    next: undefined,
    stored: undefined,
    touched: undefined,
  };
  const changed = (label: number): void => {
    for (const growing of [state.serving, state.next]) growing?.graph.remove(label);
    state.touched?.add(label);
  };
  return {
    get engine() {
      return answering(state)?.graph.engine.engine ?? 'exact';
    },
    dimension,
    get size() {
      return exact.size;
    },
    upsert(label, vector) {
      exact.upsert(label, vector);
      changed(label);
      state.serving?.missing.add(label);
      state.next?.missing.add(label);
    },
    remove(label) {
      exact.remove(label);
      changed(label);
      state.serving?.missing.delete(label);
      state.next?.missing.delete(label);
    },
    search(query, k, accept) {
      requireVector(0, query, dimension);
      const proposed = propose(state, query, k, accept);
      return proposed === undefined ? exact.search(query, k, accept) : exact.searchAmong(proposed, query, k, accept);
    },
    grow: (signal) => turns(() => growGraph(state, signal), signal),
    restore: (file, signal) => turns(() => restoreGraph(state, file, signal), signal),
    save: (file, signal) => turns(() => saveGraph(state, file, signal), signal),
  };
}

/** While more than this share is missing in the graph, comparing all is hardly slower than comparing those. */
const mostMissing = 1 / 4;

function answering({ serving, exact, threshold }: GraphState): Growing | undefined {
  return serving !== undefined && exact.size >= threshold && serving.missing.size <= exact.size * mostMissing
    ? serving
    : undefined;
}

/** Labels among which the nearest are, or `undefined` where all have to be compared. */
function propose(state: GraphState, query: Float32Array, k: number, accept?: Accept): Iterable<number> | undefined {
  const growing = answering(state);
  if (growing === undefined || (accept !== undefined && acceptsFew(state.exact.labels(), accept))) return undefined;
  try {
    const near = growing.graph.search(query, k, accept);
    return near === undefined ? undefined : [...near, ...growing.missing];
  } catch (error) {
    if (!(error instanceof NativeFault)) throw error;
    retire(state, growing, error);
    return undefined;
  }
}

/** A filter that accepts less is cheaper to apply first, to all labels; told from a sample. */
const fewShare = 0.25;
const sampleSize = 256;

/** A prime: labels of one file stand together, and a round step would meet the same remainder each time. */
const sampleStep = 7919;

function acceptsFew(labels: readonly number[], accept: Accept): boolean {
  let accepted = 0;
  for (let i = 0; i < sampleSize; i++) {
    if (accept(labels[(i * sampleStep) % labels.length] ?? 0)) accepted++;
  }
  return accepted < sampleSize * fewShare;
}
