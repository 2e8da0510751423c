import type { EngineProbe } from '#retrieval/ports.ts';
import { hnswlib } from './hnswlib.ts';
import { reasonOf } from './native.ts';
import type { GraphEngine } from './native-graph.ts';
import { usearch } from './usearch.ts';

/** The kinds of graph in the order in which they are tried; exact search needs nothing and comes last. */
export const engines: readonly GraphEngine[] = [hnswlib, usearch];

/** Which stores this machine can run. Each is opened and asked one question. */
export async function probeEngines(): Promise<readonly EngineProbe[]> {
  return [...engines.map(probe), { engine: 'exact', usable: true }];
}

function probe({ engine, open }: GraphEngine): EngineProbe {
  try {
    const graph = open(2, 1);
    if ('reason' in graph) return { engine, usable: false, reason: graph.reason };
    graph.add(Float32Array.of(1, 0));
    return graph.search(Float32Array.of(1, 0), 1)?.[0] === 0
      ? { engine, usable: true }
      : { engine, usable: false, reason: 'it answered a test question wrongly' };
  } catch (error) {
    return { engine, usable: false, reason: reasonOf(error) };
  }
}
