import type { FeatureContext } from '#features/context.ts';
import type { Artefact } from '#generate/artefact.ts';
import type { MaterialSpec } from '#generate/material/spec.ts';
import type { PaintedRole } from '#generate/painter.ts';
import type { Picture } from '#generate/raster/picture.ts';
import { writeMaterial } from '#unity/serializer/material.ts';
import { parseUnityVersion } from '#unity/version.ts';
import { guidsOf, materialContent } from './material-content.ts';
import type { Place } from './placing.ts';
import { withMeta } from './placing.ts';
import type { ReadShader } from './read-shader.ts';

/** What the files of a material add to its name. */
export const materialSuffixes = [
  '.mat',
  '_Albedo.png',
  '_Normal.png',
  '_Height.png',
  '_Mask.png',
  '_Emission.png',
] as const;

/** A material to paint and to write. */
export interface WantedMaterial {
  readonly place: Place;
  readonly spec: MaterialSpec;
  /** Pixels along a side of textures. */
  readonly size: number;
  /** The surface from elsewhere. */
  readonly picture?: Picture | undefined;
  /** The shader that shows it; the lit one of the project's pipeline when absent. */
  readonly shader: ReadShader | undefined;
}

/** A material in files, each with its `.meta`. */
export interface WrittenMaterial {
  readonly files: readonly Artefact[];
  readonly guid: string;
  /** How many textures it has. */
  readonly maps: number;
  /** Maps for which the shader has no slot. */
  readonly unplaced: readonly string[];
  readonly warnings: readonly string[];
}

/** A material that was painted. */
export interface MaterialFiles extends WrittenMaterial {
  readonly preview: Uint8Array;
}

/** Paint a material's maps and write it. */
export async function materialFiles(
  ctx: FeatureContext,
  { place, spec, size, picture, shader }: WantedMaterial,
  mint: (path: string) => string,
  signal: AbortSignal,
): Promise<MaterialFiles> {
  const painted = await ctx.paint({ kind: 'material', spec, size, ...(picture && { picture }) }, signal);
  const maps = painted.pictures.flatMap(({ role, bytes }) => (role === 'sprite' ? [] : [{ role, bytes }]));
  return { ...writtenMaterial(ctx, { place, maps, shader }, mint), preview: painted.preview };
}

/** A material whose maps are there, as PNG or JPEG. */
export interface MaterialOfMaps {
  readonly place: Place;
  readonly maps: readonly { readonly role: Exclude<PaintedRole, 'sprite'>; readonly bytes: Uint8Array }[];
  readonly shader: ReadShader | undefined;
}

/** Write a material and its maps. */
export function writtenMaterial(
  ctx: FeatureContext,
  { place: { folder, name }, maps, shader }: MaterialOfMaps,
  mint: (path: string) => string,
): WrittenMaterial {
  const { pipeline, unityVersion } = ctx.snapshot.project;
  const pictures = maps.flatMap(({ role, bytes }) => {
    const ending = bytes[0] === 0xff ? 'jpg' : 'png';
    const path = `${folder}/${name}_${role.charAt(0).toUpperCase()}${role.slice(1)}.${ending}`;
    return withMeta({ path, role, bytes, guid: mint(path) }, role);
  });
  const { content, unplaced, warnings } = materialContent(name, guidsOf(pictures), shader, pipeline);
  const path = `${folder}/${name}.mat`;
  const guid = mint(path);
  const bytes = Buffer.from(writeMaterial(content, parseUnityVersion(unityVersion ?? '')));
  return {
    files: [...pictures, ...withMeta({ path, role: 'material', bytes, guid }, 'material')],
    guid,
    maps: maps.length,
    unplaced,
    warnings,
  };
}
