import { withProject } from '@scenewright/test/kit/project.ts';
import { expect, test } from 'vitest';
import { neverAborted } from '#base/cancel.ts';
import { sceneTree } from './scene-tree.ts';

const guid = (digit: string) => digit.repeat(32);

const scene = `%YAML 1.1
%TAG !u! tag:unity3d.com,2011:
--- !u!1 &10
GameObject:
  m_Component:
  - component: {fileID: 11}
  m_Name: Child
  m_IsActive: 0
--- !u!4 &11
Transform:
  m_GameObject: {fileID: 10}
  m_Father: {fileID: 21}
--- !u!1 &20
GameObject:
  m_Component:
  - component: {fileID: 21}
  - component: {fileID: 22}
  m_Name: Root
  m_IsActive: 1
--- !u!4 &21
Transform:
  m_GameObject: {fileID: 20}
  m_Father: {fileID: 0}
--- !u!114 &22
MonoBehaviour:
  m_GameObject: {fileID: 20}
  m_Script: {fileID: 11500000, guid: ${guid('a')}, type: 3}
--- !u!1001 &30
PrefabInstance:
  m_Modification:
    m_TransformParent: {fileID: 21}
    m_Modifications:
    - target: {fileID: 1, guid: ${guid('b')}, type: 3}
      propertyPath: m_Name
      value: Boss Crab
      objectReference: {fileID: 0}
  m_SourcePrefab: {fileID: 100100000, guid: ${guid('b')}, type: 3}
--- !u!4 &31 stripped
Transform:
  m_CorrespondingSourceObject: {fileID: 2, guid: ${guid('b')}, type: 3}
  m_PrefabInstance: {fileID: 30}
--- !u!1 &40
GameObject:
  m_Component:
  - component: {fileID: 41}
  m_Name: Hat
  m_IsActive: 1
--- !u!4 &41
Transform:
  m_GameObject: {fileID: 40}
  m_Father: {fileID: 31}
`;
const prefab = `%YAML 1.1
--- !u!1 &1
GameObject:
  m_Component:
  - component: {fileID: 2}
  m_Name: Crab
--- !u!4 &2
Transform:
  m_GameObject: {fileID: 1}
  m_Father: {fileID: 0}
`;
const project = [
  `//- Assets/Sea.unity\n${scene}`,
  `//- Assets/Health.cs\nclass Health {}`,
  `//- Assets/Health.cs.meta\nfileFormatVersion: 2\nguid: ${guid('a')}`,
  `//- Assets/Crab.prefab\n${prefab}`,
  `//- Assets/Crab.prefab.meta\nfileFormatVersion: 2\nguid: ${guid('b')}`,
  '//- Assets/Loop.prefab\n%YAML 1.1\n--- !u!1 &1\nGameObject:\n  m_Name: A\n--- !u!4 &2\nTransform:\n  m_GameObject: {fileID: 1}\n  m_Father: {fileID: 4}\n--- !u!1 &3\nGameObject:\n  m_Name: B\n--- !u!4 &4\nTransform:\n  m_GameObject: {fileID: 3}\n  m_Father: {fileID: 2}',
].join('\n');

test('parents come before their children, instances carry the name and the prefab, and lines lead to the file', async () => {
  await withProject(project, async (ctx) => {
    const tree = await sceneTree(ctx, 'Assets/Sea.unity', neverAborted());
    expect(tree?.truncated).toBe(false);
    expect(tree?.objects.map(({ name, parent, line }) => [name, parent, line])).toEqual([
      ['Root', undefined, 13],
      ['Child', '20', 3],
      ['Boss Crab', '20', 28],
      ['Hat', '30', 42],
    ]);
    expect(tree?.objects[0]?.components).toEqual([
      { name: 'Transform', line: 20 },
      { name: 'Health', line: 24 },
    ]);
    expect(tree?.objects[1]).toMatchObject({ inactive: true });
    expect(tree?.objects[2]).toMatchObject({ prefab: 'Assets/Crab.prefab' });
  });
});

test('objects that hang below each other stand in the tree once', async () => {
  await withProject(project, async (ctx) => {
    const tree = await sceneTree(ctx, 'Assets/Loop.prefab', neverAborted());
    expect(tree?.objects.map(({ name, parent }) => [name, parent])).toEqual([
      ['A', undefined],
      ['B', '1'],
    ]);
  });
});

test('a file without GameObjects has no tree', async () => {
  await withProject(project, async (ctx) => {
    expect(await sceneTree(ctx, 'Assets/Health.cs', neverAborted())).toBeUndefined();
    expect(await sceneTree(ctx, 'Assets/None.unity', neverAborted())).toBeUndefined();
  });
});
