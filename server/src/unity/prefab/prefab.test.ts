import { describe, expect, test } from 'vitest';
import { neverAborted } from '#base/cancel.ts';
import { instanceObjectId, sourceObjectIds } from '#unity/file-id.ts';
import { openUnityFile } from '#unity/unity-file.ts';
import { createPlaces } from './places.ts';
import { createPrefabSources } from './sources.ts';
import { type GameObjectNode, readObjectTree } from './tree.ts';

const guids = { lamp: '1'.repeat(32), street: '2'.repeat(32), model: '3'.repeat(32), loop: '4'.repeat(32) };

/** GameObject, transform and components of one object; ids `g`, `t` and `c` onwards. */
function object(
  name: string,
  g: number,
  t: number,
  father: number | string,
  children: readonly (number | string)[] = [],
  components: readonly [number, string][] = [],
): string {
  const lists = [t, ...components.map(([id]) => id)].map((id) => `  - component: {fileID: ${id}}\n`).join('');
  return [
    `--- !u!1 &${g}\nGameObject:\n  m_Component:\n${lists}  m_Name: ${name}\n  m_TagString: Untagged\n  m_IsActive: 1\n`,
    `--- !u!4 &${t}\nTransform:\n  m_GameObject: {fileID: ${g}}\n  m_LocalPosition: {x: 0, y: 0, z: 0}\n  m_Children:${children.length === 0 ? ' []' : children.map((id) => `\n  - {fileID: ${id}}`).join('')}\n  m_Father: {fileID: ${father}}\n`,
    ...components.map(([id, body]) => `--- !u!114 &${id}\nMonoBehaviour:\n  m_GameObject: {fileID: ${g}}\n${body}`),
  ].join('');
}

function instance(
  id: number,
  source: string,
  parent: number | string,
  overrides: readonly (readonly [target: number | string, path: string, value: string])[],
  removed: readonly (number | string)[] = [],
): string {
  const list = overrides
    .map(
      ([target, path, value]) =>
        `    - target: {fileID: ${target}, guid: ${source},\n        type: 3}\n      propertyPath: ${path}\n      value: ${value}\n      objectReference: {fileID: 0}\n`,
    )
    .join('');
  const gone = removed.map((target) => `    - {fileID: ${target}, guid: ${source}, type: 3}\n`).join('');
  return `--- !u!1001 &${id}\nPrefabInstance:\n  m_Modification:\n    m_TransformParent: {fileID: ${parent}}\n    m_Modifications:\n${list}    m_RemovedComponents:${gone === '' ? ' []' : `\n${gone}`}\n  m_SourcePrefab: {fileID: 100100000, guid: ${source}, type: 3}\n`;
}

function stripped(
  classId: number,
  id: number | string,
  name: string,
  source: number | string,
  guid: string,
  of: number,
): string {
  return `--- !u!${classId} &${id} stripped\n${name}:\n  m_CorrespondingSourceObject: {fileID: ${source}, guid: ${guid}, type: 3}\n  m_PrefabInstance: {fileID: ${of}}\n  m_PrefabAsset: {fileID: 0}\n`;
}

const head = '%YAML 1.1\n%TAG !u! tag:unity3d.com,2011:\n';
/** Lamp > Bulb, with a script on the bulb. */
const lamp =
  head +
  object('Lamp', 11, 12, 0, [22]) +
  object(
    'Bulb',
    21,
    22,
    12,
    [],
    [
      [
        23,
        `  m_Script: {fileID: 11500000, guid: ${'a'.repeat(32)}, type: 3}\n  watts: 40\n  colors:\n  - red\n  - blue\n`,
      ],
    ],
  );
/** Street > an instance of Lamp called `Corner`, with fewer colours. */
const street =
  head +
  object('Street', 31, 32, 0, [instanceObjectId('12', '500')]) +
  instance(500, guids.lamp, 32, [
    [11, 'm_Name', 'Corner'],
    [23, 'watts', '60'],
    [23, 'colors.Array.size', '1'],
    [12, 'm_LocalPosition.x', '7'],
  ]) +
  stripped(4, instanceObjectId('12', '500'), 'Transform', 12, guids.lamp, 500);
