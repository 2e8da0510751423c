import type { SymbolUsageRow } from '@scenewright/protocol';
import { breathe } from '#base/cancel.ts';
import { scalarText } from '#syntax/unity-yaml/scalar.ts';
import { readPrefabInstance } from '#unity/prefab/instance.ts';
import { createPlaces } from '#unity/prefab/places.ts';
import type { UnityFile } from '#unity/unity-file.ts';
import { objectRow } from '#unity/usage.ts';
import { scriptOfObject } from './object-script.ts';
import type { Question, UseFinder } from './script.ts';
import { type SerializedPath, serializedPaths } from './serialized-paths.ts';

/** Values that the inspector holds for a field: in components, in ScriptableObjects and in overrides of instances. */
export const fieldUses: UseFinder = async (question, signal) => {
  const { ctx, files, target } = question;
  const rows: SymbolUsageRow[] = [];
  for (const place of serializedPaths(ctx.snapshot, target.location)) {
    const own = [...place.guids].flatMap((guid) => ctx.snapshot.assets.mentions.get(guid) ?? []);
    const paths = new Set([...own, ...instancesOf(question, own)]);
    for (const path of [...paths].sort()) {
      await breathe(signal);
      const file = await files.open(path);
      if (file !== undefined) rows.push(...(await valuesInFile(question, file, place)));
    }
  }
  return rows;
};

/** Files that hold instances of these prefabs, or of prefabs made of them: they may override the field. */
function instancesOf({ ctx }: Question, paths: readonly string[]): readonly string[] {
  const found = new Set<string>();
  const queue = paths.filter((path) => path.endsWith('.prefab'));
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const guid = ctx.snapshot.files.get(`${path}.meta`)?.guid;
    for (const user of guid === undefined ? [] : (ctx.snapshot.assets.mentions.get(guid) ?? [])) {
      if (found.has(user) || !/\.(?:prefab|unity|scene)$/.test(user)) continue;
      found.add(user);
      if (user.endsWith('.prefab')) queue.push(user);
    }
  }
  return [...found];
}

async function valuesInFile(
  { files }: Question,
  file: UnityFile,
  { guids, matches }: SerializedPath,
): Promise<readonly SymbolUsageRow[]> {
  const places = createPlaces(file, files.sources);
  const rows: SymbolUsageRow[] = [];
  const scripted = new Set([...guids].flatMap((guid) => file.containing(guid)));
  for (const document of scripted) {
    const script = file.reference(document, 'm_Script')?.guid;
    if (script === undefined || !guids.has(script) || document.stripped) continue;
    const object = objectRow(file, document, await places.pathOf(document.fileId));
    for (const { path, value } of file.fields(document)) {
      if (matches(path)) rows.push({ ...object, property: path, kind: 'field', value: scalarText(value) });
    }
  }
  for (const document of file.documents) {
    const instance = readPrefabInstance(file, document);
    const source = instance === undefined ? undefined : await files.sources.source(instance.source);
    if (instance === undefined || source?.type !== 'prefab') continue;
    for (const { target, path, value, reference } of instance.modifications) {
      if (!matches(path)) continue;
      const script = await scriptOfObject(source.file, target, files.sources);
      if (script === undefined || !guids.has(script)) continue;
      const gameObject = await places.pathInInstance(document.fileId, target);
      const object = objectRow(file, document, gameObject);
      const written =
        reference === undefined
          ? scalarText(value)
          : `{fileID: ${reference.fileId}${reference.guid === undefined ? '' : `, guid: ${reference.guid}`}}`;
      rows.push({ ...object, property: path, kind: 'field', value: written });
    }
  }
  return rows;
}
