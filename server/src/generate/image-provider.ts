import type { Result } from '#base/failure.ts';
import type { Picture } from './raster/picture.ts';

/** A wish for a picture. */
export interface ImageRequest {
  /** What to show; plain language. */
  readonly prompt: string;
  /** What not to show; empty for nothing. */
  readonly negative: string;
  /** Pixels. Services that know other sizes only answer with the nearest of theirs. */
  readonly width: number;
  readonly height: number;
  /** A whole number from 0 to 4294967295; services without seeds leave it out. */
  readonly seed: number;
  /** Whether it will be laid side by side; services that can, make it so. */
  readonly isTileable: boolean;
  /** Whether what surrounds the subject should be transparent, where the service can. */
  readonly isCutOut: boolean;
}

/** A picture that a service made. */
export interface ProvidedImage {
  readonly picture: Picture;
  /** The model by the service's name, where it tells. */
  readonly model?: string;
  /** The seed that the service says it used. */
  readonly seed?: number;
}

/** A service that makes pictures, which the user configured. */
export interface ImageProvider {
  /** As users name it: `openai`, `stable-diffusion-webui`, `comfyui`, `stability`. */
  readonly id: string;
  /** Its name and where it runs, for people; no key and no query of an address in it. */
  readonly label: string;
  /** Whether prompts leave this machine. */
  readonly leaves: boolean;
  /** Make one picture. `progress` is told the share that is done, 0 to 1, where the service tells. */
  make(request: ImageRequest, progress: (share: number) => void, signal: AbortSignal): Promise<Result<ProvidedImage>>;
}
