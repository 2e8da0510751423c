import { stemOf } from '#base/path.ts';
import type { FeatureContext } from '#features/context.ts';
import { objectReference, scalarText } from '#syntax/unity-yaml/scalar.ts';
import { pathOfGuid } from '#unity/asset-graph.ts';
import { isBuiltInGuid } from '#unity/guid.ts';
import { createPlaces, type Places } from '#unity/prefab/places.ts';
import type { PrefabSources } from '#unity/prefab/sources.ts';
import type { UnityFile } from '#unity/unity-file.ts';

/** A value as Unity writes it, for people: references by what they point at, texts without their quotes. */
export type ValueText = (value: string) => Promise<string>;

/** Values of one file; objects of files in `others` are found too, as references inside instances name them. */
export function createValueText(ctx: FeatureContext, files: readonly UnityFile[], sources: PrefabSources): ValueText {
  const places = new Map<UnityFile, Places>();
  const placesOf = (file: UnityFile): Places => {
    const known = places.get(file) ?? createPlaces(file, sources);
    places.set(file, known);
    return known;
  };
  return async (value) => {
    const reference = objectReference(value);
    if (reference === undefined) return oneLine(scalarText(value));
    const { fileId, guid } = reference;
    if (guid !== undefined) return assetText(ctx, guid);
    if (fileId === '0') return 'none';
    for (const file of files) {
      const document = file.find(fileId);
      if (document === undefined) continue;
      const path = await placesOf(file).pathOf(fileId);
      const script = file.reference(document, 'm_Script')?.guid;
      const named = script === undefined ? undefined : pathOfGuid(ctx.snapshot.assets, script);
      const name = named === undefined ? document.typeName : stemOf(named);
      return `${path ?? ''}${path === undefined || name === 'GameObject' ? '' : '.'}${name === 'GameObject' && path !== undefined ? '' : name} &${fileId}`;
    }
    return `&${fileId}`;
  };
}

/** The path of an asset that a reference names. */
export function assetText(ctx: FeatureContext, guid: string): string {
  if (isBuiltInGuid(guid)) return 'built-in asset';
  return pathOfGuid(ctx.snapshot.assets, guid) ?? `missing asset ${guid}`;
}

/** A text of a project in one row, whatever stands in it. */
export function oneLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these would forge rows
  return text.replaceAll('\n', '\\n').replace(/[\x00-\x1f\u2028\u2029]/g, ' ');
}

/** `points.Array.data[2].x` as people write it: `points[2].x`. */
export function plainProperty(path: string): string {
  return path.replaceAll('.Array.data[', '[');
}
