import type { ContentFile } from '#panel/to-panel.ts';

/** Of a model's result the maps of each material by their role, from files `…_MATERIAL_Albedo.png` or `.jpg`. Materials without maps are left out. */
export function mapsByMaterial(
  files: readonly ContentFile[],
  materials: readonly string[],
): ReadonlyMap<string, ReadonlyMap<string, string>> {
  // Of `wood` and `dark_wood` both end the name of a file; the longer one is meant.
  const longestFirst = materials.filter((name) => name !== '').sort((a, b) => b.length - a.length);
  const found = new Map<string, Map<string, string>>();
  for (const { path, role, base64 } of files) {
    const stem = /^(.*)_[A-Za-z]+\.(?:png|jpg)$/.exec(path)?.[1];
    const material = longestFirst.find((name) => stem?.endsWith(`_${name}`));
    if (material === undefined) continue;
    found.set(material, (found.get(material) ?? new Map<string, string>()).set(role, base64));
  }
  return found;
}
