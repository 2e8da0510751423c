import type { SymbolUsageRow } from '@scenewright/protocol';
import { breathe } from '#base/cancel.ts';
import type { ActionFact } from '#syntax/input-actions/input-facts.ts';
import type { YamlDocument } from '#syntax/unity-yaml/scanner.ts';
import { isTransform } from '#unity/classes.ts';
import { childIdsOf, componentsOf, ownerOf } from '#unity/prefab/objects.ts';
import { createPlaces } from '#unity/prefab/places.ts';
import type { UnityFile } from '#unity/unity-file.ts';
import { objectRow } from '#unity/usage.ts';
import type { Question, UseFinder } from './script.ts';

/** The script of the Input System's `PlayerInput` component. */
const playerInput = '62899f850307741f2a39c98a8b639597';
/** `m_NotificationBehavior` of a `PlayerInput` that calls methods by name. */
const byName: ReadonlySet<string> = new Set(['0', '1']);
const broadcast = '1';

/**
 * Input actions that call the method: `OnJump` for the action `Jump`, sent by a `PlayerInput` on the same GameObject or,
 * when it broadcasts, on one above; and the callback interface that the Input System generates for an action map.
 */
export const inputUses: UseFinder = async (question, signal) => {
  const { ctx, files, target } = question;
  const { name } = target.location.symbol;
  if (!/^On[A-Z]/.test(name)) return [];
  const rows: SymbolUsageRow[] = [];
  for (const path of ctx.snapshot.files.paths()) {
    if (!path.endsWith('.inputactions')) continue;
    const maps = ctx.snapshot.files.get(path)?.input?.maps ?? [];
    const called = maps.filter((map) => map.actions.some((action) => methodOf(action) === name));
    if (called.length === 0) continue;
    for (const map of called) {
      if (implementsCallbacks(question, map.name))
        rows.push({ path, stripped: false, property: map.name, kind: 'input', value: name.slice(2) });
    }
    const guid = ctx.snapshot.files.get(`${path}.meta`)?.guid;
    for (const user of guid === undefined ? [] : (ctx.snapshot.assets.mentions.get(guid) ?? [])) {
      await breathe(signal);
      const file = await files.open(user);
      if (file !== undefined) rows.push(...(await sendersIn(question, file, guid ?? '', name)));
    }
  }
  return rows;
};

function methodOf(action: ActionFact): string {
  // Action names may hold blanks; method names cannot.
  return `On${action.name.replace(/[^\p{L}\p{N}_]/gu, '')}`;
}

/** Whether the method's class has the interface that is generated for the map: `IPlayerActions`. */
function implementsCallbacks({ ctx, target }: Question, map: string): boolean {
  const { container } = target.location.symbol;
  const className = container.slice(container.lastIndexOf('.') + 1);
  const wanted = `I${map.replace(/[^\p{L}\p{N}_]/gu, '')}Actions`;
  return ctx.snapshot.symbols
    .get(className)
    .some(({ symbol }) => symbol.bases?.some((base) => base === wanted || base.endsWith(`.${wanted}`)));
}

async function sendersIn(
  question: Question,
  file: UnityFile,
  actions: string,
  method: string,
): Promise<readonly SymbolUsageRow[]> {
  const places = createPlaces(file, question.files.sources);
  const rows: SymbolUsageRow[] = [];
  for (const document of file.containing(playerInput)) {
    if (file.reference(document, 'm_Script')?.guid !== playerInput) continue;
    if (file.reference(document, 'm_Actions')?.guid !== actions) continue;
    const behaviour = file.text(document, 'm_NotificationBehavior') ?? '0';
    const owner = ownerOf(file, document);
    if (owner === undefined || !byName.has(behaviour)) continue;
    if (!hasScript(question, file, owner, behaviour === broadcast)) continue;
    rows.push({
      ...objectRow(file, document, await places.pathOf(document.fileId)),
      property: 'm_Actions',
      kind: 'input',
      value: method.slice(2),
    });
  }
  return rows;
}

/** Whether one of our scripts sits on the GameObject or, with `below`, on one under it. */
function hasScript({ target }: Question, file: UnityFile, gameObject: YamlDocument, below: boolean): boolean {
  const seen = new Set<string>();
  const queue = [gameObject];
  for (let object = queue.shift(); object !== undefined; object = queue.shift()) {
    if (seen.has(object.fileId)) continue;
    seen.add(object.fileId);
    for (const component of componentsOf(file, object)) {
      const script = file.reference(component, 'm_Script')?.guid;
      if (script !== undefined && target.scripts.guids.has(script)) return true;
      if (!below || !isTransform(component.classId)) continue;
      for (const id of childIdsOf(file, component)) {
        const child = file.find(id);
        const owner = child === undefined ? undefined : ownerOf(file, child);
        if (owner !== undefined) queue.push(owner);
      }
    }
  }
  return false;
}
