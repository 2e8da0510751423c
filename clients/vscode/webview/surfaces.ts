import { type Material, MeshStandardMaterial, Texture } from 'three';
import type { ContentFile } from '#panel/to-panel.ts';
import { meshesOf, sceneOfGlb } from './glb.ts';
import { materialOfMaps } from './material.ts';
import { mapsByMaterial } from './model-maps.ts';

/** How the materials of a model look, by their names. */
export interface Surfaces {
  readonly byName: ReadonlyMap<string, Material>;
  dispose(): void;
}

/** The surfaces that a result's files have for a model's materials: those within its GLB, or its maps. */
export function surfacesIn(files: readonly ContentFile[], materials: readonly string[]): Promise<Surfaces> {
  const glb = files.find(({ role }) => role === 'mesh');
  return glb === undefined ? surfacesOfMaps(mapsByMaterial(files, materials)) : surfacesOfGlb(glb.base64);
}

async function surfacesOfMaps(maps: ReadonlyMap<string, ReadonlyMap<string, string>>): Promise<Surfaces> {
  const painted = await Promise.all(
    [...maps].map(async ([name, pngs]) => [name, await materialOfMaps(pngs, 'down')] as const),
  );
  return {
    byName: new Map(painted.map(([name, { material }]) => [name, material])),
    dispose() {
      for (const [, surface] of painted) surface.dispose();
    },
  };
}

async function surfacesOfGlb(base64: string): Promise<Surfaces> {
  const meshes = meshesOf(await sceneOfGlb(base64));
  for (const { geometry } of meshes) geometry.dispose();
  const materials = [...new Set(meshes.flatMap(({ material }) => material))];
  // The view has no tangents; those that are derived from its texture places, whose `v` grows downwards, are the other way round.
  for (const material of materials)
    if (material instanceof MeshStandardMaterial) material.normalScale.y = -material.normalScale.y;
  return {
    byName: new Map(materials.map((material) => [material.name, material])),
    dispose() {
      for (const material of materials) {
        for (const value of Object.values(material)) if (value instanceof Texture) value.dispose();
        material.dispose();
      }
    },
  };
}
