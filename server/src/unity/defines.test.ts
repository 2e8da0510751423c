import { expect, test } from 'vitest';
import type { FileFacts } from '#syntax/facts.ts';
import { createDefineSource } from './defines.ts';
import { versionCovers } from './package-version.ts';
import { unknownProject } from './project.ts';

const nothing: FileFacts = { kind: 'other', symbols: [], problems: [] };
const assembly = (name: string, more: object = {}): FileFacts => ({
  ...nothing,
  kind: 'asmdef',
  assembly: {
    isReference: false,
    name,
    references: [],
    includePlatforms: [],
    excludePlatforms: [],
    defineConstraints: [],
    versionDefines: [],
    allowUnsafeCode: false,
    noEngineReferences: false,
    ...more,
  },
});
const defines = (names: readonly string[], detail?: string): FileFacts => ({
  ...nothing,
  terms: names.map((name) => ({ kind: 'define', name, ...(detail === undefined ? {} : { detail }) })),
});

const project = {
  ...unknownProject,
  unityVersion: '2021.3.4f1',
  packages: new Map([['com.unity.inputsystem', '1.4.0']]),
};
const files: readonly (readonly [string, FileFacts])[] = [
  [
    'ProjectSettings/ProjectSettings.asset',
    {
      ...nothing,
      terms: [...(defines(['PHONE'], 'Android').terms ?? []), ...(defines(['DESK'], 'Standalone').terms ?? [])],
    },
  ],
  ['Assets/csc.rsp', defines(['EVERYWHERE'])],
  [
    'Assets/Game/Game.asmdef',
    assembly('Game', {
      versionDefines: [
        { package: 'com.unity.inputsystem', expression: '1.1', define: 'HAS_INPUT' },
        { package: 'com.unity.inputsystem', expression: '[2.0,3.0)', define: 'NEW_INPUT' },
        { package: 'com.absent', expression: '', define: 'ABSENT' },
      ],
    }),
  ],
  ['Assets/Game/csc.rsp', defines(['GAME_ONLY'])],
  ['Assets/Extra/Extra.asmref', assembly('Game', { isReference: true })],
];

test.each([
  ['Assets/A.cs', 'UNITY_EDITOR', true],
  ['Assets/A.cs', 'UNITY_2021_3_OR_NEWER', true],
  ['Assets/A.cs', 'UNITY_2019_4_OR_NEWER', true],
  ['Assets/A.cs', 'UNITY_2022_1_OR_NEWER', false],
  ['Assets/A.cs', 'UNITY_2021_3_4', true],
  ['Assets/A.cs', 'DESK', true],
  ['Assets/A.cs', 'PHONE', false],
  ['Assets/A.cs', 'EVERYWHERE', true],
  ['Assets/A.cs', 'HAS_INPUT', false],
  ['Assets/Game/Deep/A.cs', 'HAS_INPUT', true],
  ['Assets/Game/Deep/A.cs', 'NEW_INPUT', false],
  ['Assets/Game/Deep/A.cs', 'ABSENT', false],
  ['Assets/Game/A.cs', 'GAME_ONLY', true],
  ['Assets/Game/A.cs', 'DESK', true],
  ['Assets/Extra/A.cs', 'HAS_INPUT', true],
  ['Assets/Extra/A.cs', 'GAME_ONLY', true],
])('%s: %s is defined: %s', (path, name, expected) => {
  expect(createDefineSource(files, project)(path).has(name)).toBe(expected);
});

test('scripts of one assembly share one set, so that equal sets are told by identity', () => {
  const source = createDefineSource(files, project);
  expect(source('Assets/Game/A.cs')).toBe(source('Assets/Game/B.cs'));
});

test.each([
  ['', '1.0.0', true],
  ['1.2', '1.2.0', true],
  ['1.2', '1.10.0-pre.3', true],
  ['1.2', '1.1.9', false],
  ['[1.2]', '1.2.0', true],
  ['[1.2]', '1.2.1', false],
  ['[1.0,2.0)', '1.9.9', true],
  ['[1.0,2.0)', '2.0.0', false],
  ['(1.0,2.0]', '1.0.0', false],
  ['(1.0,2.0]', '2.0.0', true],
  ['2021.3', '2022.3.62f1', true],
  ['1.0', 'file:../pack', true],
  ['nonsense', '1.0.0', false],
])('the range %j and version %s: %s', (range, version, expected) => {
  expect(versionCovers(range, version)).toBe(expected);
});
