import { describe, expect, test } from 'vitest';
import { corpusCases, type GrammarText, sampleProject, unityPackages, unityTexts } from '#kit/grammar-texts.ts';
import { wasmBackend } from '#kit/parsers.ts';
import { treeFindings, yamlDisagreements } from '#kit/yaml-agreement.ts';

const parser = await wasmBackend().load('unity-yaml');
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const isYaml = ({ grammar }: GrammarText): boolean => grammar === 'unity-yaml';

const fixtures = [...corpusCases(), ...unityTexts(sampleProject)].filter(isYaml);
const cuts = 200;
const maximumBytes = 2 * 1024 * 1024;

function disagreements(text: string): readonly string[] {
  return yamlDisagreements(encode(text), parser);
}

test('both agree on every fixture', () => {
  expect(fixtures.length).toBeGreaterThan(60);
  expect(fixtures.flatMap(({ name, text }) => disagreements(text).map((line) => `${name}: ${line}`))).toEqual([]);
});

test('both agree on what is left of a fixture that is cut off, where that is whole', () => {
  for (const { name, text } of fixtures) {
    const stride = Math.max(1, Math.ceil(text.length / cuts));
    for (let end = 0; end < text.length; end += stride) {
      const cut = text.slice(0, end);
      if (!parser.parse(cut, (root) => root.currentNode.hasError))
        expect(disagreements(cut), `${name} up to ${end}`).toEqual([]);
    }
  }
});

test.each(unityPackages())('both agree on the assets of $name', ({ folder }) => {
  for (const { name, text } of [...unityTexts(folder, maximumBytes)].filter(isYaml)) {
    expect(disagreements(text), name).toEqual([]);
  }
});

const guid = '0123456789abcdef0123456789abcdef';
const object = '--- !u!1 &1\nGameObject:\n';

describe('both agree on', () => {
  test.each([
    ['a byte-order mark', `\ufeff%YAML 1.1\n${object}  m_A: {fileID: 1, guid: ${guid}, type: 3}\n`],
    [
      'line ends of Windows',
      `${object}  m_A: {fileID: 1, guid: ${guid}, type: 3}\n--- !u!4 &2 stripped\nTransform:\n`.replaceAll(
        '\n',
        '\r\n',
      ),
    ],
    [
      'text of more than one byte before a reference',
      `${object}  m_Name: \u00e9\u6f22\u{1f600}\n  m_A: {fileID: 1, guid: ${guid}, type: 3}\n`,
    ],
    [
      'ids of 64 bits',
      '--- !u!114 &-9223372036854775808\nMonoBehaviour:\n--- !u!1660057539 &9223372036854775807\nSceneRoots:\n',
    ],
    [
      'wrapped references',
      `${object}  m_A: {fileID: 1, guid: ${guid},\n    type: 3}\n  m_B: {fileID: 1,\n    guid: ${guid}, type: 3}\n`,
    ],
    [
      'a reference inside of a flow mapping',
      `${object}  m_A: {a: {fileID: 1, guid: ${guid}, type: 3}, b: [{fileID: 1, guid: ${guid}, type: 2}]}\n`,
    ],
    ['a guid as a field of its own', `${object}  m_L:\n  - guid: ${guid}\n    path: a\n  guid: ${guid}\n`],
    ['Addressables', `${object}  m_AssetGUID: ${guid}\n  m_A: {m_AssetGUID: ${guid}, m_SubObjectName: }\n`],
    ['no guid', `${object}  guid: \n  m_A: {fileID: 1, guid: , type: 3}\n`],
    [
      'what is too long, too short or in capitals for a guid',
      `${object}  guid: ${guid}0\n  m_A: {guid: ${guid.slice(1)}}\n  m_B: {guid: ${guid.toUpperCase()}}\n`,
    ],
    ['a header without an id', `--- !u!1\nGameObject:\n  guid: ${guid}\n---\n`],
    ['a document without content', `${object}--- !u!4 &2\n`],
    ['the file of a meta', `fileFormatVersion: 2\nguid: ${guid}\n`],
    [
      'a conflict',
      `${object}<<<<<<< ours\n  m_A: {fileID: 1, guid: ${guid}, type: 3}\n=======\n  m_A: {fileID: 2, guid: ${guid}, type: 2}\n>>>>>>> theirs\n`,
    ],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(disagreements(text)).toEqual([]);
  });
});

test('what is found', () => {
  const text = `%YAML 1.1\n${object}  m_Name: \u00e9\n  m_A: {fileID: 1, guid: ${guid}, type: 3}\n--- !u!4 &-2 stripped\nTransform:\n`;
  expect(treeFindings(encode(text), parser)).toEqual({
    documents: [
      { start: 10, classId: 1, fileId: '1', stripped: false, typeName: 'GameObject' },
      { start: 115, classId: 4, fileId: '-2', stripped: true, typeName: 'Transform' },
    ],
    references: [{ guid, offset: 72, document: 0 }],
  });
});

test('a disagreement is told: the scanner does not know what is text', () => {
  expect(disagreements(`${object}  m_Text: 'guid: ${guid}'\n`)).toEqual([
    `reference of the scanner only, at byte 41: ${guid} in document 0`,
  ]);
});
