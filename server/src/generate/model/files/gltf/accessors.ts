import { refuse } from '#generate/model/files/read/read-model.ts';
import type { OpenedGltf } from './open.ts';
import { type Accessor, components } from './schema.ts';

const widths: Readonly<Record<string, number>> = { SCALAR: 1, VEC2: 2, VEC3: 3, VEC4: 4 };

/** The numbers of an accessor, `size` for each element, shares of 1 as such (glTF 2.0, 3.6.2 and 3.11). */
export function readAccessor(file: OpenedGltf, index: number, size: number): Float64Array {
  const accessor = file.document.accessors?.[index] ?? refuse('an accessor is missing');
  if (widths[accessor.type] !== size) refuse('an accessor has the wrong type');
  const { count, componentType, normalized = false, bufferView, byteOffset = 0, sparse } = accessor;
  // Without a view all numbers are zero, and nothing in the file pays for them.
  if (bufferView === undefined && sparse === undefined) refuse('an accessor has no numbers');
  const values = new Float64Array(count * size);
  if (bufferView !== undefined)
    copyNumbers(file, { bufferView, byteOffset, count, size, componentType, normalized }, values, (at) => at);
  if (sparse === undefined) return values;
  const places = new Float64Array(sparse.count);
  copyNumbers(
    file,
    { ...sparse.indices, byteOffset: sparse.indices.byteOffset ?? 0, count: sparse.count, size: 1, normalized: false },
    places,
    (at) => at,
  );
  if (places.some((place) => place >= count)) refuse('a sparse accessor points beyond its end');
  copyNumbers(
    file,
    {
      ...sparse.values,
      byteOffset: sparse.values.byteOffset ?? 0,
      count: sparse.count,
      size,
      componentType,
      normalized,
    },
    values,
    (at) => places[at] ?? 0,
  );
  return values;
}

interface Numbers {
  readonly bufferView: number;
  readonly byteOffset: number;
  readonly count: number;
  readonly size: number;
  readonly componentType: Accessor['componentType'];
  readonly normalized: boolean;
}

function copyNumbers(file: OpenedGltf, numbers: Numbers, to: Float64Array, placeOf: (at: number) => number): void {
  const { count, size, componentType, normalized, byteOffset } = numbers;
  const { bytes: width, most } = components[componentType];
  const { bytes, stride = width * size } = viewBytes(file, numbers.bufferView);
  const last = byteOffset + stride * (count - 1) + width * size;
  if (count > 0 && last > bytes.length) refuse('an accessor reaches beyond its buffer');
  const read = readers[componentType];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let element = 0; element < count; element++)
    for (let part = 0; part < size; part++) {
      const value = read(view, byteOffset + stride * element + width * part);
      to[placeOf(element) * size + part] = normalized ? Math.max(-1, value / most) : value;
    }
}

const readers: Readonly<Record<Accessor['componentType'], (view: DataView, at: number) => number>> = {
  5120: (view, at) => view.getInt8(at),
  5121: (view, at) => view.getUint8(at),
  5122: (view, at) => view.getInt16(at, true),
  5123: (view, at) => view.getUint16(at, true),
  5125: (view, at) => view.getUint32(at, true),
  5126: (view, at) => view.getFloat32(at, true),
};

/** The bytes of a view, and the distance between its elements where it says one. */
export function viewBytes(
  { document, buffers }: OpenedGltf,
  index: number,
): { readonly bytes: Uint8Array; readonly stride: number | undefined } {
  const view = document.bufferViews?.[index] ?? refuse('a view of a buffer is missing');
  const buffer = buffers[view.buffer] ?? refuse('a buffer is missing');
  const start = view.byteOffset ?? 0;
  if (start + view.byteLength > buffer.length) refuse('a view reaches beyond its buffer');
  return { bytes: buffer.subarray(start, start + view.byteLength), stride: view.byteStride };
}
