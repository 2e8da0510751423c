import type { Result } from '#base/failure.ts';

/** A wish for a 3D model. */
export interface ModelWish {
  /** What to make, in plain language; may be empty where there is a picture. */
  readonly prompt: string;
  /** What to make, as the bytes of a PNG or JPEG. It wins over the prompt where a service takes one of both alone. */
  readonly image?: Uint8Array;
  /** A whole number from 0 to 4294967295; services without seeds leave it out. */
  readonly seed?: number;
  /** Triangles at most, as a wish: what comes may have more. */
  readonly faces?: number;
  /** Whether it should bring textures of its own. */
  readonly textured: boolean;
}

/** The formats that services answer in. Of a `zip` the archive is not opened yet. */
export type ProvidedFormat = 'glb' | 'fbx' | 'obj' | 'zip';

/** A 3D model that a service made: bytes from outside, looked at by their beginning and length alone. */
export interface ProvidedModel {
  readonly bytes: Uint8Array;
  readonly format: ProvidedFormat;
  /** What the service's terms say of its models, with the page that says it, where that is known. */
  readonly licence?: string;
  /** By which the service knows what it did. */
  readonly taskId?: string;
  /** The model of the service that was asked for, where one was named. */
  readonly model?: string;
}

/** A service that makes 3D models, which the user configured. */
export interface ModelProvider {
  /** As users name it: `meshy`, `tripo`, `hunyuan3d`, or a name of their own. */
  readonly id: string;
  /** Its name and where it runs, for people; no key and no query of an address in it. */
  readonly label: string;
  /** Whether prompts and pictures leave this machine. */
  readonly leaves: boolean;
  /** What it makes models of. One that takes no text needs a picture with each request. */
  readonly takes: { readonly text: boolean; readonly image: boolean };
  /** Make one model. `progress` is told the share that is done, 0 to 1 and never less than before, where the service tells. */
  make(request: ModelWish, progress: (share: number) => void, signal: AbortSignal): Promise<Result<ProvidedModel>>;
}