/** A scene: the street under `Town`, a wire hung onto the bulb inside it, and a model. */
const bulbInStreet = instanceObjectId('22', '500');
const scene =
  head +
  object('Town', 41, 42, 0, [901]) +
  instance(900, guids.street, 42, [[bulbInStreet, 'm_LocalPosition.x', '1']]) +
  stripped(4, 901, 'Transform', 32, guids.street, 900) +
  stripped(4, 902, 'Transform', bulbInStreet, guids.street, 900) +
  object('Wire', 51, 52, 902) +
  instance(700, guids.model, 42, [
    ['919132149155446097', 'm_Name', 'Fountain'],
    ['-8679921383154817045', 'm_LocalPosition.x', '0'],
  ]) +
  stripped(4, 701, 'Transform', '-8679921383154817045', guids.model, 700) +
  stripped(4, 702, 'Transform', 12345, guids.model, 700) +
  stripped(1, 903, 'GameObject', 31, guids.street, 900) +
  `--- !u!114 &904\nMonoBehaviour:\n  m_GameObject: {fileID: 903}\n` +
  object('Drop', 61, 62, 701) +
  object('Spray', 71, 72, 702);

const paths: Readonly<Record<string, string>> = {
  [guids.lamp]: 'Assets/Lamp.prefab',
  [guids.street]: 'Assets/Street.prefab',
  [guids.model]: 'Assets/fountain.fbx',
  [guids.loop]: 'Assets/Loop.prefab',
};
const loop = head + object('Loop', 11, 12, 0) + instance(500, guids.loop, 12, []);
const texts: Readonly<Record<string, string>> = {
  'Assets/Lamp.prefab': lamp,
  'Assets/Street.prefab': street,
  'Assets/Loop.prefab': loop,
};

function open(text: string, path = 'Assets/Town.unity') {
  const sources = createPrefabSources(
    (guid) => paths[guid],
    async (wanted) => {
      const found = texts[wanted];
      return found === undefined ? undefined : openUnityFile(wanted, Buffer.from(found));
    },
  );
  return { file: openUnityFile(path, Buffer.from(text)), sources };
}

test('ids of an instance are both ids by exclusive or', () => {
  expect(instanceObjectId('12', '500')).toBe('504');
  expect(sourceObjectIds('504', '500')[0]).toBe('12');
  const id = instanceObjectId('-8679921383154817045', '9007199254740993');
  expect(sourceObjectIds(id, '9007199254740993')).toContain('-8679921383154817045');
});

describe('paths of GameObjects', () => {
  test.each([
    ['an object of the scene', scene, '41', 'Town'],
    ['an instance, by its root', scene, '900', 'Town/Street'],
    ['its stripped root', scene, '901', 'Town/Street'],
    ['an object two prefabs deep, its name overridden on the way', scene, '902', 'Town/Street/Corner/Bulb'],
    ['an object that hangs on it', scene, '52', 'Town/Street/Corner/Bulb/Wire'],
    ['an object that no document stands for', scene, instanceObjectId('31', '900'), 'Town/Street'],
    ['a component that was added to an instance', scene, '904', 'Town/Street'],
    ['an instance of a model', scene, '700', 'Town/Fountain'],
    ['an object on the root of a model', scene, '61', 'Town/Fountain/Drop'],
    ['an object inside a model, which no file tells', scene, '71', 'Town/Fountain/?/Spray'],
    ['a component', lamp, '23', 'Lamp/Bulb'],
    ['nothing', scene, '12345678', undefined],
    ['a prefab that holds itself', loop, '500', 'Loop/?'],
  ])('%s', async (_, text, id, expected) => {
    const { file, sources } = open(text, text === loop ? 'Assets/Loop.prefab' : undefined);
    expect(await createPlaces(file, sources).pathOf(id)).toBe(expected);
  });

  test('a loop of parents ends', async () => {
    const { file, sources } = open(head + object('A', 1, 2, 4) + object('B', 3, 4, 2));
    expect((await createPlaces(file, sources).pathOf('1'))?.split('/').length).toBeLessThanOrEqual(500);
  });
});

function outline(node: GameObjectNode): unknown {
  return node.children.length === 0 ? node.name : [node.name, ...node.children.map(outline)];
}

