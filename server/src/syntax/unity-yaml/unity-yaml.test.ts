import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unityYamlFacts } from './facts.ts';
import { readBareFields, readFields } from './fields.ts';
import { objectReference, scalarText } from './scalar.ts';
import { scanUnityYaml } from './scanner.ts';

const guid = '0123456789abcdef0123456789abcdef';
const head = '%YAML 1.1\n%TAG !u! tag:unity3d.com,2011:\n';

test('documents with 64-bit and negative ids, stripped ones among them', () => {
  const text = `${head}--- !u!1 &-9223372036854775808\nGameObject:\n  m_Name: A\n--- !u!4 &9223372036854775807 stripped\nTransform:\n  m_Prefab: {fileID: 1, guid: ${guid}, type: 3}\n`;
  const scan = scanUnityYaml(Buffer.from(text));
  expect(
    scan.documents.map(({ classId, fileId, stripped, typeName, line }) => [classId, fileId, stripped, typeName, line]),
  ).toEqual([
    [1, '-9223372036854775808', false, 'GameObject', 2],
    [4, '9223372036854775807', true, 'Transform', 5],
  ]);
  expect(scan.references).toEqual([{ guid, offset: text.indexOf(guid), document: 1 }]);
  expect(scan.problems).toEqual([]);
});

test('CRLF reads as LF does', () => {
  const text = `${head}--- !u!1 &5 stripped\nGameObject:\n  m_Name: A\n  m_Ref: {fileID: 1, guid: ${guid},\n    type: 3}\n`;
  const crlf = text.replaceAll('\n', '\r\n');
  const facts = (content: string) => {
    const scan = scanUnityYaml(Buffer.from(content));
    return scan.documents.map(({ fileId, stripped, typeName }) => [fileId, stripped, typeName, scan.references.length]);
  };
  expect(facts(crlf)).toEqual(facts(text));
  expect(readFields(crlf).map(({ path, value }) => [path, value])).toEqual(
    readFields(text).map(({ path, value }) => [path, value]),
  );
});

describe('fields', () => {
  const document = (body: string) => `--- !u!114 &5\nMonoBehaviour:\n${body}`;
  test.each([
    [
      'an override with a wrapped reference and an empty value',
      `  m_Modifications:\n  - target: {fileID: 1, guid: ${guid},\n      type: 3}\n    propertyPath: m_Materials.Array.data[0]\n    value: \n    objectReference: {fileID: 0}\n`,
      [
        ['m_Modifications.Array.data[0].target', `{fileID: 1, guid: ${guid}, type: 3}`],
        ['m_Modifications.Array.data[0].propertyPath', 'm_Materials.Array.data[0]'],
        ['m_Modifications.Array.data[0].value', ''],
        ['m_Modifications.Array.data[0].objectReference', '{fileID: 0}'],
      ],
    ],
    [
      'lists of references, of lists, and an empty entry',
      '  a:\n  - {fileID: 2}\n  - - 1\n    - 2\n  - \n  - x\n  b: 3\n',
      [
        ['a.Array.data[0]', '{fileID: 2}'],
        ['a.Array.data[1].Array.data[0]', '1'],
        ['a.Array.data[1].Array.data[1]', '2'],
        ['a.Array.data[2]', ''],
        ['a.Array.data[3]', 'x'],
        ['b', '3'],
      ],
    ],
    [
      'quoted text over lines, and plain text over lines',
      "  a: \"x: \\u706F\n    y\"\n  b: one\n    two: three\n  c: 'it''s\n\n    here'\n  d: \n",
      [
        ['a', '"x: \\u706F y"'],
        ['b', 'one two: three'],
        ['c', "'it''s  here'"],
        ['d', ''],
      ],
    ],
    [
      'quoted keys, keys with blanks and flow values over lines',
      '  "a b": 1\n  Builtin Layer 0: Default\n  f: {x: {y: 1},\n    z: [2,\n    3]}\n  url: http://a/b\n',
      [
        ['"a b"', '1'],
        ['Builtin Layer 0', 'Default'],
        ['f', '{x: {y: 1}, z: [2, 3]}'],
        ['url', 'http://a/b'],
      ],
    ],
    [
      'a list deeper than its key, as old editors write it',
      '  m_Component:\n    - 4: {fileID: 7}\n    - 33: {fileID: 8}\n  m_Layer: 0\n',
      [
        ['m_Component.Array.data[0].4', '{fileID: 7}'],
        ['m_Component.Array.data[1].33', '{fileID: 8}'],
        ['m_Layer', '0'],
      ],
    ],
    ['a value whose quote never closes ends with its document', '  a: "x\n  b: 1\n', [['a', '"x b: 1']]],
  ])('%s', (_, body, expected) => {
    const text = document(body);
    const fields = readFields(text);
    expect(fields.map(({ path, value }) => [path, value])).toEqual(expected);
    for (const { value, offset } of fields) expect(text.charAt(offset)).toBe(value.charAt(0) || '\n');
  });

  test('a .meta file has no header', () => {
    expect(readBareFields('fileFormatVersion: 2\nTextureImporter:\n  mipmaps:\n    sRGBTexture: 0\n')).toMatchObject([
      { path: 'fileFormatVersion', value: '2' },
      { path: 'TextureImporter.mipmaps.sRGBTexture', value: '0' },
    ]);
  });
});

