import { materialKeys } from '#generate/model/files/write/model-material.ts';
import type { DetailLevel, MeshPart } from '#generate/model/mesh.ts';
import { type FbxNode, fbxNode } from './node.ts';

/**
 * All parts of a level as one mesh. Corners at the same place share a vertex, so that what is closed is closed in the file
 * too; normals and texture places belong to corners.
 */
export function geometryOf({ parts }: DetailLevel, id: number, name: string): FbxNode {
  const shared = shareVertices(parts);
  const slots = materialKeys(parts);
  const hasLightUvs = parts.length > 0 && parts.every(({ lightUvs }) => lightUvs !== undefined);
  return fbxNode(
    'Geometry',
    [id, `Geometry::${name}`, 'Mesh'],
    [
      fbxNode('GeometryVersion', [124]),
      fbxNode('Vertices', [shared.positions]),
      fbxNode('PolygonVertexIndex', [shared.polygons]),
      fbxNode('LayerElementNormal', [0], layer('', 'ByPolygonVertex', 'Direct', 'Normals', normalsOf(parts))),
      fbxNode(
        'LayerElementUV',
        [0],
        uvLayer('UVMap', parts, ({ uvs }) => uvs),
      ),
      ...(hasLightUvs
        ? [
            fbxNode(
              'LayerElementUV',
              [1],
              uvLayer('LightmapUV', parts, ({ lightUvs }) => lightUvs ?? empty),
            ),
          ]
        : []),
      fbxNode('LayerElementMaterial', [0], layer('', 'ByPolygon', 'IndexToDirect', 'Materials', slotsOf(parts, slots))),
      fbxNode(
        'Layer',
        [0],
        [fbxNode('Version', [100]), ...['Normal', 'UV', 'Material'].map((element) => layerElement(element, 0))],
      ),
      ...(hasLightUvs ? [fbxNode('Layer', [1], [fbxNode('Version', [100]), layerElement('UV', 1)])] : []),
    ],
  );
}

const empty = new Float32Array(0);

/** Each place once, and triangles over places; the last corner of a polygon is written as its complement. */
function shareVertices(parts: readonly MeshPart[]): {
  readonly positions: Float32Array;
  readonly polygons: Int32Array;
} {
  const places = new Map<string, number>();
  const positions: number[] = [];
  const polygons = new Int32Array(parts.reduce((sum, { indices }) => sum + indices.length, 0));
  let corner = 0;
  for (const part of parts)
    for (const vertex of part.indices) {
      const place = part.positions.subarray(3 * vertex, 3 * vertex + 3);
      const key = place.join();
      const at = places.get(key) ?? places.size;
      if (at === places.size) {
        places.set(key, at);
        positions.push(...place);
      }
      polygons[corner] = corner % 3 === 2 ? ~at : at;
      corner++;
    }
  return { positions: Float32Array.from(positions), polygons };
}

function normalsOf(parts: readonly MeshPart[]): Float32Array {
  const normals = new Float32Array(3 * parts.reduce((sum, { indices }) => sum + indices.length, 0));
  let at = 0;
  for (const part of parts)
    for (const vertex of part.indices) {
      normals.set(part.normals.subarray(3 * vertex, 3 * vertex + 3), at);
      at += 3;
    }
  return normals;
}

function uvLayer(
  name: string,
  parts: readonly MeshPart[],
  uvsOf: (part: MeshPart) => Float32Array,
): readonly FbxNode[] {
  const uvs = new Float32Array(parts.reduce((sum, part) => sum + uvsOf(part).length, 0));
  const corners = new Int32Array(parts.reduce((sum, { indices }) => sum + indices.length, 0));
  let [first, corner] = [0, 0];
  for (const part of parts) {
    uvs.set(uvsOf(part), 2 * first);
    for (const vertex of part.indices) corners[corner++] = first + vertex;
    first += uvsOf(part).length / 2;
  }
  return [...layer(name, 'ByPolygonVertex', 'IndexToDirect', 'UV', uvs), fbxNode('UVIndex', [corners])];
}

function slotsOf(parts: readonly MeshPart[], slots: readonly string[]): Int32Array {
  const result = new Int32Array(parts.reduce((sum, { indices }) => sum + indices.length / 3, 0));
  let at = 0;
  for (const { material, indices } of parts) {
    result.fill(slots.indexOf(material), at, at + indices.length / 3);
    at += indices.length / 3;
  }
  return result;
}

function layer(
  name: string,
  mapping: 'ByPolygonVertex' | 'ByPolygon',
  reference: 'Direct' | 'IndexToDirect',
  key: string,
  values: Float32Array | Int32Array,
): readonly FbxNode[] {
  return [
    fbxNode('Version', [101]),
    fbxNode('Name', [name]),
    fbxNode('MappingInformationType', [mapping]),
    fbxNode('ReferenceInformationType', [reference]),
    fbxNode(key, [values]),
  ];
}

function layerElement(type: string, index: number): FbxNode {
  return fbxNode('LayerElement', [], [fbxNode('Type', [`LayerElement${type}`]), fbxNode('TypedIndex', [index])]);
}
