import type { Vector3 } from '#generate/model/mesh.ts';
import { angleOf } from '#generate/model/trigonometry.ts';
import { cross, dot, placeAt, subtract, unit } from '#generate/model/vector.ts';
import type { Faces } from './face-normals.ts';
import { piecesOf } from './pieces.ts';
import type { Groups } from './smooth-groups.ts';

/** Faces that lean less than this to the side are level (the cosine of about 37 degrees). */
const level = 0.8;
/** Faces of one plane differ by less than this. */
const planar = 0.9998;

/**
 * Two numbers a corner for textures that repeat: 1 is a metre, `v` grows upwards (backwards on what looks up, forwards on what
 * looks down), `u` to the right as seen from outside, so that nothing is mirrored. Flat faces that stand or lean are laid out in
 * their own plane, so that nothing is stretched; what is curved is seen from six sides, or unrolled around the upright axis of
 * its piece (`cylinder`), with the seam at the back.
 */
export function texturePlaces(
  positions: Float32Array,
  indices: Uint32Array,
  faces: Faces,
  surfaces: Groups,
  projection: 'box' | 'cylinder',
): Float32Array {
  const isFlat = flatSurfaces(indices, faces, surfaces);
  const axes = projection === 'cylinder' ? pieceAxes(positions, indices) : undefined;
  const places = new Float32Array(2 * indices.length);
  for (let face = 0; face < indices.length / 3; face++) {
    const normal = normalOf(faces, face);
    const corners = [0, 1, 2].map((corner) => placeAt(positions, indices[3 * face + corner] ?? 0));
    const axis = axes?.(indices[3 * face] ?? 0);
    const around = axis !== undefined && Math.abs(normal[1]) < level ? unrolled(corners, axis) : undefined;
    const laid = around ?? corners.map(isFlat(face) ? inPlane(normal) : fromSide(normal));
    for (const [corner, place] of laid.entries()) places.set(place, 2 * (3 * face + corner));
  }
  return places;
}

function normalOf({ normals }: Faces, face: number): Vector3 {
  return [normals[3 * face] ?? 0, normals[3 * face + 1] ?? 0, normals[3 * face + 2] ?? 0];
}

/** Whether the smooth surface of a face is one plane. */
function flatSurfaces(indices: Uint32Array, faces: Faces, surfaces: Groups): (face: number) => boolean {
  const curved = new Set<number>();
  for (let face = 0; face < indices.length / 3; face++) {
    const surface = surfaces.of(face);
    if (dot(normalOf(faces, face), normalOf(faces, surface)) < planar) curved.add(surface);
  }
  return (face) => !curved.has(surfaces.of(face));
}

type Project = (place: Vector3) => readonly [number, number];

function fromSide([x, y, z]: Vector3): Project {
  const [ax, ay, az] = [Math.abs(x), Math.abs(y), Math.abs(z)];
  if (ay >= ax && ay >= az) return y < 0 ? (place) => [place[0], place[2]] : (place) => [place[0], -place[2]];
  if (ax > az) return x < 0 ? (place) => [place[2], place[1]] : (place) => [-place[2], place[1]];
  return z < 0 ? (place) => [-place[0], place[1]] : (place) => [place[0], place[1]];
}

function inPlane(normal: Vector3): Project {
  const right = Math.abs(normal[1]) > 0.999 ? undefined : unit(cross([0, 1, 0], normal));
  if (right === undefined) return fromSide(normal);
  const up = cross(normal, right);
  return (place) => [dot(place, right), dot(place, up)];
}

interface Axis {
  readonly x: number;
  readonly z: number;
  /** At which a texture is neither stretched nor squeezed. */
  readonly radius: number;
}

/** The upright axis through the middle of the connected piece that a vertex belongs to. */
function pieceAxes(positions: Float32Array, indices: Uint32Array): (vertex: number) => Axis {
  const pieces = piecesOf(positions.length / 3, indices);
  const bounds = new Map<number, { minX: number; maxX: number; minZ: number; maxZ: number }>();
  for (let vertex = 0; vertex < positions.length / 3; vertex++) {
    const [x, , z] = placeAt(positions, vertex);
    const piece = pieces.of(vertex);
    const box = bounds.get(piece);
    if (box === undefined) bounds.set(piece, { minX: x, maxX: x, minZ: z, maxZ: z });
    else {
      box.minX = Math.min(box.minX, x);
      box.maxX = Math.max(box.maxX, x);
      box.minZ = Math.min(box.minZ, z);
      box.maxZ = Math.max(box.maxZ, z);
    }
  }
  return (vertex) => {
    const { minX, maxX, minZ, maxZ } = bounds.get(pieces.of(vertex)) ?? { minX: 0, maxX: 0, minZ: 0, maxZ: 0 };
    return { x: (minX + maxX) / 2, z: (minZ + maxZ) / 2, radius: (maxX - minX + maxZ - minZ) / 4 };
  };
}

function unrolled(corners: readonly Vector3[], { x, z, radius }: Axis): readonly (readonly [number, number])[] {
  const from = corners.map((place) => subtract(place, [x, 0, z]));
  const middle = from.reduce(([sx, , sz], [px, , pz]): Vector3 => [sx + px, 0, sz + pz], [0, 0, 0]);
  const about = angleOf(middle[0], middle[2]);
  return from.map(([px, y, pz]) => {
    // A corner on the axis has no direction of its own.
    const angle = px === 0 && pz === 0 ? about : angleOf(px, pz);
    const near = angle - 360 * Math.round((angle - about) / 360);
    return [((near * Math.PI) / 180) * radius, y];
  });
}
