import { writeFileSync } from 'node:fs';
import { guidOf } from '@scenewright/test/kit/fixture.ts';
import { withProject } from '@scenewright/test/kit/project.ts';
import { expect, test } from 'vitest';
import { neverAborted } from '#base/cancel.ts';
import { checkProject } from './check.ts';
import { sarifLog } from './sarif.ts';

const signal = neverAborted();
const gone = 'dead'.repeat(8);

async function codes(
  source: string,
  change?: (root: string) => void,
  paths: readonly string[] = [],
): Promise<readonly string[]> {
  return withProject(source, async (_, { root }, session) => {
    change?.(root);
    await session.build(true, signal);
    const rows = await checkProject(session.context('en'), paths, signal);
    return rows
      .filter(({ code }) => code !== 'missing-meta' || change !== undefined)
      .map(({ path, line, column, code, severity }) => `${path}:${line}:${column} ${severity} ${code}`);
  });
}

const head = '%YAML 1.1\n%TAG !u! tag:unity3d.com,2011:';
const good = `//- Assets/A.unity
${head}
--- !u!1 &1
GameObject:
  m_Component:
  - component: {fileID: 2}
  m_Name: 灯
--- !u!4 &2
Transform:
  m_GameObject: {fileID: 1}
  m_Children: []
  m_Father: {fileID: 0}
`;

test('a sound project has nothing', async () => {
  expect(await codes(good)).toEqual([]);
});

test.each([
  [
    'a dangling reference',
    `${good}--- !u!23 &3\nMeshRenderer:\n  m_Materials:\n  - {fileID: 2100000, guid: ${gone}, type: 2}\n`,
    ['A.unity:16:29 error dangling-reference'],
  ],
  [
    'a missing script',
    `${good}--- !u!114 &3\nMonoBehaviour:\n  m_Script: {fileID: 11500000, guid: ${gone}, type: 3}\n`,
    ['A.unity:13:1 error missing-script'],
  ],
  [
    'no script at all',
    `${good}--- !u!114 &3\nMonoBehaviour:\n  m_Script: {fileID: 0}\n`,
    ['A.unity:13:1 error missing-script'],
  ],
  [
    'a parent that does not know its child',
    `${good}--- !u!1 &5\nGameObject:\n  m_Component:\n  - component: {fileID: 6}\n  m_Name: B\n--- !u!4 &6\nTransform:\n  m_GameObject: {fileID: 5}\n  m_Children: []\n  m_Father: {fileID: 2}\n`,
    ['A.unity:18:1 error hierarchy'],
  ],
  [
    'a child that is not there',
    good.replace('m_Children: []', 'm_Children:\n  - {fileID: 77}'),
    ['A.unity:8:1 error hierarchy'],
  ],
  [
    'a component that its owner does not list',
    `${good}--- !u!65 &3\nBoxCollider:\n  m_GameObject: {fileID: 1}\n`,
    ['A.unity:13:1 error hierarchy'],
  ],
  [
    'two objects of one id',
    `${good}--- !u!4 &2\nTransform:\n  m_Father: {fileID: 0}\n`,
    ['A.unity:13:1 error duplicate-file-id'],
  ],
  ['merge markers', good.replace('  m_Name', '<<<<<<< HEAD\n  m_Name'), ['A.unity:7:1 error conflict-marker']],
  [
    'merge markers in a script',
    '//- Assets/A.cs\nclass A {\n<<<<<<< HEAD\nint a;\n=======\nint b;\n>>>>>>> other\n}',
    ['A.cs:2:1 error conflict-marker', 'A.cs:4:1 error conflict-marker', 'A.cs:6:1 error conflict-marker'],
  ],
  ['a script that cannot be read', '//- Assets/A.cs\nclass A { void }', ['A.cs:1:11 warning parse-error']],
  [
    'an asset that the grammar cannot read',
    good.replace('m_Name: 灯', 'm_Name: {x: [1,'),
    ['A.unity:7:3 warning parse-error'],
  ],
  [
    'a prefab that holds itself',
    `//- Assets/A.prefab\n${head}\n--- !u!1001 &1\nPrefabInstance:\n  m_Modification:\n    m_TransformParent: {fileID: 0}\n  m_SourcePrefab: {fileID: 100100000, guid: guid(Assets/A.prefab), type: 3}\n`,
    ['A.prefab:3:1 error prefab-loop'],
  ],
  [
    'a pointer of LFS',
    '//- Assets/A.asset\nversion https://git-lfs.github.com/spec/v1\noid sha256:00\n',
    ['A.asset:1:1 info unread-asset'],
  ],
])('%s', async (_, source, expected) => {
  const found = (await codes(source)).map((row) => row.replace('Assets/', ''));
  // What breaks a script shatters it in more than one place.
  const isRepeated = (row: string) => row.endsWith('parse-error') && !expected.includes(row);
  expect(found.filter((row) => !isRepeated(row))).toEqual(expected);
});

test('unknown GUIDs are told once where packages are absent', async () => {
  const source = `${good}--- !u!23 &3\nMeshRenderer:\n  m_Materials:\n  - {fileID: 2100000, guid: ${gone}, type: 2}\n//- Packages/manifest.json\n{"dependencies":{"com.unity.absent":"1.0.0","com.unity.modules.ai":"1.0.0"}}\n`;
  expect(await codes(source)).toEqual(['Packages/manifest.json:1:1 info unresolved-references']);
});

test('.meta files: missing, orphaned, and two of one GUID', async () => {
  const found = await codes(good, (root) => {
    writeFileSync(`${root}/Assets/New.txt`, 'x');
    writeFileSync(`${root}/Assets/Gone.mat.meta`, `fileFormatVersion: 2\nguid: ${'a'.repeat(32)}\n`);
    writeFileSync(
      `${root}/Assets/Empty.meta`,
      `fileFormatVersion: 2\nguid: ${'b'.repeat(32)}\nfolderAsset: yes\nDefaultImporter:\n`,
    );
    writeFileSync(`${root}/Assets/Copy.txt`, 'x');
    writeFileSync(`${root}/Assets/Copy.txt.meta`, `fileFormatVersion: 2\nguid: ${guidOf('Assets/A.unity')}\n`);
  });
  expect(found).toEqual([
    'Assets/A.unity.meta:2:7 error duplicate-guid',
    'Assets/Copy.txt.meta:2:7 error duplicate-guid',
    'Assets/Empty.meta:1:1 info orphan-meta',
    'Assets/Gone.mat.meta:1:1 warning orphan-meta',
    'Assets/New.txt:1:1 warning missing-meta',
  ]);
});

test('only what was asked for', async () => {
  const source = `//- Assets/Bad/A.cs\nclass {\n//- Assets/Other/B.cs\nclass {\n`;
  const found = await codes(source, undefined, ['Assets/Bad']);
  expect(found.every((row) => row.startsWith('Assets/Bad/A.cs'))).toBe(true);
  expect(found.length).toBeGreaterThan(0);
});

test('SARIF names rules, places and levels', async () => {
  await withProject('//- Assets/A.cs\nclass {\n', async (ctx) => {
    const log = sarifLog(await checkProject(ctx, [], signal), '1.2.3');
    expect(log).toMatchObject({
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'Scenewright', version: '1.2.3' } },
          results: [
            {
              ruleId: 'parse-error',
              level: 'warning',
              locations: [{ physicalLocation: { artifactLocation: { uri: 'Assets/A.cs' } } }],
            },
          ],
        },
      ],
    });
  });
});
