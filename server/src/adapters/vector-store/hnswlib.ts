import { checkHnswlibFile } from './hnswlib-file.ts';
import { caller, construct, loadNative, nativeBuild, reasonOf } from './native.ts';
import type { Absence, GraphEngine, NativeGraph } from './native-graph.ts';

/**
 * Graph parameters. Questions of a few words are near to no passage, which is hard for a graph: half this effort at
 * either time finds .94 of their ten nearest among 36,000 windows of real files, this .99, in a millisecond.
 */
const links = 16;
const effortWhileBuilding = 200;
const effortWhileSearching = 512;
const seed = 100;

const leastCapacity = 1024;

/** How many labels a filter is asked about before the search gives up: some milliseconds. */
const filterBudget = 16_384;

/** Graphs of hnswlib-node. What its native code does with bad input is listed in docs/decisions/vectors.md. */
export const hnswlib: GraphEngine = {
  engine: 'hnswlib-node',
  recipe: () => `${nativeBuild('hnswlib-node')} links ${links} effort ${effortWhileBuilding}`,
  open(dimension, expected) {
    const made = make(dimension);
    if ('reason' in made) return made;
    const capacity = Math.max(leastCapacity, Math.ceil(expected * growth));
    made.call('initIndex', capacity, links, effortWhileBuilding, seed, false);
    return graphOf(made.call, dimension, { slots: 0, capacity });
  },
  async read(path, dimension, { slots }) {
    const made = make(dimension);
    if ('reason' in made) return made;
    // Native code would read vectors of another dimension and answer nonsense.
    const fault = await checkHnswlibFile(path, dimension, slots);
    if (fault !== undefined) return { reason: fault };
    try {
      // Into an object that holds no graph: a failed read frees the old one and keeps pointing at it.
      // The asynchronous call catches all that native code throws, the other one does not.
      await made.call('readIndex', path, false);
    } catch (error) {
      return { reason: reasonOf(error) };
    }
    const count = made.call('getCurrentCount');
    if (count !== slots) return { reason: `the graph holds ${count} vectors, not ${slots}` };
    return graphOf(made.call, dimension, { slots, capacity: Number(made.call('getMaxElements')) });
  },
};

type Call = ReturnType<typeof caller>;

/** How much larger than its content a graph is made: room costs address space until it is used. */
const growth = 1.25;

function make(dimension: number): { readonly call: Call } | Absence {
  const loaded = loadNative('hnswlib-node');
  if ('reason' in loaded) return loaded;
  return { call: caller(construct(loaded.exports, 'HierarchicalNSW', ['cosine', dimension])) };
}

function graphOf(
  call: Call,
  dimension: number,
  start: { readonly slots: number; readonly capacity: number },
): NativeGraph {
  let { slots, capacity } = start;
  let writing = false;
  let dropped: number[] = [];
  call('setEf', effortWhileSearching);
  return {
    get slots() {
      return slots;
    },
    add(vector) {
      // Native code would write a file that cannot be read.
      if (writing) throw new Error('nothing may be added while the graph is written');
      if (slots === capacity) {
        capacity = Math.ceil(capacity * growth);
        call('resizeIndex', capacity);
      }
      call('addPoint', Array.from(vector), slots);
      slots++;
    },
    drop(slot) {
      if (writing) dropped.push(slot);
      else call('markDelete', slot);
    },
    search(query, count, accept) {
      if (accept === undefined) return neighbours(call('searchKnn', Array.from(query), count));
      let asked = 0;
      // Accepting the rest ends the search soonest.
      const filter = (slot: number): boolean => ++asked > filterBudget || accept(slot);
      const found = neighbours(call('searchKnn', Array.from(query), count, filter));
      return asked > filterBudget ? undefined : found;
    },
    async write(path) {
      writing = true;
      try {
        await call('writeIndex', path);
      } finally {
        writing = false;
        for (const slot of dropped) call('markDelete', slot);
        dropped = [];
      }
      // Native code does not notice a full disk.
      const fault = await checkHnswlibFile(path, dimension, slots);
      if (fault !== undefined) throw new Error(fault);
    },
  };
}

function neighbours(result: unknown): readonly number[] {
  if (typeof result !== 'object' || result === null || !('neighbors' in result)) return [];
  return Array.isArray(result.neighbors) ? result.neighbors.map(Number) : [];
}
