import type { CornerBudget, JoinedCorners } from '#generate/model/files/read/corners.ts';
import { Refused, refuse, unsupportedModel } from '#generate/model/files/read/read-model.ts';
import { readAccessor } from './accessors.ts';
import type { OpenedGltf } from './open.ts';
import type { Primitive } from './schema.ts';

/** Triangles of a primitive in its own space; `undefined` for lines and points. */
export function readPrimitive(
  file: OpenedGltf,
  { attributes, indices, mode = 4, extensions }: Primitive,
  budget: CornerBudget,
): JoinedCorners | undefined {
  const order = orders[mode];
  if (order === undefined) return undefined;
  if (attributes['POSITION'] === undefined) {
    if (extensions?.['KHR_draco_mesh_compression'] === undefined) refuse('a mesh has no positions');
    throw new Refused(unsupportedModel('its meshes are packed by Draco', 'Export it without mesh compression.'));
  }
  spendOn(file, [attributes['POSITION'], indices], budget);
  const positions = Float32Array.from(readAccessor(file, attributes['POSITION'], 3));
  const vertices = positions.length / 3;
  if (!positions.every(Number.isFinite)) refuse('a vertex lies nowhere');
  const listed = indices === undefined ? undefined : readAccessor(file, indices, 1);
  if (listed?.some((index) => index >= vertices || index < 0 || !Number.isInteger(index)))
    refuse('a triangle names a vertex that is not there');
  const corners = order(listed?.length ?? vertices);
  budget.spend(corners.length);
  const attribute = (name: string, size: 2 | 3) => {
    const accessor = attributes[name];
    // Another count is refused before it is read: many meshes may name one long accessor.
    if (accessor === undefined || file.document.accessors?.[accessor]?.count !== vertices) return undefined;
    const values = Float32Array.from(readAccessor(file, accessor, size));
    return values.every(Number.isFinite) ? values : undefined;
  };
  return {
    positions,
    normals: attribute('NORMAL', 3),
    // In the file `v` grows downwards.
    uvs: attribute('TEXCOORD_0', 2)?.map((value, at) => (at % 2 === 0 ? value : 1 - value)),
    indices: corners.map((corner) => (listed === undefined ? corner : (listed[corner] ?? 0))),
  };
}

/** What an accessor declares is paid for before anything is allocated, again for each instance. */
function spendOn({ document }: OpenedGltf, accessors: readonly (number | undefined)[], budget: CornerBudget): void {
  for (const index of accessors) if (index !== undefined) budget.look(document.accessors?.[index]?.count ?? 0);
}

/** Corners of triangles by mode, for a number of vertices or indices (glTF 2.0, 3.7.2.1). */
const orders: Readonly<Record<number, (count: number) => Uint32Array>> = {
  4: (count) => Uint32Array.from({ length: count - (count % 3) }, (_, at) => at),
  // Every other triangle of a strip is turned, so that all show the same side.
  5: (count) => triangles(count - 2, (at) => (at % 2 === 0 ? [at, at + 1, at + 2] : [at + 1, at, at + 2])),
  6: (count) => triangles(count - 2, (at) => [at + 1, at + 2, 0]),
};

function triangles(count: number, cornersOf: (at: number) => readonly [number, number, number]): Uint32Array {
  const corners = new Uint32Array(3 * Math.max(0, count));
  for (let at = 0; at < count; at++) corners.set(cornersOf(at), 3 * at);
  return corners;
}
