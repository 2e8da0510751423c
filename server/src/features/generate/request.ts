import type { ModelFormat } from '#generate/model/model-job.ts';

/** What takes time in making an asset. */
export type GenerationStep = 'reading' | 'asking' | 'building' | 'painting' | 'staging';

/** A wish for an asset. */
export interface GenerateRequest {
  /** A material where absent. */
  readonly kind?: 'material' | 'sprite' | 'model';
  /** What it should look like, in English or Chinese; without it a shader's material holds the shader's defaults. */
  readonly prompt?: string | undefined;
  /** A spec instead of what the prompt says. */
  readonly spec?: unknown;
  /** Project path of the shader that a material is for. */
  readonly shader?: string | undefined;
  readonly name?: string | undefined;
  /** Folder below Assets or Packages. */
  readonly folder?: string | undefined;
  readonly seed?: number | undefined;
  /** Make the result of that name anew, under the same GUIDs. */
  readonly replace?: boolean | undefined;
  /** Id of a configured service that paints the surface, or makes the model. */
  readonly provider?: string | undefined;
  /** Told what is done at the moment, and the share of it that is done where that is known. */
  readonly progress?: ((step: GenerationStep, share?: number) => void) | undefined;
  /** Pixels along a side of textures. */
  readonly size?: number | undefined;
  /** Format of a model's file; FBX where absent. */
  readonly format?: ModelFormat | undefined;
  /** Project path of a picture that a service makes a model of. */
  readonly image?: string | undefined;
}