test('scalars stand for their text', () => {
  expect(scalarText('"\\u706F\\u5854 \\"x\\" \\n"')).toBe('灯塔 "x" \n');
  expect(scalarText("'it''s'")).toBe("it's");
  expect(scalarText('plain')).toBe('plain');
  expect(objectReference(`{fileID: -5, guid: ${guid}, type: 3}`)).toEqual({ fileId: '-5', guid });
  expect(objectReference('{x: 1}')).toBeUndefined();
});

test.each([
  ['a header that is none', '--- what\n', 'syntax'],
  ['a merge marker', '<<<<<<< HEAD\n', 'conflict'],
  ['the middle of a merge', '=======\n', 'conflict'],
  ['a tab', '\tm_Name: A\n', 'syntax'],
  ['a NUL byte', '  m_Name: \0\n', 'syntax'],
  ['an id that is taken', '--- !u!4 &1\nTransform:\n', 'duplicate-id'],
])('%s is a problem, and the rest is read', (_, line, code) => {
  const before = `${head}--- !u!1 &1\nGameObject:\n  m_Name: 灯\n`;
  const text = `${before}${line}--- !u!1 &2\nGameObject:\n  m_Name: B\n`;
  const facts = unityYamlFacts(Buffer.from(text));
  expect(facts.problems.map((problem) => problem.code)).toEqual([code]);
  expect(text.slice(facts.problems[0]?.span.start).startsWith(line.trimStart().slice(0, 4).replace('m_Na', '\0'))).toBe(
    !line.startsWith('\t'),
  );
  expect(facts.asset?.gameObjects).toEqual(['灯', 'B']);
});

