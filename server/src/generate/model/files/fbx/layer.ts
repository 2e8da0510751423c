import { childOf, type FbxNode } from './node.ts';

/** What a mesh has at corners, vertices, polygons or everywhere. */
export interface Layer {
  readonly values: ArrayLike<number>;
  /** Where among `values` (in units of their size) a corner's lies; -1 when it has none. */
  readonly at: (corner: number, vertex: number, polygon: number) => number;
}

const nothing: Layer = { values: [], at: () => -1 };

/**
 * A layer of a geometry. `key` and `indexKey` name its arrays; materials have one array for both, which is an index in itself.
 * An index beyond the values counts as none: exporters write such for corners without texture places.
 */
export function readLayer(layer: FbxNode | undefined, key: string, indexKey: string, size: number): Layer {
  const values = arrayOf(childOf(layer, key));
  const mapping = String(childOf(layer, 'MappingInformationType')?.values[0] ?? '');
  const choose = mappings[mapping];
  if (layer === undefined || choose === undefined || values.length === 0) return nothing;
  if (key === indexKey)
    return { values, at: (corner, vertex, polygon) => whole(values[choose(corner, vertex, polygon)]) };
  const isDirect = childOf(layer, 'ReferenceInformationType')?.values[0] === 'Direct';
  const indices = arrayOf(childOf(layer, indexKey));
  const count = Math.floor(values.length / size);
  return {
    values,
    at: (corner, vertex, polygon) => {
      const place = choose(corner, vertex, polygon);
      const index = isDirect || indices.length === 0 ? place : whole(indices[place]);
      return index < count ? index : -1;
    },
  };
}

/** By `MappingInformationType`; 7.x writes `ByVertice` for what older versions call `ByVertex`. */
const mappings: Readonly<Record<string, (corner: number, vertex: number, polygon: number) => number>> = {
  ByPolygonVertex: (corner) => corner,
  ByVertice: (_, vertex) => vertex,
  ByVertex: (_, vertex) => vertex,
  ByPolygon: (_corner, _vertex, polygon) => polygon,
  AllSame: () => 0,
};

function whole(index: number | undefined): number {
  return index !== undefined && Number.isInteger(index) && index >= 0 ? index : -1;
}

/** The numbers of an array; none when it is absent. */
export function arrayOf(node: FbxNode | undefined): ArrayLike<number> {
  const [array] = node?.values ?? [];
  return array instanceof Float64Array || array instanceof Float32Array || array instanceof Int32Array ? array : [];
}
