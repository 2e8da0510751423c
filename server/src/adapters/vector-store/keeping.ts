import { throwIfCancelled } from '#base/cancel.ts';
import { failure, type Result, success } from '#base/failure.ts';
import type { GraphFile } from './graph-file.ts';
import type { GraphState } from './growing.ts';
import { createLabelledGraph } from './labelled-graph.ts';
import { matchSlots } from './match-slots.ts';
import { reasonOf } from './native.ts';

/** Take over a stored graph; see `SwitchingStore`. */
export async function restoreGraph(
  state: GraphState,
  file: GraphFile,
  signal: AbortSignal,
): Promise<Result<'restored' | 'not needed'>> {
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

/** Store the graph; see `SwitchingStore`. */
export async function saveGraph(
  state: GraphState,
  file: GraphFile,
  signal: AbortSignal,
): Promise<Result<'saved' | 'not needed'>> {
  const { serving, exact, stored } = state;
  if (serving === undefined) return success('not needed');
  const { graph } = serving;
  if (stored?.graph === graph && stored.slots === graph.native.slots && stored.size === graph.size)
    return success('not needed');
  let written: GraphState['stored'];
  const describe = (): Float64Array => {
    written = { graph, slots: graph.native.slots, size: graph.size };
    return graph.fingerprints();
  };
  const saved = await file.save(graph.engine, graph.native, exact.dimension, describe, signal);
  if (!saved.ok) return saved;
  state.stored = written;
  return success('saved');
}

/** What to do about a graph that cannot be restored. */
const rebuilt = 'nothing to do: the graph is built again';
