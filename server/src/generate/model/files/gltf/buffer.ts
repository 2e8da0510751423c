/** The buffer of a file that is being written, and the views and accessors into it. */
export interface BufferWriter {
  /** Numbers of `size` a vertex (or one an index); the index of their accessor. */
  readonly add: (
    values: Float32Array | Uint32Array,
    size: 1 | 2 | 3 | 4,
    use: 'vertices' | 'indices' | 'places',
  ) => number;
  /** Any bytes; the index of their view. */
  readonly addBytes: (bytes: Uint8Array) => number;
  readonly finish: () => {
    readonly bytes: Uint8Array;
    readonly views: readonly object[];
    readonly accessors: readonly object[];
  };
}

const types = { 1: 'SCALAR', 2: 'VEC2', 3: 'VEC3', 4: 'VEC4' } as const;
const targets = { vertices: 34962, places: 34962, indices: 34963 } as const;

/** An empty buffer. `places` get the bounds that the specification asks of positions. */
export function createBuffer(): BufferWriter {
  const pieces: Uint8Array[] = [];
  const views: object[] = [];
  const accessors: object[] = [];
  let length = 0;
  const append = (bytes: Uint8Array, target: object) => {
    const padding = (4 - (length % 4)) % 4;
    pieces.push(new Uint8Array(padding), bytes);
    views.push({ buffer: 0, byteOffset: length + padding, byteLength: bytes.length, ...target });
    length += padding + bytes.length;
    return views.length - 1;
  };
  return {
    addBytes: (bytes) => append(bytes, {}),
    add: (values, size, use) => {
      const bufferView = append(littleEndian(values), { target: targets[use] });
      accessors.push({
        bufferView,
        componentType: values instanceof Float32Array ? 5126 : 5125,
        count: values.length / size,
        type: types[size],
        ...(use === 'places' ? boundsOf(values, size) : {}),
      });
      return accessors.length - 1;
    },
    finish: () => ({ bytes: Buffer.concat(pieces), views, accessors }),
  };
}

function littleEndian(values: Float32Array | Uint32Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.length * 4));
  values.forEach((value, at) => {
    if (values instanceof Float32Array) view.setFloat32(4 * at, value, true);
    else view.setUint32(4 * at, value, true);
  });
  return new Uint8Array(view.buffer);
}

function boundsOf(values: Float32Array | Uint32Array, size: number): object {
  const least = new Array<number>(size).fill(Number.POSITIVE_INFINITY);
  const most = new Array<number>(size).fill(Number.NEGATIVE_INFINITY);
  values.forEach((value, at) => {
    const axis = at % size;
    least[axis] = Math.min(least[axis] ?? value, value);
    most[axis] = Math.max(most[axis] ?? value, value);
  });
  return { min: least, max: most };
}
