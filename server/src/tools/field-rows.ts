import { plainProperty, type ValueText } from './reference-text.ts';

/** What Unity writes for itself. */
const own: ReadonlySet<string> = new Set([
  'm_ObjectHideFlags',
  'm_CorrespondingSourceObject',
  'm_PrefabInstance',
  'm_PrefabAsset',
  'm_PrefabInternal',
  'm_PrefabParentObject',
  'm_GameObject',
  'm_EditorHideFlags',
  'm_EditorClassIdentifier',
  'm_GeneratorAsset',
  'm_Script',
  'm_Father',
  'm_RootOrder',
  'm_ConstrainProportionsScale',
]);

/** Characters of the items of a list in one row. */
const longestList = 160;

/** The values of a component, one row each; items of a list that follow each other stand in one. */
export async function fieldRows(fields: ReadonlyMap<string, string>, text: ValueText): Promise<readonly string[]> {
  const rows: string[] = [];
  let list: { readonly name: string; readonly from: number; to: number; readonly items: string[] } | undefined;
  const end = (): void => {
    if (list !== undefined) {
      const place = list.from === list.to ? `[${list.from}]` : `[${list.from}..${list.to}]`;
      rows.push(`${list.name}${place} = ${list.items.join(', ')}`);
    }
    list = undefined;
  };
  for (const [path, value] of fields) {
    const top = /^\w+/.exec(path)?.[0] ?? path;
    if (own.has(top) || top === 'm_Children' || path.endsWith('serializedVersion')) continue;
    if (path === 'm_Enabled' && value === '1') continue;
    if (path === 'm_Name' && value === '') continue;
    const shown = await text(value);
    const item = /^(.*)\.Array\.data\[(\d+)\]$/.exec(path);
    const name = plainProperty(item?.[1] ?? path);
    const index = Number(item?.[2]);
    if (item === null) {
      end();
      rows.push(`${name} = ${shown}`);
    } else if (list?.name === name && list.to === index - 1 && list.items.join(', ').length < longestList) {
      list.items.push(shown);
      list.to = index;
    } else {
      end();
      list = { name, from: index, to: index, items: [shown] };
    }
  }
  end();
  return rows;
}
