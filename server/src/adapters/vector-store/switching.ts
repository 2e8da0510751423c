import { createPacer, throwIfCancelled } from '#base/cancel.ts';
import { failure, type Result, success } from '#base/failure.ts';
import { type Accept, createExactStore, type ExactStore, requireVector } from '#retrieval/exact-store.ts';
import type { VectorStore } from '#retrieval/ports.ts';
import type { GraphFile } from './graph-file.ts';
import { createLabelledGraph, type LabelledGraph, NativeFault } from './labelled-graph.ts';
import { matchSlots } from './match-slots.ts';
import { reasonOf } from './native.ts';
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
  const state: State = {
    exact,
    candidates: options.engines ?? engines,
    threshold: options.threshold ?? graphThreshold,
    warn: (message) => options.warn?.(message),
    retired: new Set(),
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
    grow: (signal) => turns(() => grow(state, signal), signal),
    restore: (file, signal) => turns(() => restore(state, file, signal), signal),
    save: (file, signal) => turns(() => save(state, file, signal), signal),
  };
}

interface State {
  readonly exact: ExactStore;
  readonly candidates: readonly GraphEngine[];
  readonly threshold: number;
  readonly warn: (message: string) => void;
  /** Kinds of graph that failed. */
  readonly retired: Set<GraphEngine>;
  /** The graph that answers. */
  serving?: Growing | undefined;
  /** The graph that will take its place. */
  next?: Growing | undefined;
  /** What the file holds: the same graph with the same counts is the same content. */
  stored?: { readonly graph: LabelledGraph; readonly slots: number; readonly size: number } | undefined;
  /** Labels that change while a stored graph is matched to the vectors. */
  touched?: Set<number> | undefined;
}

interface Growing {
  readonly graph: LabelledGraph;
  /** Labels whose vectors the graph does not hold. */
  readonly missing: Set<number>;
}

/** A graph with a larger share of dropped slots is built afresh. */
const mostWorn = 0.3;

/** While more than this share is missing in the graph, comparing all is hardly slower than comparing those. */
const mostMissing = 1 / 8;

function answering({ serving, exact, threshold }: State): Growing | undefined {
  return serving !== undefined && exact.size >= threshold && serving.missing.size <= exact.size * mostMissing
    ? serving
    : undefined;
}

/** Labels among which the nearest are, or `undefined` where all have to be compared. */
function propose(state: State, query: Float32Array, k: number, accept?: Accept): Iterable<number> | undefined {
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
const fewShare = 0.1;
const sampleSize = 256;

function acceptsFew(labels: readonly number[], accept: Accept): boolean {
  const step = Math.max(1, Math.floor(labels.length / sampleSize));
  let asked = 0;
  let accepted = 0;
  for (let i = 0; i < labels.length; i += step) {
    asked++;
    if (accept(labels[i] ?? 0)) accepted++;
  }
  return accepted < asked * fewShare;
}

async function grow(state: State, signal: AbortSignal): Promise<void> {
  throwIfCancelled(signal);
  if (state.exact.size < state.threshold) {
    // A store that shrank gives the memory back, but not for a few vectors around the threshold.
    if (state.exact.size < state.threshold / 2) state.serving = state.next = undefined;
    return;
  }
  for (let target = unfinished(state); target !== undefined; target = unfinished(state)) {
    if (!(await fill(state, target, signal)) || target !== state.next) continue;
    state.serving = target;
    state.next = undefined;
  }
}

/** The graph that has to grow, if one has to. */
function unfinished(state: State): Growing | undefined {
  const { serving, exact } = state;
  if (state.next === undefined && (serving === undefined || serving.graph.worn > mostWorn)) {
    const graph = openFirst(state);
    if (graph !== undefined) state.next = { graph, missing: new Set(exact.labels()) };
  }
  return state.next ?? (serving !== undefined && serving.missing.size > 0 ? serving : undefined);
}

function openFirst(state: State): LabelledGraph | undefined {
  const { dimension, size } = state.exact;
  for (const engine of state.candidates) {
    if (state.retired.has(engine)) continue;
    const native = engine.open(dimension, size);
    if (!('reason' in native)) return createLabelledGraph(engine, native, dimension);
    state.retired.add(engine);
  }
  return undefined;
}

/** Add what is missing; `false` when the graph failed and was given up. */
async function fill(state: State, target: Growing, signal: AbortSignal): Promise<boolean> {
  const pace = createPacer(10);
  for (const label of target.missing) {
    await pace(signal);
    // A search may have found the fault meanwhile.
    if (state.retired.has(target.graph.engine)) return false;
    const vector = state.exact.vector(label);
    try {
      if (vector !== undefined) target.graph.upsert(label, vector, state.exact.fingerprint(label) ?? 0);
    } catch (error) {
      retire(state, target, error);
      return false;
    }
    target.missing.delete(label);
  }
  return true;
}

function retire(state: State, failed: Growing, error: unknown): void {
  const { engine } = failed.graph;
  state.retired.add(engine);
  for (const place of ['serving', 'next'] as const) {
    if (state[place]?.graph.engine === engine) state[place] = undefined;
  }
  state.warn(`${engine.engine} failed and is not used any more: ${reasonOf(error)}`);
}

async function restore(state: State, file: GraphFile, signal: AbortSignal): Promise<Result<'restored' | 'not needed'>> {
  const { exact, candidates, retired, threshold } = state;
  if (state.serving !== undefined || exact.size < threshold) return success('not needed');
  const usable = candidates.filter((engine) => !retired.has(engine));
  const found = await file.load(usable, exact.dimension, signal);
  if (!found.ok) return found;
  const { engine, native, fingerprints } = found.value;
  const touched = new Set<number>();
  state.touched = touched;
  try {
    const { labels, missing } = await matchSlots(exact, native, fingerprints, touched, signal);
    state.serving = { graph: createLabelledGraph(engine, native, exact.dimension, { labels, fingerprints }), missing };
    state.next = undefined;
    return success('restored');
  } catch (error) {
    throwIfCancelled(signal);
    retired.add(engine);
    return failure('vectors-unusable', `the stored vectors were discarded: ${reasonOf(error)}`, rebuilt);
  } finally {
    state.touched = undefined;
  }
}

async function save(state: State, file: GraphFile, signal: AbortSignal): Promise<Result<'saved' | 'not needed'>> {
  const { serving, exact, stored } = state;
  if (serving === undefined) return success('not needed');
  const { graph } = serving;
  if (stored?.graph === graph && stored.slots === graph.native.slots && stored.size === graph.size)
    return success('not needed');
  let written: State['stored'];
  const describe = (): Float64Array => {
    written = { graph, slots: graph.native.slots, size: graph.size };
    return graph.fingerprints();
  };
  const saved = await file.save(graph.engine, graph.native, exact.dimension, describe, signal);
  if (!saved.ok) return saved;
  state.stored = written;
  return success('saved');
}

const rebuilt = 'nothing to do: the graph is built again';
