import { crate } from '@scenewright/test/kit/sample-models.ts';
import { expect, test } from 'vitest';
import { instanceObjectId } from '#unity/file-id.ts';
import { readPrefabInstance } from '#unity/prefab/instance.ts';
import { openUnityFile } from '#unity/unity-file.ts';
import { parseUnityVersion } from '#unity/version.ts';
import { writeBareMeta, writeModelMeta } from './model-meta.ts';
import { writeModelPrefab, writePrefabMeta } from './model-prefab.ts';

const model = '0123456789abcdef0123456789abcdef';
const wood = 'a'.repeat(32);

test.each([
  { editor: '2018.4.36f1', version: 22, hashed: false },
  { editor: '2019.4.40f1', version: 19301, hashed: true },
  { editor: '2021.1.28f1', version: 19301, hashed: true },
  { editor: '2021.3.6f1', version: 21300, hashed: true },
  { editor: '2022.3.62f1', version: 22200, hashed: true },
  { editor: '6000.0.9f1', version: 22200, hashed: true },
  { editor: 'unknown', version: 19301, hashed: true },
])('the .meta of a model for $editor', ({ editor, version, hashed }) => {
  const use = { materials: [{ name: 'wood', guid: wood }], hasLightUvs: true };
  const meta = writeModelMeta(model, use, parseUnityVersion(editor));
  expect(meta).toContain(`fileFormatVersion: 2\nguid: ${model}\nModelImporter:\n  serializedVersion: ${version}\n`);
  expect(meta).toContain(
    `  - first:\n      type: UnityEngine:Material\n      assembly: UnityEngine.CoreModule\n      name: wood\n    second: {fileID: 2100000, guid: ${wood}, type: 2}\n`,
  );
  expect(meta.includes('fileIdsGeneration: 2')).toBe(hashed);
  expect(meta.includes('    100000: //RootNode\n    400000: //RootNode\n')).toBe(!hashed);
  expect(meta).toContain('    generateSecondaryUV: 0\n');
});

test('Unity makes places on a light map where the file has none, and keeps its materials where none are ours', () => {
  const meta = writeModelMeta(model, { materials: [], hasLightUvs: false }, undefined);
  expect(meta).toContain('    generateSecondaryUV: 1\n');
  expect(meta).toContain('  externalObjects: {}\n');
});

test('a name of a material that YAML would misread is quoted', () => {
  const use = {
    materials: [
      { name: '12: a', guid: wood },
      { name: '木', guid: wood },
    ],
    hasLightUvs: true,
  };
  const meta = writeModelMeta(model, use, undefined);
  expect(meta).toContain("      name: '12: a'\n");
  expect(meta).toContain('      name: "\\u6728"\n');
});

test.each([
  { editor: '2018.4.36f1', root: '100000', transform: '400000' },
  { editor: '2021.3.6f1', root: '919132149155446097', transform: '-8679921383154817045' },
  { editor: '6000.0.9f1', root: '919132149155446097', transform: '-8679921383154817045' },
])('a prefab about a model for $editor: an instance with colliders at its root', ({ editor, root, transform }) => {
  const version = parseUnityVersion(editor);
  const text = writeModelPrefab({ name: 'Crate', model, colliders: crate.colliders }, version) ?? '';
  const file = openUnityFile('Crate.prefab', Buffer.from(text));
  const [document, object, ...components] = file.documents;
  if (document === undefined || object === undefined) throw new Error('objects are missing');
  const instance = readPrefabInstance(file, document);
  expect(instance).toMatchObject({ source: model, parent: undefined });
  expect(new Set(instance?.modifications.map(({ target }) => target))).toEqual(new Set([root, transform]));
  expect(instance?.modifications[0]).toMatchObject({ target: root, path: 'm_Name', value: 'Crate' });
  expect(object).toMatchObject({ classId: 1, stripped: true, fileId: instanceObjectId(root, document.fileId) });
  expect(components.map(({ classId }) => classId)).toEqual([65, 135, 136]);
  for (const component of components) expect(file.reference(component, 'm_GameObject')?.fileId).toBe(object.fileId);
  expect(new Set(file.documents.map(({ fileId }) => fileId)).size).toBe(file.documents.length);
  // Newer editors list what was added; older ones find it by its object.
  const added = components.map(({ fileId }) => text.includes(`      addedObject: {fileID: ${fileId}}\n`));
  expect(added).toEqual(components.map(() => editor.startsWith('6000')));
});

test('colliders are mirrored in x, as Unity mirrors the meshes of the file', () => {
  const text = writeModelPrefab({ name: 'Crate', model, colliders: crate.colliders }, undefined);
  expect(text).toContain('  m_Size: {x: 1.1, y: 0.85, z: 0.7}\n  m_Center: {x: -0.1, y: 0.425, z: 0}\n');
  expect(text).toContain('  m_Radius: 0.1\n  m_Height: 0.9\n  m_Direction: 0\n  m_Center: {x: 0, y: 0.5, z: -0.2}\n');
});

test('the same model gives the same ids, another one others', () => {
  const write = (guid: string) =>
    writeModelPrefab({ name: 'Crate', model: guid, colliders: crate.colliders }, undefined);
  expect(write(model)).toBe(write(model));
  const ids = (text: string | undefined) => [...(text ?? '').matchAll(/^--- !u!\d+ &(\d+)/gm)].map(([, id]) => id);
  expect(ids(write(model)).some((id) => ids(write(wood)).includes(id))).toBe(false);
});

test('a model without colliders is an instance and nothing else', () => {
  const text = writeModelPrefab({ name: 'Crate', model, colliders: [] }, parseUnityVersion('6000.0.9f1')) ?? '';
  expect(openUnityFile('Crate.prefab', Buffer.from(text)).documents).toHaveLength(1);
  expect(text).toContain('    m_AddedComponents: []\n');
});

test('editors before 2018.3 know no variants', () => {
  expect(writeModelPrefab({ name: 'Crate', model, colliders: [] }, parseUnityVersion('2017.4.17f1'))).toBeUndefined();
});

test('a GLB leaves its importer to the project', () => {
  expect(writeBareMeta(model)).toBe(`fileFormatVersion: 2\nguid: ${model}\n`);
  expect(writePrefabMeta(model)).toContain('PrefabImporter:\n  externalObjects: {}\n');
});
