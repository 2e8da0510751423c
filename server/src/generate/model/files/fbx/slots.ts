import {
  type CornerBudget,
  type Corners,
  createCorners,
  type JoinedCorners,
} from '#generate/model/files/read/corners.ts';
import { modelBounds, Refused, refuse, tooLargeModel } from '#generate/model/files/read/read-model.ts';
import { createTriangulator } from '#generate/model/files/read/triangulate.ts';
import { arrayOf, readLayer } from './layer.ts';
import { childOf, type FbxNode } from './node.ts';

/** The triangles of a geometry by material slot, in its own space. */
export function readSlots(geometry: FbxNode, budget: CornerBudget): ReadonlyMap<number, JoinedCorners> {
  const positions = arrayOf(childOf(geometry, 'Vertices'));
  const polygons = arrayOf(childOf(geometry, 'PolygonVertexIndex'));
  const vertices = Math.floor(positions.length / 3);
  if (vertices > modelBounds.vertices) throw new Refused(tooLargeModel('vertices'));
  const normals = readLayer(childOf(geometry, 'LayerElementNormal'), 'Normals', 'NormalsIndex', 3);
  const uvs = readLayer(childOf(geometry, 'LayerElementUV'), 'UV', 'UVIndex', 2);
  const materials = readLayer(childOf(geometry, 'LayerElementMaterial'), 'Materials', 'Materials', 1);
  const triangulate = createTriangulator((index) => positions[index] ?? 0, budget);
  const slots = new Map<number, Corners>();
  let polygon: number[] = [];
  let [first, count] = [0, 0];
  for (let corner = 0; corner < polygons.length; corner++) {
    const written = polygons[corner] ?? 0;
    const vertex = written < 0 ? -1 - written : written;
    if (!Number.isInteger(vertex) || vertex >= vertices) refuse('a polygon names a vertex that is not there');
    polygon.push(vertex);
    // The last corner of a polygon is written as its complement.
    if (written >= 0) continue;
    const slot = slotOf(slots, Math.max(0, materials.at(first, polygon[0] ?? 0, count)), budget);
    for (const triangle of triangulate(polygon))
      for (const at of triangle) {
        const place = polygon[at] ?? 0;
        slot.add(place, normals.at(first + at, place, count), uvs.at(first + at, place, count));
      }
    count++;
    first = corner + 1;
    polygon = [];
  }
  const sources = { positions, normals: normals.values, uvs: uvs.values };
  return new Map([...slots].map(([slot, corners]) => [slot, corners.join(sources)] as const));
}

/** A geometry has few slots; a file that claims many is damaged. */
const mostSlots = 256;

function slotOf(slots: Map<number, Corners>, slot: number, budget: CornerBudget): Corners {
  const known = slots.get(slot);
  if (known !== undefined) return known;
  if (slots.size >= mostSlots) refuse('a mesh has too many materials');
  const corners = createCorners(budget);
  slots.set(slot, corners);
  return corners;
}
