import type { FeatureContext } from '#features/context.ts';
import type { Artefact } from '#generate/artefact.ts';
import { writeBareMeta, writeModelMeta } from '#generate/model/files/unity/model-meta.ts';
import { writeModelPrefab, writePrefabMeta } from '#generate/model/files/unity/model-prefab.ts';
import type { ModelFormat, ModelLook, Modelled, ModelSource } from '#generate/model/model-job.ts';
import type { Guid } from '#unity/guid.ts';
import { parseUnityVersion } from '#unity/version.ts';
import { materialFiles, type WrittenMaterial } from './material-files.ts';
import { pictureMaterial } from './picture-material.ts';
import { type Place, withMetaText } from './placing.ts';
import type { ReadShader } from './read-shader.ts';

/** Materials of a model in files, and the GUID of each by its key. */
export interface ModelMaterials {
  readonly files: readonly Artefact[];
  readonly guids: ReadonlyMap<string, Guid>;
  /** Maps for which the shader has no slot. */
  readonly unplaced: readonly string[];
  readonly warnings: readonly string[];
}

/** A model whose materials are wanted. */
export interface WantedMaterials {
  readonly place: Place;
  readonly source: ModelSource;
  readonly looks: readonly ModelLook[];
  readonly format: ModelFormat;
  /** Pixels along a side of textures. */
  readonly size: number;
  readonly shader: ReadShader | undefined;
}

/** The materials that replace those of the file when Unity imports it; none for a GLB, whose importers take its own. */
export async function importedMaterials(
  ctx: FeatureContext,
  { place, source, looks, format, size, shader }: WantedMaterials,
  mint: (path: string) => string,
  signal: AbortSignal,
): Promise<ModelMaterials> {
  if (format === 'glb') return { files: [], guids: new Map(), unplaced: [], warnings: [] };
  const made = await Promise.all(
    looks.map(async (look): Promise<WrittenMaterial> => {
      const own = { folder: place.folder, name: `${place.name}_${look.key}` };
      const spec = source.type === 'program' ? source.materials[look.key] : undefined;
      return spec === undefined
        ? pictureMaterial(ctx, { place: own, look, shader }, mint)
        : materialFiles(ctx, { place: own, spec, size, shader }, mint, signal);
    }),
  );
  return {
    files: made.flatMap(({ files }) => files),
    guids: new Map(looks.flatMap(({ key }, at) => (made[at] === undefined ? [] : [[key, made[at].guid] as const]))),
    unplaced: [...new Set(made.flatMap(({ unplaced }) => unplaced))],
    warnings: [...new Set(made.flatMap(({ warnings }) => warnings))],
  };
}

/** A model that is to lie in the project. */
export interface PlacedModel {
  readonly place: Place;
  readonly modelled: Modelled;
  readonly format: ModelFormat;
  readonly materials: ReadonlyMap<string, Guid>;
}

/** The model's file with its importer's settings, and a prefab of it with colliders where the editor knows prefab variants. */
export function modelFiles(
  ctx: FeatureContext,
  { place: { folder, name }, modelled, format, materials }: PlacedModel,
  mint: (path: string) => string,
): readonly Artefact[] {
  const version = parseUnityVersion(ctx.snapshot.project.unityVersion ?? '');
  const path = `${folder}/${name}.${format}`;
  const guid = mint(path);
  const remaps = [...materials].map(([key, material]) => ({ name: key, guid: material }));
  const meta =
    format === 'glb'
      ? writeBareMeta(guid)
      : writeModelMeta(guid, { materials: remaps, hasLightUvs: format === 'fbx' }, version);
  const library = modelled.library && {
    path: `${folder}/${name}.mtl`,
    bytes: modelled.library,
    guid: mint(`${folder}/${name}.mtl`),
  };
  // Which root a GLB gets is for its importer to say.
  const prefab =
    format === 'glb' ? undefined : writeModelPrefab({ name, model: guid, colliders: modelled.colliders }, version);
  const prefabPath = `${folder}/${name}.prefab`;
  const prefabGuid = mint(prefabPath);
  return [
    ...withMetaText({ path, role: 'mesh', bytes: modelled.file, guid }, meta),
    ...(library === undefined ? [] : withMetaText({ ...library, role: 'mesh' }, writeBareMeta(library.guid))),
    ...(prefab === undefined
      ? []
      : withMetaText(
          { path: prefabPath, role: 'prefab', bytes: Buffer.from(prefab), guid: prefabGuid },
          writePrefabMeta(prefabGuid),
        )),
  ];
}
