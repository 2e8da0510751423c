import { type Failure, failure } from '#base/failure.ts';

/**
 * Triangles of one material as a file holds them, brought into our frame: metres, x right, y up, z front, right-handed,
 * counter-clockwise from outside; `v` grows upwards.
 */
export interface ReadMesh {
  /** Of the node or group; empty when the file gives none. */
  readonly name: string;
  /** Index into the model's materials. */
  readonly material: number | undefined;
  /** Three numbers a vertex. */
  readonly positions: Float32Array;
  /** Three numbers a vertex, of length 1; absent when the file has none for the whole mesh. */
  readonly normals: Float32Array | undefined;
  /** Two numbers a vertex. */
  readonly uvs: Float32Array | undefined;
  readonly indices: Uint32Array;
}

/** A material as a file holds it; colours are sRGB. */
export interface ReadMaterial {
  readonly name: string;
  readonly color: readonly [number, number, number] | undefined;
  readonly metallic: number | undefined;
  readonly roughness: number | undefined;
  /** PNG or JPEG files that came with it, undecoded. */
  readonly pictures: {
    readonly color?: Uint8Array;
    readonly normal?: Uint8Array;
    readonly metallicRoughness?: Uint8Array;
  };
}

/** A model file, read. */
export interface ReadModel {
  readonly meshes: readonly ReadMesh[];
  readonly materials: readonly ReadMaterial[];
  /** What was left out or assumed, for people. */
  readonly remarks: readonly string[];
}

/** What a file may hold at most. */
export const modelBounds = {
  /** A larger file is refused unread. */
  bytes: 256 * 1024 * 1024,
  /** A file of text is held in memory as text too. */
  textBytes: 128 * 1024 * 1024,
  /** After all instances of a mesh are counted. */
  triangles: 2_000_000,
  /** Vertices before corners that are alike are joined. */
  vertices: 6_000_000,
  /** Nodes of a hierarchy, and how deep they lie. */
  nodes: 20_000,
  depth: 100,
  meshes: 10_000,
  materials: 1_000,
} as const;

/** A file that says what cannot be. */
export function brokenModel(why: string): Failure {
  return failure('model-damaged', `the model file is damaged: ${why}`, 'Export or fetch it again.');
}

/** A file without triangles, such as one of animations alone. */
export function emptyModel(): Failure {
  return failure('model-empty', 'the model file holds no meshes', 'Choose a file with meshes in it.');
}

/** A file that uses what we do not read. */
export function unsupportedModel(why: string, hint: string): Failure {
  return failure('model-not-supported', `the model file cannot be read: ${why}`, hint);
}

/** A file beyond the bounds. */
export function tooLargeModel(what: string): Failure {
  return failure(
    'model-too-large',
    `the model has too many ${what}`,
    'Reduce it in a modelling program, or ask for a simpler one.',
  );
}

/** A reader deep in a file gives up by throwing this; `orFailure` turns it into an answer. Anything else thrown is a bug. */
export class Refused extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}

/** What `read` gives, or the failure that it was refused with. */
export function orFailure<T>(read: () => T): { readonly ok: true; readonly value: T } | Failure {
  try {
    return { ok: true, value: read() };
  } catch (error) {
    if (error instanceof Refused) return error.failure;
    throw error;
  }
}

/** Give up on a damaged file. */
export function refuse(why: string): never {
  throw new Refused(brokenModel(why));
}
