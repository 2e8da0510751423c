import { createPacer, throwIfCancelled } from '#base/cancel.ts';
import type { ExactStore } from '#retrieval/exact-store.ts';
import { createLabelledGraph, type LabelledGraph } from './labelled-graph.ts';
import { reasonOf } from './native.ts';
import type { GraphEngine } from './native-graph.ts';

/** A switching store's vectors and graphs. */
export interface GraphState {
  readonly exact: ExactStore;
  readonly candidates: readonly GraphEngine[];
  readonly threshold: number;
  readonly warn: (message: string) => void;
  /** Kinds of graph that failed. */
  readonly retired: Set<GraphEngine>;
  /** The graph that answers. */
  serving: Growing | undefined;
  /** The graph that will take its place. */
  next: Growing | undefined;
  /** What the file holds: the same graph with the same counts is the same content. */
  stored: { readonly graph: LabelledGraph; readonly slots: number; readonly size: number } | undefined;
  /** Labels that change while a stored graph is matched to the vectors. */
  touched: Set<number> | undefined;
}

/** A graph and what it lacks. */
export interface Growing {
  readonly graph: LabelledGraph;
  /** Labels whose vectors the graph does not hold. */
  readonly missing: Set<number>;
}

/**
 * Bring the graph up to date: build one where there is none, add what is missing, build it afresh when it is worn. A
 * build that was cancelled goes on where it stopped.
 */
export async function growGraph(state: GraphState, signal: AbortSignal): Promise<void> {
  throwIfCancelled(signal);
  if (state.exact.size < state.threshold) {
    // A store that shrank gives the memory back, but not for a few vectors around the threshold.
    if (state.exact.size < state.threshold / 2) {
      state.serving = undefined;
      state.next = undefined;
    }
    return;
  }
  for (let target = unfinished(state); target !== undefined; target = unfinished(state)) {
    if (!(await fill(state, target, signal)) || target !== state.next) continue;
    state.serving = target;
    state.next = undefined;
  }
}

/** Give up a kind of graph that failed. */
export function retire(state: GraphState, failed: Growing, error: unknown): void {
  const { engine } = failed.graph;
  state.retired.add(engine);
  for (const place of ['serving', 'next'] as const) {
    if (state[place]?.graph.engine === engine) state[place] = undefined;
  }
  state.warn(`${engine.engine} failed and is not used any more: ${reasonOf(error)}`);
}

/** A graph is built afresh when a larger share of its slots would be dropped ones. */
const mostWorn = 0.3;

/** The graph that has to grow, if one has to. */
function unfinished(state: GraphState): Growing | undefined {
  const { serving, exact } = state;
  if (state.next === undefined && (serving === undefined || isWorn(serving))) {
    const graph = openFirst(state);
    if (graph !== undefined) state.next = { graph, missing: new Set(exact.labels()) };
  }
  return state.next ?? (serving !== undefined && serving.missing.size > 0 ? serving : undefined);
}

function isWorn({ graph, missing }: Growing): boolean {
  return graph.dropped > mostWorn * (graph.native.slots + missing.size);
}

function openFirst(state: GraphState): LabelledGraph | undefined {
  const { dimension, size } = state.exact;
  for (const engine of state.candidates) {
    if (state.retired.has(engine)) continue;
    try {
      const native = engine.open(dimension, size);
      if (!('reason' in native)) return createLabelledGraph(engine, native, dimension);
    } catch (error) {
      state.warn(`${engine.engine} does not work here: ${reasonOf(error)}`);
    }
    state.retired.add(engine);
  }
  return undefined;
}

/** Add what is missing; `false` when the graph failed and was given up. */
async function fill(state: GraphState, target: Growing, signal: AbortSignal): Promise<boolean> {
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
