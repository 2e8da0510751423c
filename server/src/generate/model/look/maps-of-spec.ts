import type { MaterialSpec } from '#generate/material/spec.ts';
import { familyById } from '#generate/texture/families.ts';
import { type MaterialMaps, makeMaps } from '#generate/texture/maps.ts';

/** The maps of a spec whose family is known. */
export function mapsOfSpec(spec: MaterialSpec, size: number): MaterialMaps {
  const family = familyById(spec.family);
  if (family === undefined) throw new Error(`there is no family '${spec.family}'`);
  return makeMaps(spec, family, size);
}
