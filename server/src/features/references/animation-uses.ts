import type { SymbolUsageRow } from '@scenewright/protocol';
import { createPacer } from '#base/cancel.ts';
import { scalarText } from '#syntax/unity-yaml/scalar.ts';
import { unityClass } from '#unity/classes.ts';
import { objectRow } from '#unity/usage.ts';
import type { Question, UseFinder } from './script.ts';

/** Events of animation clips that call the method, on clips that can reach an object with the script. */
export const animationUses: UseFinder = async (question, signal) => {
  const { ctx, files, target } = question;
  const { name } = target.location.symbol;
  const rows: SymbolUsageRow[] = [];
  const pace = createPacer(10);
  for (const [path, facts] of ctx.snapshot.files.mentioning(name)) {
    await pace(signal);
    if (facts.asset?.animationFunctions.includes(name) !== true || !reachesScript(question, path)) continue;
    const file = await files.open(path);
    for (const document of file?.containing(name) ?? []) {
      if (file === undefined || document.classId !== unityClass.animationClip) continue;
      for (const { path: property, value } of file.fields(document)) {
        if (property.endsWith('.functionName') && scalarText(value) === name)
          rows.push({ ...objectRow(file, document, undefined), property, kind: 'animation', value: name });
      }
    }
  }
  return rows.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
};

/**
 * Whether a clip is played in a file that also has the script: through controllers that use it, and through the prefabs
 * and scenes that use those. A clip that nothing in the project plays is ours when no other class has such a method.
 */
function reachesScript({ ctx, target }: Question, clip: string): boolean {
  const { assets, symbols } = ctx.snapshot;
  const usersOf = (paths: readonly string[]): readonly string[] =>
    paths.flatMap((path) => {
      const guid = ctx.snapshot.files.get(`${path}.meta`)?.guid;
      return guid === undefined ? [] : (assets.mentions.get(guid) ?? []);
    });
  const direct = usersOf([clip]);
  const players = [...direct, ...usersOf(direct), ...usersOf(usersOf(direct))];
  const scripted = new Set([...target.scripts.guids].flatMap((guid) => assets.mentions.get(guid) ?? []));
  if (players.some((path) => scripted.has(path))) return true;
  const classes = new Set(
    symbols
      .get(target.location.symbol.name)
      .flatMap(({ symbol }) => (symbol.kind === 'method' ? [symbol.container] : [])),
  );
  return players.length === 0 && classes.size <= 1;
}
