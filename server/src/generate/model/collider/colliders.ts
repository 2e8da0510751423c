import type { ModelCollider, Vector3 } from '#generate/model/mesh.ts';
import { boundsOf } from '#generate/model/mesh.ts';
import type { ModelProgram } from '#generate/model/program/program.ts';
import type { RawMesh } from '#generate/model/solid/workshop.ts';
import { piecesOf } from '#generate/model/surface/pieces.ts';
import { placeAt } from '#generate/model/vector.ts';

/** More boxes than this cost more in physics than they are worth. */
const mostBoxes = 16;
/** Boxes for the pieces are taken when they fill less than this share of the one shape. */
const muchSmaller = 0.7;
/** A ball or capsule is taken when it is smaller than this share of the box. */
const smaller = 0.97;
/** A plane has some thickness in physics, in metres. */
const thinnest = 0.001;

/** Simple shapes about all of a model, as the program says or as they fit it: the smallest one, or a box for each piece. */
export function collidersOf(meshes: readonly RawMesh[], asked: ModelProgram['colliders']): readonly ModelCollider[] {
  const [box, sphere, capsule] = [boxAbout(meshes), sphereAbout(meshes), capsuleAbout(meshes)];
  if (box === undefined || sphere === undefined || capsule === undefined) return [];
  switch (asked) {
    case 'none':
      return [];
    case 'box':
      return [box];
    case 'sphere':
      return [sphere];
    case 'capsule':
      return [capsule];
    case 'parts':
      return pieceBoxes(meshes);
    default: {
      const round = volumeOf(sphere) <= volumeOf(capsule) ? sphere : capsule;
      const one = volumeOf(round) < smaller * volumeOf(box) ? round : box;
      const boxes = pieceBoxes(meshes);
      const together = boxes.reduce((sum, each) => sum + volumeOf(each), 0);
      return boxes.length > 1 && together < muchSmaller * volumeOf(one) ? boxes : [one];
    }
  }
}

/** Cubic metres. */
export function volumeOf(collider: ModelCollider): number {
  switch (collider.type) {
    case 'box':
      return collider.size[0] * collider.size[1] * collider.size[2];
    case 'sphere':
      return (4 / 3) * Math.PI * collider.radius ** 3;
    case 'capsule':
      return Math.PI * collider.radius ** 2 * (collider.height - (2 / 3) * collider.radius);
  }
}

/** A box for every piece that hangs together; for every part where there would be too many, and one for all where there still are. */
function pieceBoxes(meshes: readonly RawMesh[]): readonly ModelCollider[] {
  const pieces = meshes.flatMap(split);
  const shapes = pieces.length <= mostBoxes ? pieces : meshes.length <= mostBoxes ? meshes : undefined;
  const boxes = shapes === undefined ? [boxAbout(meshes)] : shapes.map((shape) => boxAbout([shape]));
  return boxes.flatMap((box) => (box === undefined ? [] : [box]));
}

function split({ positions, indices }: RawMesh): readonly Pick<RawMesh, 'positions'>[] {
  const groups = piecesOf(positions.length / 3, indices);
  const pieces = new Map<number, number[]>();
  for (let vertex = 0; vertex < positions.length / 3; vertex++) {
    const piece = pieces.get(groups.of(vertex)) ?? [];
    pieces.set(groups.of(vertex), piece);
    piece.push(...placeAt(positions, vertex));
  }
  return [...pieces.values()].map((places) => ({ positions: Float32Array.from(places) }));
}

function boxAbout(meshes: readonly Pick<RawMesh, 'positions'>[]): ModelCollider | undefined {
  const bounds = boundsOf(meshes);
  if (bounds === undefined) return undefined;
  const { min, max } = bounds;
  const side = (axis: 0 | 1 | 2) => Math.max(thinnest, max[axis] - min[axis]);
  return { type: 'box', center: middleOf(bounds), size: [side(0), side(1), side(2)] };
}

function sphereAbout(meshes: readonly RawMesh[]): ModelCollider | undefined {
  const bounds = boundsOf(meshes);
  if (bounds === undefined) return undefined;
  const center = middleOf(bounds);
  let radius = thinnest;
  for (const [x, y, z] of placesOf(meshes))
    radius = Math.max(radius, Math.sqrt((x - center[0]) ** 2 + (y - center[1]) ** 2 + (z - center[2]) ** 2));
  return { type: 'sphere', center, radius };
}

/** Along the longest axis, just wide and high enough. */
function capsuleAbout(meshes: readonly RawMesh[]): ModelCollider | undefined {
  const bounds = boundsOf(meshes);
  if (bounds === undefined) return undefined;
  const { min, max } = bounds;
  const center = middleOf(bounds);
  const [x, y, z] = [max[0] - min[0], max[1] - min[1], max[2] - min[2]];
  const along = y >= x && y >= z ? 1 : x >= z ? 0 : 2;
  const offset = (place: Vector3, axis: number) => (place[axis] ?? 0) - (center[axis] ?? 0);
  const squaredAcross = (place: Vector3) => offset(place, (along + 1) % 3) ** 2 + offset(place, (along + 2) % 3) ** 2;
  let squaredRadius = thinnest * thinnest;
  for (const place of placesOf(meshes)) squaredRadius = Math.max(squaredRadius, squaredAcross(place));
  const radius = Math.sqrt(squaredRadius);
  let half = radius;
  for (const place of placesOf(meshes))
    half = Math.max(half, Math.abs(offset(place, along)) + radius - Math.sqrt(squaredRadius - squaredAcross(place)));
  return { type: 'capsule', center, radius, height: 2 * half, axis: along === 0 ? 'x' : along === 1 ? 'y' : 'z' };
}

function* placesOf(meshes: readonly RawMesh[]): Generator<Vector3> {
  for (const { positions } of meshes)
    for (let vertex = 0; vertex < positions.length / 3; vertex++) yield placeAt(positions, vertex);
}

function middleOf({ min, max }: { readonly min: Vector3; readonly max: Vector3 }): Vector3 {
  return [(min[0] + max[0]) / 2, (min[1] + max[1]) / 2, (min[2] + max[2]) / 2];
}