describe('trees', () => {
  test('instances are resolved and their overrides applied', async () => {
    const { file, sources } = open(scene);
    const tree = await readObjectTree(file, sources, neverAborted());
    expect(tree.roots.map(outline)).toEqual([['Town', ['Street', ['Corner', ['Bulb', 'Wire']]]], 'Drop', 'Spray']);
    const corner = tree.roots[0]?.children[0]?.children[0];
    const bulb = corner?.children[0];
    expect(bulb?.components.map(({ className }) => className)).toEqual(['Transform', 'MonoBehaviour']);
    const script = bulb?.components[1];
    expect(script?.script).toBe('a'.repeat(32));
    expect([...(script?.fields ?? [])].slice(2)).toEqual([
      ['watts', '60'],
      ['colors.Array.data[0]', 'red'],
    ]);
    expect(corner?.components[0]?.fields.get('m_LocalPosition')).toBe('{x: 7, y: 0, z: 0}');
    expect(corner?.prefab).toBe(guids.lamp);
    expect(tree.problems).toEqual([{ instance: '700', reason: 'model-source', guid: guids.model }]);
  });

  test('removed objects go with all below them', async () => {
    const text = head + instance(500, guids.lamp, 0, [], [21]);
    const { file, sources } = open(text);
    expect((await readObjectTree(file, sources, neverAborted())).roots.map(outline)).toEqual(['Lamp']);
  });

  test('a prefab that holds itself is told, not followed', async () => {
    const { file, sources } = open(loop, 'Assets/Loop.prefab');
    const tree = await readObjectTree(file, sources, neverAborted());
    expect(tree.roots.map(outline)).toEqual(['Loop']);
    expect(tree.problems).toMatchObject([{ reason: 'contains-itself' }]);
  });

  test('100 levels of nesting, in one file and through prefabs', async () => {
    const levels = Array.from({ length: 100 }, (_, i) =>
      object(`L${i}`, i + 1, i + 1001, i === 0 ? 0 : i + 1000, i === 99 ? [] : [i + 1002]),
    );
    const { file, sources } = open(head + levels.join(''));
    const path = await createPlaces(file, sources).pathOf('100');
    expect(path?.split('/')).toHaveLength(100);
    const nested = createPrefabSources(
      (guid) => `Assets/${Number(guid)}.prefab`,
      async (wanted) => {
        const level = Number(/\d+/.exec(wanted)?.[0]);
        const inner =
          level === 100 ? '' : instance(level * 1_000_003_000_017, String(level + 1).padStart(32, '0'), 12, []);
        return openUnityFile(wanted, Buffer.from(head + object(`P${level}`, 11, 12, 0) + inner));
      },
    );
    const outer = openUnityFile('Assets/S.unity', Buffer.from(head + instance(5000, '1'.padStart(32, '0'), 0, [])));
    let depth = 0;
    for (let nodes = (await readObjectTree(outer, nested, neverAborted())).roots; nodes[0] !== undefined; depth++)
      nodes = nodes[0].children;
    expect(depth).toBe(100);
  });

  test('every prefix of a scene gives a tree', async () => {
    const { sources } = open(scene);
    for (let end = 0; end < scene.length; end += 7) {
      const file = openUnityFile('Assets/Town.unity', Buffer.from(scene.slice(0, end)));
      await readObjectTree(file, sources, neverAborted());
      await createPlaces(file, sources).pathOf('52');
    }
  });

  test('shapes of editors before 2018.3', async () => {
    const old = `${head}--- !u!1001 &100\nPrefab:\n  m_Modification:\n    m_TransformParent: {fileID: 0}\n    m_Modifications:\n    - target: {fileID: 11, guid: ${guids.lamp}, type: 2}\n      propertyPath: m_Name\n      value: Old\n      objectReference: {fileID: 0}\n  m_ParentPrefab: {fileID: 100100000, guid: ${guids.lamp}, type: 2}\n--- !u!4 &200 stripped\nTransform:\n  m_PrefabParentObject: {fileID: 12, guid: ${guids.lamp}, type: 2}\n  m_PrefabInternal: {fileID: 100}\n--- !u!1 &7\nGameObject:\n  m_Component:\n  - 4: {fileID: 8}\n  m_Name: Child\n--- !u!4 &8\nTransform:\n  m_GameObject: {fileID: 7}\n  m_Father: {fileID: 200}\n`;
    const { file, sources } = open(old);
    expect(await createPlaces(file, sources).pathOf('7')).toBe('Old/Child');
    expect((await readObjectTree(file, sources, neverAborted())).roots.map(outline)).toEqual([
      ['Old', 'Bulb', 'Child'],
    ]);
  });
});
