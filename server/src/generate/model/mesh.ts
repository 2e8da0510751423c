/**
 * Triangles of one material. Metres, x to the right, y up, z to the front (right-handed, as in glTF); corners run
 * counter-clockwise when seen from outside.
 */
export interface MeshPart {
  /** The name of the part in the program, unique within a model. */
  readonly name: string;
  /** Which of the model's materials it has. */
  readonly material: string;
  /** Three numbers a vertex. */
  readonly positions: Float32Array;
  /** Three numbers a vertex, of length 1. */
  readonly normals: Float32Array;
  /** Four numbers a vertex: the direction in which `u` grows, and 1 or -1 for the hand of the bitangent. */
  readonly tangents: Float32Array;
  /** Two numbers a vertex for textures that repeat: 1 is a metre; `v` grows upwards. */
  readonly uvs: Float32Array;
  /** Two numbers a vertex for light maps, 0 to 1, without overlaps within the model; absent on meshes that have no such places. */
  readonly lightUvs: Float32Array | undefined;
  readonly indices: Uint32Array;
}

/** A level of detail: the whole model once. */
export interface DetailLevel {
  readonly parts: readonly MeshPart[];
}

/** A simple shape that stands for the model in physics, about the model's origin. */
export type ModelCollider =
  | { readonly type: 'box'; readonly center: Vector3; readonly size: Vector3 }
  | { readonly type: 'sphere'; readonly center: Vector3; readonly radius: number }
  | {
      readonly type: 'capsule';
      readonly center: Vector3;
      readonly radius: number;
      /** With its round ends. */
      readonly height: number;
      readonly axis: 'x' | 'y' | 'z';
    };

/** A model ready to be written: the finest level first. Its pivot is the middle of its base. */
export interface Model {
  readonly name: string;
  readonly levels: readonly DetailLevel[];
  readonly colliders: readonly ModelCollider[];
}

/** Metres: x right, y up, z front. */
export type Vector3 = readonly [number, number, number];

/** The least box about all corners; `undefined` when there are none. */
export function boundsOf(
  parts: readonly { readonly positions: ArrayLike<number> }[],
): { readonly min: Vector3; readonly max: Vector3 } | undefined {
  const min = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const max = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { positions } of parts)
    for (let at = 0; at < positions.length; at++) {
      const value = positions[at] ?? 0;
      const axis = at % 3;
      min[axis] = Math.min(min[axis] ?? value, value);
      max[axis] = Math.max(max[axis] ?? value, value);
    }
  const [x0 = 0, y0 = 0, z0 = 0] = min;
  const [x1 = 0, y1 = 0, z1 = 0] = max;
  return x0 > x1 ? undefined : { min: [x0, y0, z0], max: [x1, y1, z1] };
}

/** Triangles of a level. */
export function trianglesOf({ parts }: DetailLevel): number {
  return parts.reduce((sum, { indices }) => sum + indices.length / 3, 0);
}
