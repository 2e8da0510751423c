import type { EngineProbe, VectorStore } from '#retrieval/ports.ts';
import { openHnswlib } from './hnswlib.ts';
import { openUsearch } from './usearch.ts';

/** The approximate stores in the order in which they are tried; exact search needs nothing and comes last. */
export const openers: readonly {
  readonly engine: VectorStore['engine'];
  open(dimension: number): VectorStore | { readonly reason: string };
}[] = [
  { engine: 'hnswlib-node', open: openHnswlib },
  { engine: 'usearch', open: openUsearch },
];

/** Which stores this machine can run. Each is opened and asked one question. */
export async function probeEngines(): Promise<readonly EngineProbe[]> {
  const probes = openers.map(({ engine, open }): EngineProbe => {
    try {
      const store = open(2);
      if ('reason' in store) return { engine, usable: false, reason: store.reason };
      store.upsert(1, Float32Array.of(1, 0));
      const found = store.search(Float32Array.of(1, 0), 1)[0]?.label;
      return found === 1
        ? { engine, usable: true }
        : { engine, usable: false, reason: 'it answered a test question wrongly' };
    } catch (error) {
      return { engine, usable: false, reason: error instanceof Error ? error.message : String(error) };
    }
  });
  return [...probes, { engine: 'exact', usable: true }];
}
