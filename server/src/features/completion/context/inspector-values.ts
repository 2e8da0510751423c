import { stemOf } from '#base/path.ts';
import { createUnityFiles } from '#features/unity-files.ts';
import { scalarText } from '#syntax/unity-yaml/scalar.ts';
import { createPlaces } from '#unity/prefab/places.ts';
import type { ContextSource } from './candidate.ts';

const mostAssets = 3;
const mostObjects = 3;
const mostFields = 12;
/** Larger assets take too long between two keystrokes. */
const largest = 2_000_000;

/** The scenes and prefabs that use the script that is written, with the values that they give its fields. */
export const inspectorValues: ContextSource = {
  name: 'inspector values',
  async find({ place: { path }, ctx }, signal) {
    const { snapshot } = ctx;
    const guid = path.endsWith('.cs') ? snapshot.files.get(`${path}.meta`)?.guid : undefined;
    const users = guid === undefined ? [] : (snapshot.assets.mentions.get(guid) ?? []);
    if (guid === undefined || users.length === 0) return [];
    const keys = new Set(
      (snapshot.files.get(path)?.symbols ?? []).flatMap(({ serialized }) =>
        serialized === undefined ? [] : [serialized.key],
      ),
    );
    const files = createUnityFiles(ctx, signal);
    const lines: string[] = [];
    for (const user of [...users].sort(prefabsFirst).slice(0, mostAssets)) {
      const size = (await ctx.files.stat(user))?.size ?? 0;
      const file = size > largest ? undefined : await files.open(user);
      if (file === undefined) continue;
      const places = createPlaces(file, files.sources);
      for (const document of file.containing(guid).slice(0, mostObjects)) {
        if (file.reference(document, 'm_Script')?.guid !== guid) continue;
        const values = file
          .fields(document)
          .filter((field) => keys.has(field.path))
          .slice(0, mostFields)
          .map((field) => `${field.path} = ${scalarText(field.value)}`);
        const where = await places.pathOf(document.fileId);
        lines.push(`// ${user}${where === undefined ? '' : `, ${where}`}: ${values.join(', ')}`);
      }
    }
    if (lines.length === 0) return [];
    const head = `// ${stemOf(path)} is used by ${users.length} ${users.length === 1 ? 'asset' : 'assets'}:`;
    return [{ kind: 'unity', path, text: [head, ...lines].join('\n'), score: 1 }];
  },
};

function prefabsFirst(a: string, b: string): number {
  return Number(b.endsWith('.prefab')) - Number(a.endsWith('.prefab')) || (a < b ? -1 : 1);
}
