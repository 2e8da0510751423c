import type { FeatureContext } from '#features/context.ts';
import type { Artefact } from '#generate/artefact.ts';
import { assignMaps } from '#generate/material/assign-maps.ts';
import { materialFromShader } from '#generate/material/from-shader.ts';
import { litMaterials, type MapGuids } from '#generate/material/lit/lit.ts';
import type { MaterialContent } from '#unity/serializer/material.ts';
import type { ReadShader } from './read-shader.ts';

/** The GUIDs of pictures by what they are. */
export function guidsOf(pictures: readonly Artefact[]): MapGuids {
  const of = (role: Artefact['role']) => pictures.find((picture) => picture.role === role)?.guid ?? '';
  const emission = of('emission');
  return {
    albedo: of('albedo'),
    normal: of('normal'),
    height: of('height'),
    mask: of('mask'),
    ...(emission === '' ? {} : { emission }),
  };
}

/** The material that shows maps: by the shader, or by the lit one of the pipeline. `unplaced` are maps for which a shader has no slot. */
export function materialContent(
  name: string,
  maps: MapGuids,
  shader: ReadShader | undefined,
  pipeline: FeatureContext['snapshot']['project']['pipeline'],
): { readonly content: MaterialContent; readonly unplaced: readonly string[]; readonly warnings: readonly string[] } {
  if (shader === undefined)
    return {
      content: litMaterials[pipeline === 'custom' ? 'built-in' : pipeline](name, maps),
      unplaced: [],
      warnings: [],
    };
  const draft = materialFromShader(shader.shader, shader, name);
  const assigned = assignMaps(draft.content, shader.shader, maps);
  return { ...assigned, warnings: draft.warnings };
}