test.each([
  ['yaml', `${head}--- !u!1 &1\nGameObject:\n  m_Name: A\n`],
  ['yaml', `\uFEFF${head}`],
  ['binary', '\0\0\0\u0016UnityFS\0'],
  ['lfs', 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n'],
  ['empty', ''],
  ['other', 'solid cube\n'],
])('content is told as %s', (format, text) => {
  const facts = unityYamlFacts(Buffer.from(text));
  expect(facts.asset?.format).toBe(format);
  expect(facts.problems).toEqual([]);
});

test('names that events, overrides of events and animations call', () => {
  const text = `${head}--- !u!114 &1\nMonoBehaviour:\n  m_Calls:\n  - m_MethodName: Open\n  - m_MethodName: \n--- !u!1001 &2\nPrefabInstance:\n  m_Modifications:\n    - target: {fileID: 1}\n      propertyPath: m_OnClick.m_PersistentCalls.m_Calls.Array.data[0].m_MethodName\n      value: Close\n      objectReference: {fileID: 0}\n--- !u!74 &3\nAnimationClip:\n  m_Events:\n  - time: 1\n    functionName: Step\n`;
  expect(unityYamlFacts(Buffer.from(text)).asset).toMatchObject({
    documents: 3,
    classes: [
      [74, 'AnimationClip', 1],
      [114, 'MonoBehaviour', 1],
      [1001, 'PrefabInstance', 1],
    ],
    eventMethods: ['Open', 'Close'],
    animationFunctions: ['Step'],
  });
});

test.each([
  [
    '78',
    'TagManager',
    'tags:\n  - Boss\n  layers:\n  - Default\n  - \n  - Enemy\n',
    ['tag Boss', 'layer Default 0', 'layer Enemy 2'],
  ],
  ['78', 'TagManager', 'User Layer 8: Old\n', ['layer Old 8']],
  ['13', 'InputManager', 'm_Axes:\n  - m_Name: Fire1\n    type: 0\n', ['inputAxis Fire1']],
  [
    '1045',
    'EditorBuildSettings',
    'm_Scenes:\n  - enabled: 0\n    path: Assets/A.unity\n  - enabled: 1\n    path: Assets/B.unity\n',
    ['scene Assets/A.unity disabled', 'scene Assets/B.unity'],
  ],
  [
    '91',
    'AnimatorController',
    'm_AnimatorParameters:\n  - m_Name: Speed\n    m_Type: 1\n  m_AnimatorLayers:\n  - m_Name: Base Layer\n',
    ['animatorParameter Speed Float', 'animatorLayer Base Layer'],
  ],
  ['1102', 'AnimatorState', 'm_Name: Idle\n', ['animatorState Idle']],
  [
    '114',
    'MonoBehaviour',
    `m_SerializeEntries:\n  - m_GUID: ${guid}\n    m_Address: Levels/One\n`,
    [`address Levels/One ${guid}`],
  ],
  [
    '129',
    'PlayerSettings',
    'scriptingDefineSymbols:\n    Standalone: A;B\n',
    ['define A Standalone', 'define B Standalone'],
  ],
])('terms of class %s', (classId, name, body, expected) => {
  const text = `${head}--- !u!${classId} &1\n${name}:\n  ${body}`;
  const terms = unityYamlFacts(Buffer.from(text)).terms ?? [];
  expect(
    terms.map((term) => [term.kind, term.name, term.detail].filter((part) => part !== undefined).join(' ')),
  ).toEqual(expected);
  for (const term of terms) expect(text.slice(term.offset)).toContain(term.name);
});

test('no bytes make the scanner or the field reader fail', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      unityYamlFacts(bytes);
      readFields(Buffer.from(bytes).toString('latin1'));
    }),
  );
  const parts = ['- ', '  ', 'a:', ' b', '{', '}', '"', "'", '\n', '\n--- !u!1 &2\nA:\n', '[', ']', 'guid: ', head];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 60 }), (chosen) => {
      const text = head + chosen.join('');
      unityYamlFacts(Buffer.from(text));
      readFields(text);
    }),
  );
});

test('hostile input costs no more than its size', () => {
  const wide = `${head}--- !u!1 &1\nGameObject:\n  a: ${'{'.repeat(200_000)}\n${'  - - - -\n'.repeat(20_000)}`;
  const deep = `--- !u!1 &1\nA:\n${Array.from({ length: 3000 }, (_, depth) => `${' '.repeat(depth + 2)}k:\n`).join('')}`;
  const started = performance.now();
  unityYamlFacts(Buffer.from(wide));
  readFields(wide);
  expect(readFields(deep)).toHaveLength(1);
  expect(performance.now() - started).toBeLessThan(3000);
});
