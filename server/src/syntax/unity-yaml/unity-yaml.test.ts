import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFields } from './fields.ts';
import { objectReference, scalarText } from './scalar.ts';
import { scanUnityYaml } from './scanner.ts';

const guid = '0123456789abcdef0123456789abcdef';

test('documents with 64-bit and negative ids, stripped ones among them', () => {
  const text = `%YAML 1.1\n%TAG !u! tag:unity3d.com,2011:\n--- !u!1 &-9223372036854775808\nGameObject:\n  m_Name: A\n--- !u!4 &9223372036854775807 stripped\nTransform:\n  m_Prefab: {fileID: 1, guid: ${guid}, type: 3}\n`;
  const scan = scanUnityYaml(Buffer.from(text));
  expect(
    scan.documents.map(({ classId, fileId, stripped, typeName, line }) => ({
      classId,
      fileId,
      stripped,
      typeName,
      line,
    })),
  ).toEqual([
    { classId: 1, fileId: '-9223372036854775808', stripped: false, typeName: 'GameObject', line: 2 },
    { classId: 4, fileId: '9223372036854775807', stripped: true, typeName: 'Transform', line: 5 },
  ]);
  expect(scan.references).toEqual([{ guid, offset: text.indexOf(guid), document: 1 }]);
});

test('property paths of lists, nested lists, wrapped references and quoted text', () => {
  const text = `--- !u!1001 &5
PrefabInstance:
  m_Modification:
    m_Modifications:
    - target: {fileID: 1, guid: ${guid},
        type: 3}
      propertyPath: m_Materials.Array.data[0]
      value: 
      objectReference: {fileID: 0}
    m_RemovedComponents: []
  m_Materials:
  - {fileID: 2100000, guid: ${guid}, type: 2}
  m_Matrix:
  - - 1
    - 2
  m_Name: "a: \\u706F
    b"
  m_Empty: 
`;
  expect(readFields(text).map(({ path, value }) => [path, value])).toEqual([
    ['m_Modification.m_Modifications.Array.data[0].target', `{fileID: 1, guid: ${guid}, type: 3}`],
    ['m_Modification.m_Modifications.Array.data[0].propertyPath', 'm_Materials.Array.data[0]'],
    ['m_Modification.m_Modifications.Array.data[0].objectReference', '{fileID: 0}'],
    ['m_Modification.m_RemovedComponents', '[]'],
    ['m_Materials.Array.data[0]', `{fileID: 2100000, guid: ${guid}, type: 2}`],
    ['m_Matrix.Array.data[0].Array.data[0]', '1'],
    ['m_Matrix.Array.data[0].Array.data[1]', '2'],
    ['m_Name', '"a: \\u706F b"'],
  ]);
});

test('scalars stand for their text', () => {
  expect(scalarText('"\\u706F\\u5854 \\"x\\" \\n"')).toBe('灯塔 "x" \n');
  expect(scalarText("'it''s'")).toBe("it's");
  expect(scalarText('plain')).toBe('plain');
  expect(objectReference(`{fileID: -5, guid: ${guid}, type: 3}`)).toEqual({ fileId: '-5', guid });
  expect(objectReference('{x: 1}')).toBeUndefined();
});

test('no bytes make the scanner or the field reader fail', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      scanUnityYaml(bytes);
      readFields(Buffer.from(bytes).toString('latin1'));
    }),
  );
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('- ', '  ', 'a:', ' b', '{', '}', '"', "'", '\n', '--- !u!1 &2\n', '[', ']', 'guid: '), {
        maxLength: 60,
      }),
      (parts) => {
        const text = parts.join('');
        scanUnityYaml(Buffer.from(text));
        readFields(text);
      },
    ),
  );
});
