import type { Result } from '#base/failure.ts';
import type { Rgb } from '#generate/color/color.ts';
import type { MaterialSpec } from '#generate/material/spec.ts';
import type { ProvidedFormat } from '#generate/model-provider.ts';
import type { BuiltPart } from './built-model.ts';
import type { ModelMaterial } from './files/write/model-material.ts';
import type { ModelCollider, Vector3 } from './mesh.ts';
import type { ModelProgram } from './program/program.ts';
import type { Inspection } from './surface/inspect.ts';

/** Formats that models are written in. */
export const modelFormats = ['fbx', 'glb', 'obj'] as const;
export type ModelFormat = (typeof modelFormats)[number];

/** What a model is made from. */
export type ModelSource =
  | {
      readonly type: 'program';
      readonly program: ModelProgram;
      /** By the program's keys. */
      readonly materials: Readonly<Record<string, MaterialSpec>>;
    }
  | {
      readonly type: 'file';
      readonly bytes: Uint8Array;
      readonly format: ProvidedFormat;
      /** Metres; as the file says where absent. */
      readonly height: number | undefined;
      /** Of the finest level at most. */
      readonly triangles: number;
    };

/** A model to make. */
export interface ModelJob {
  readonly kind: 'model';
  /** The stem of its files. */
  readonly name: string;
  readonly source: ModelSource;
  readonly format: ModelFormat;
  /** Pixels along a side of textures within a GLB. */
  readonly size: number;
}

/** How a material of a model looks. */
export interface ModelLook {
  readonly key: string;
  /** sRGB, 0 to 1. */
  readonly albedo: Rgb;
  /** 0 to 1. */
  readonly roughness: number;
  /** 0 to 1. */
  readonly metal: number;
  /** Pictures of its own, as glTF has them: PNG or JPEG. */
  readonly pictures: NonNullable<ModelMaterial['pictures']>;
}

/** A model in files. */
export interface Modelled {
  /** In the format that was asked for. */
  readonly file: Uint8Array;
  /** The materials that an OBJ names. */
  readonly library?: Uint8Array;
  /** The same as GLB with plain colours, for viewers. */
  readonly view: Uint8Array;
  /** PNG pictures: from the front, right and above; and a full turn in eight steps, two rows of four. */
  readonly preview: Uint8Array;
  readonly turntable: Uint8Array;
  /** In the order in which parts first name them. */
  readonly looks: readonly ModelLook[];
  readonly colliders: readonly ModelCollider[];
  /** None where it was not built from a program. */
  readonly parts: readonly BuiltPart[];
  /** Triangles of each level of detail, the finest first. */
  readonly triangles: readonly number[];
  /** Faults of the finest level. */
  readonly inspection: Inspection;
  /** Metres. */
  readonly size: Vector3;
  readonly remarks: readonly string[];
}

/** Builds somewhere where nobody waits. Rejects with `Cancelled`; what gives no model is a failure. */
export type Modeller = (job: ModelJob, signal: AbortSignal) => Promise<Result<Modelled>>;
