import type { Guid } from '#unity/guid.ts';
import type { RenderPipeline } from '#unity/project.ts';
import type { MaterialContent } from '#unity/serializer/material.ts';
import { highDefinitionLit } from './high-definition.ts';
import { standardLit } from './standard.ts';
import { universalLit } from './universal.ts';

/** The maps of a material by the GUIDs of their pictures. */
export interface MapGuids {
  readonly albedo: Guid;
  readonly normal: Guid;
  readonly height: Guid;
  readonly mask: Guid;
  readonly emission?: Guid;
}

/** Writes maps into the slots of a pipeline's lit shader, with the keywords that they need. */
export type LitMaterial = (name: string, maps: MapGuids) => MaterialContent;

/** The lit shader of each pipeline; a pipeline of the project's own has none that is known. */
export const litMaterials: Readonly<Record<Exclude<RenderPipeline, 'custom'>, LitMaterial>> = {
  'built-in': standardLit,
  urp: universalLit,
  hdrp: highDefinitionLit,
};
