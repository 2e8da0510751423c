import { expect, test } from 'vitest';
import { metaFacts } from './facts.ts';

const own = 'a'.repeat(32);
const other = 'b'.repeat(32);
const third = 'c'.repeat(32);

const texture = `fileFormatVersion: 2
guid: ${own}
labels:
- Rock
- 'it''s'
TextureImporter:
  internalIDToNameTable: []
  externalObjects: {}
  serializedVersion: 13
  mipmaps:
    mipMapMode: 0
    enableMipMap: 1
    sRGBTexture: 0
    linearTexture: 0
  bumpmap:
    convertToNormalMap: 0
  isReadable: 0
  maxTextureSize: 2048
  textureSettings:
    serializedVersion: 2
    filterMode: 1
    aniso: 1
    wrapU: 1
  spriteMode: 1
  spritePixelsToUnits: 100
  alphaIsTransparency: 1
  textureType: 1
  textureShape: 1
  platformSettings:
  - serializedVersion: 3
    buildTarget: DefaultTexturePlatform
    maxTextureSize: 512
    textureType: 8
  spriteSheet:
    serializedVersion: 2
    spriteMode: 9
  userData: 
  assetBundleName: props/rocks
  assetBundleVariant: 
`;

const textureSettings = [
  ['textureType', '1'],
  ['textureShape', '1'],
  ['mipmaps.sRGBTexture', '0'],
  ['mipmaps.linearTexture', '0'],
  ['mipmaps.enableMipMap', '1'],
  ['alphaIsTransparency', '1'],
  ['spriteMode', '1'],
  ['spritePixelsToUnits', '100'],
  ['maxTextureSize', '2048'],
  ['isReadable', '0'],
  ['textureSettings.wrapU', '1'],
  ['textureSettings.filterMode', '1'],
];

test.each([
  ['Unix lines', texture],
  ['Windows lines', texture.replaceAll('\n', '\r\n')],
  ['a byte-order mark', `\ufeff${texture}`],
])('a texture with %s', (_, text) => {
  expect(metaFacts(text)).toEqual({
    symbols: [],
    problems: [],
    guidRefs: [],
    guid: own,
    importer: {
      importer: 'TextureImporter',
      isFolder: false,
      settings: textureSettings,
      labels: ['Rock', "it's"],
      assetBundle: 'props/rocks',
    },
  });
});

/** Importer, settings and GUIDs of a `.meta` whose own GUID stands in its second line. */
function read(lines: readonly string[]): readonly unknown[] {
  const { guidRefs, importer } = metaFacts(`fileFormatVersion: 2\nguid: ${own}\n${lines.join('\n')}\n`);
  const settings = importer?.settings.map(([path, value]) => `${path}=${value}`);
  return [importer?.importer, importer?.isFolder, settings, guidRefs];
}

