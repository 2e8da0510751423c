import type { Result } from '#base/failure.ts';
import { createBudget } from '#generate/model/files/read/corners.ts';
import {
  identity,
  type Matrix,
  product,
  scaling,
  times,
  translation,
  turned,
} from '#generate/model/files/read/matrix.ts';
import { placed } from '#generate/model/files/read/place.ts';
import {
  emptyModel,
  modelBounds,
  orFailure,
  type ReadMesh,
  type ReadModel,
  Refused,
  refuse,
  tooLargeModel,
} from '#generate/model/files/read/read-model.ts';
import { readMaterials } from './material.ts';
import { type OpenedGltf, openGltf } from './open.ts';
import { readPrimitive } from './primitive.ts';
import type { GltfNode } from './schema.ts';

/**
 * Read the scene of a glTF 2.0 file that stands alone, binary or text: triangles, strips and fans at their places, quantised and
 * sparse numbers, materials with the pictures inside. Packed meshes are refused, skins are taken as they stand.
 */
export function readGltf(bytes: Uint8Array): Result<ReadModel> {
  return orFailure(() => {
    if (bytes.length > modelBounds.bytes) throw new Refused(tooLargeModel('bytes'));
    return readScene(openGltf(bytes));
  });
}

function readScene(file: OpenedGltf): ReadModel {
  const { document } = file;
  const budget = createBudget();
  const meshes: ReadMesh[] = [];
  let passedOver = 0;
  for (const { node, matrix } of nodesOf(file)) {
    if (node.mesh === undefined) continue;
    const mesh = document.meshes?.[node.mesh] ?? refuse('a mesh is missing');
    for (const primitive of mesh.primitives) {
      const read = readPrimitive(file, primitive, budget);
      if (read === undefined) passedOver++;
      // The joints of a skin say where it is, and its node does not.
      else if (read.indices.length > 0)
        meshes.push({
          name: node.name ?? mesh.name ?? '',
          material: primitive.material,
          ...placed(read, node.skin === undefined ? matrix : identity),
        });
      if (meshes.length > modelBounds.meshes) throw new Refused(tooLargeModel('meshes'));
    }
  }
  if (meshes.length === 0) throw new Refused(emptyModel());
  const { materials, leftOut } = readMaterials(file);
  return {
    meshes,
    materials,
    remarks: [
      ...(passedOver === 0 ? [] : [`${passedOver} sets of lines or points were left out`]),
      ...(leftOut === 0 ? [] : [`${leftOut} textures were left out: only PNG and JPEG inside the file are taken`]),
    ],
  };
}

/** The nodes of the scene with their places. Each hangs below one other at most, so that none is met twice. */
function nodesOf({ document }: OpenedGltf): readonly { readonly node: GltfNode; readonly matrix: Matrix }[] {
  const nodes = document.nodes ?? [];
  const scene = document.scenes?.[document.scene ?? 0];
  const children = new Set(nodes.flatMap((node) => node.children ?? []));
  const roots = scene === undefined ? nodes.flatMap((_, at) => (children.has(at) ? [] : [at])) : (scene.nodes ?? []);
  const met = new Set<number>();
  const result: { readonly node: GltfNode; readonly matrix: Matrix }[] = [];
  const waiting = roots.map((index) => ({ index, above: identity, depth: 0 })).reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { index, above, depth } = next;
    const node = nodes[index] ?? refuse('a node is missing');
    if (met.has(index)) refuse('a node lies at two places');
    if (depth > modelBounds.depth) refuse('its nodes lie too deep');
    met.add(index);
    const matrix = times(above, matrixOf(node));
    result.push({ node, matrix });
    for (const child of (node.children ?? []).toReversed())
      waiting.push({ index: child, above: matrix, depth: depth + 1 });
  }
  return result;
}

function matrixOf({ matrix, translation: move, rotation: turn, scale }: GltfNode): Matrix {
  if (matrix !== undefined) {
    const at = (index: number) => matrix[index] ?? 0;
    return [at(0), at(1), at(2), at(4), at(5), at(6), at(8), at(9), at(10), at(12), at(13), at(14)];
  }
  return product(translation(move ?? [0, 0, 0]), turned(turn ?? [0, 0, 0, 1]), scaling(scale ?? [1, 1, 1]));
}
