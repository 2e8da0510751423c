import type { SavedMaterial, SavedValue } from '#unity/material-values.ts';
import type { Four, MaterialContent, TextureSlot } from '#unity/serializer/material.ts';

/** Fewer materials are no custom. */
const fewest = 2;

/**
 * Take over what most other materials of the shader say: a value that more than half of at least two have, other than the
 * shader's default. `taken` are the properties that were set so.
 */
export function asUsed(
  content: MaterialContent,
  others: readonly SavedMaterial[],
): { readonly content: MaterialContent; readonly taken: readonly string[] } {
  if (others.length < fewest) return { content, taken: [] };
  const taken: string[] = [];
  const floats = { ...content.floats };
  const ints = { ...content.ints };
  const colors: Record<string, Four> = { ...content.colors };
  const textures: Record<string, TextureSlot> = { ...content.textures };
  const take = (name: string, use: (value: SavedValue) => boolean) => {
    const value = custom(
      others.flatMap(({ values }) => values.get(name) ?? []),
      others.length,
    );
    if (value !== undefined && use(value)) taken.push(name);
  };
  for (const numbers of [floats, ints])
    for (const name of Object.keys(numbers))
      take(name, (value) => {
        if (value.kind !== 'number' || value.value === numbers[name]) return false;
        numbers[name] = value.value;
        return true;
      });
  for (const name of Object.keys(colors))
    take(name, (value) => {
      if (value.kind !== 'color' || value.value.every((part, at) => part === colors[name]?.[at])) return false;
      colors[name] = value.value;
      return true;
    });
  for (const name of Object.keys(textures))
    take(name, (value) => {
      if (value.kind !== 'texture' || value.guid === undefined) return false;
      textures[name] = { guid: value.guid };
      return true;
    });
  return { content: { ...content, floats, ints, colors, textures }, taken };
}

/** The value that more than half of so many materials have. */
function custom(values: readonly SavedValue[], materials: number): SavedValue | undefined {
  const counts = new Map<string, { readonly value: SavedValue; count: number }>();
  for (const value of values) {
    const key = JSON.stringify(value);
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { value, count: 1 });
    else known.count++;
  }
  return [...counts.values()].find(({ count }) => count * 2 > materials)?.value;
}
