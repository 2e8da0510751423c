import { caller, construct, loadNative, nativeBuild, reasonOf } from './native.ts';
import type { Absence, GraphEngine, NativeGraph } from './native-graph.ts';

/** As those of hnswlib-node, and measured alike. */
const links = 16;
const effortWhileBuilding = 200;
const effortWhileSearching = 512;

/** As many answers may be asked of a graph before comparing all vectors is faster. */
const mostAsked = 2048;

/** Graphs of usearch. It knows no filter: more is asked for, and what is refused is dropped. */
export const usearch: GraphEngine = {
  engine: 'usearch',
  recipe: () => `${nativeBuild('usearch')} links ${links} effort ${effortWhileBuilding}`,
  open(dimension) {
    const made = make(dimension);
    return 'reason' in made ? made : graphOf(made.call, 0);
  },
  async read(path, dimension, { slots, live }) {
    const made = make(dimension);
    if ('reason' in made) return made;
    try {
      made.call('load', path);
    } catch (error) {
      return { reason: reasonOf(error) };
    }
    // A file brings its own dimension with it.
    const found = Number(made.call('dimensions'));
    if (found !== dimension) return { reason: `the graph is of dimension ${found}, not ${dimension}` };
    const count = Number(made.call('size'));
    return count === live ? graphOf(made.call, slots) : { reason: `the graph holds ${count} vectors, not ${live}` };
  },
};

type Call = ReturnType<typeof caller>;

function make(dimension: number): { readonly call: Call } | Absence {
  const loaded = loadNative('usearch');
  if ('reason' in loaded) return loaded;
  const options = {
    dimensions: dimension,
    metric: 'cos',
    quantization: 'f32',
    connectivity: links,
    expansion_add: effortWhileBuilding,
    expansion_search: effortWhileSearching,
    multi: false,
  };
  return { call: caller(construct(loaded.exports, 'Index', [options])) };
}

function graphOf(call: Call, start: number): NativeGraph {
  let slots = start;
  return {
    get slots() {
      return slots;
    },
    add(vector) {
      call('add', BigInt(slots), vector, oneThread);
      slots++;
    },
    drop(slot) {
      call('remove', BigInt(slot));
    },
    search(query, count, accept) {
      const filled = Number(call('size'));
      for (let asked = accept === undefined ? count : 4 * count; ; asked *= 4) {
        const wanted = Math.min(asked, filled);
        if (wanted === 0) return [];
        if (accept !== undefined && wanted > Math.max(mostAsked, count)) return undefined;
        const found = keys(call('search', query, wanted, oneThread)).filter(accept ?? (() => true));
        if (accept === undefined || found.length >= count || wanted === filled) return found.slice(0, count);
      }
    },
    async write(path) {
      call('save', path);
    },
  };
}

/** The default starts a thread for each call. */
const oneThread = 1;

function keys(result: unknown): readonly number[] {
  if (typeof result !== 'object' || result === null || !('keys' in result)) return [];
  return result.keys instanceof BigUint64Array ? Array.from(result.keys, Number) : [];
}