test.each<[string, readonly string[], readonly unknown[]]>([
  ['no importer', [], ['', false, [], []]],
  ['a folder', ['folderAsset: yes', 'DefaultImporter:', '  externalObjects: {}'], ['DefaultImporter', true, [], []]],
  ['a bare folder', ['folderAsset: yes', 'timeCreated: 1', 'licenseType: Free'], ['', true, [], []]],
  [
    'a script with an icon',
    ['MonoImporter:', '  executionOrder: -50', `  icon: {fileID: 2800000, guid: ${other}, type: 3}`],
    ['MonoImporter', false, ['executionOrder=-50', `icon.guid=${other}`], [[other, 1]]],
  ],
  [
    'a script without icon',
    ['MonoImporter:', '  executionOrder: 0', '  icon: {instanceID: 0}'],
    ['MonoImporter', false, ['executionOrder=0'], []],
  ],
  [
    'a model with materials of others',
    [
      'ModelImporter:',
      '  externalObjects:',
      '  - first:',
      '      name: M',
      `    second: {fileID: 2100000, guid: ${other}, type: 2}`,
      '  - first:',
      `    second: {fileID: 2100000, guid: ${third}, type: 2}`,
      `    third: {fileID: 2100000, guid: ${other}, type: 2}`,
      '  materials:',
      '    materialImportMode: 2',
      '  animations:',
      '    isReadable: 1',
      '  meshes:',
      '    globalScale: 0.01',
      '    generateSecondaryUV: 1',
      '  humanDescription:',
      '    globalScale: 7',
      '  importAnimation: 0',
      '  animationType: 3',
    ],
    [
      'ModelImporter',
      false,
      [
        'meshes.globalScale=0.01',
        'meshes.generateSecondaryUV=1',
        'animations.isReadable=1',
        'materials.materialImportMode=2',
        'importAnimation=0',
        'animationType=3',
      ],
      [
        [other, 2],
        [third, 1],
      ],
    ],
  ],
  [
    'a sound',
    ['AudioImporter:', '  defaultSettings:', '    loadType: 1', '    quality: 0.7', '  forceToMono: 0', '  3D: 1'],
    [
      'AudioImporter',
      false,
      ['defaultSettings.loadType=1', 'defaultSettings.quality=0.7', 'forceToMono=0', '3D=1'],
      [],
    ],
  ],
  [
    'an importer that is a script',
    ['ScriptedImporter:', `  script: {fileID: 11500000, guid: ${other}, type: 3}`],
    ['ScriptedImporter', false, [`script.guid=${other}`], [[other, 1]]],
  ],
  [
    'an importer that is no setting of ours',
    ['VideoClipImporter:', '  quality: 1'],
    ['VideoClipImporter', false, [], []],
  ],
  ['a name of the language', ['constructor:', 'toStringImporter:'], ['toStringImporter', false, [], []]],
  ['a built-in reference', ['X:', '  y: {guid: 0000000000000000f000000000000000}'], ['', false, [], []]],
])('%s', (_, lines, expected) => {
  expect(read(lines)).toEqual(expected);
});

test.each<[string, string, readonly string[], string | undefined]>([
  ['an empty file', '', ['syntax 0-0'], undefined],
  ['no guid', 'fileFormatVersion: 2\nguid:\n', ['syntax 0-20'], undefined],
  ['a short guid', `guid: ${own.slice(1)}\n`, ['syntax 0-37'], undefined],
  ['a guid inside another line', `x: 1\n  guid: ${own}\n`, ['syntax 0-4'], undefined],
  ['a guid behind the importer', `MonoImporter:\n  icon: {}\nguid: ${own}\n`, [], own],
  [
    'two guids in conflict',
    `fileFormatVersion: 2\n<<<<<<< HEAD\nguid: ${own}\n=======\nguid: ${other}\n>>>>>>> x\n`,
    ['conflict 21-33', 'conflict 73-80', 'conflict 120-129'],
    own,
  ],
])('%s', (_, text, problems, guid) => {
  const facts = metaFacts(text);
  expect(facts.problems.map(({ code, span }) => `${code} ${span.start}-${span.end}`)).toEqual(problems);
  expect(facts.guid).toBe(guid);
});

test('of two sides only the first refers to others', () => {
  const icon = (guid: string): string => `  icon: {fileID: 2800000, guid: ${guid}, type: 3}\n`;
  const sides = `<<<<<<< HEAD\n${icon(other)}=======\n${icon(third)}>>>>>>> x\n`;
  const facts = metaFacts(`guid: ${own}\nMonoImporter:\n${sides}  assetBundleName: b\n`);
  expect(facts.guidRefs).toEqual([[other, 1]]);
  expect(facts.importer).toMatchObject({ settings: [['icon.guid', other]], assetBundle: 'b' });
});

test('every prefix of a texture gives no setting but its own', () => {
  for (let end = 0; end < texture.length; end++) {
    const { importer, guid } = metaFacts(texture.slice(0, end));
    expect([undefined, own]).toContain(guid);
    const strange = importer?.settings.filter(([path, value]) => {
      return !textureSettings.some(([known, whole]) => known === path && whole?.startsWith(value));
    });
    expect(strange).toEqual([]);
  }
});

test.each([
  ['lines of importers', 'Importer:'],
  ['one line of colons', ': '],
  ['sections', '  mipmaps:\n'],
  ['sprites', '    - serializedVersion: 2\n      name: x\n'],
  ['guids', `  x: {guid: ${other}}\n`],
])('two megabytes of %s take no time', (_, unit) => {
  const text = `guid: ${own}\nTextureImporter:\n  mipmaps:\n${unit.repeat(2_000_000 / unit.length)}`;
  const start = performance.now();
  expect(metaFacts(text).guid).toBe(own);
  expect(performance.now() - start).toBeLessThan(2000);
});
