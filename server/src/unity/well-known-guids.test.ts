import { readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test, vi } from 'vitest';
import { lazyWellKnownGuids, parseWellKnownGuids } from './well-known-guids.ts';

const image = 'fe87c0e1cc204ed48ad3b37840f39efc';
const text = '5f7201a12d95ffc409449d95f23cf332';
const lit = '933532a4fcc9baf4fa0491de14d08ed7';
const assembly = 'f5f67c52d1564df4a8936ccd202a3bd8';
const letters = (guid: string) => Buffer.from(guid, 'hex').toString('base64url');
const title = 'scenewright-package-guids 1';
const table = (...lines: readonly string[]) => gzipSync(`${[title, ...lines].join('\n')}\n`);

const small = table(
  '# Packages/com.unity.ugui',
  `${letters(text)}Text.cs`,
  '/Runtime/UGUI/UI/Core/',
  `${letters(image)}Image.cs`,
  '# Packages/com.unity.render-pipelines.universal',
  '/Shaders/',
  `${letters(lit)}Lit with a space é.shader`,
  '# UnityExtensions/Unity/GUISystem',
  `${letters(assembly)}UnityEngine.UI.dll`,
);

describe('a table', () => {
  const guids = parseWellKnownGuids(small);
  test.each([
    [text, 'Packages/com.unity.ugui/Text.cs', 'com.unity.ugui'],
    [image, 'Packages/com.unity.ugui/Runtime/UGUI/UI/Core/Image.cs', 'com.unity.ugui'],
    [
      lit,
      'Packages/com.unity.render-pipelines.universal/Shaders/Lit with a space é.shader',
      'com.unity.render-pipelines.universal',
    ],
    [assembly, 'UnityExtensions/Unity/GUISystem/UnityEngine.UI.dll', undefined],
    ['fe87c0e1cc204ed48ad3b37840f39efd', undefined, undefined],
    ['fe87c0e1cc204ed4', undefined, undefined],
    ['', undefined, undefined],
    ['not a guid', undefined, undefined],
    ['__proto__', undefined, undefined],
  ])('%s', (guid, path, name) => {
    expect([guids.path(guid), guids.package(guid), guids.size]).toEqual([path, name, 4]);
  });
});

describe('damaged data gives an empty table', () => {
  const size = (bytes: Uint8Array) => parseWellKnownGuids(bytes).size;
  const row = `${letters(image)}Image.cs`;
  test.each([
    ['nothing', new Uint8Array()],
    ['no gzip', Buffer.from('scenewright')],
    ['an empty text', gzipSync('')],
    ['another title', gzipSync(`scenewright-package-guids 2\n# Packages/a\n${row}\n`)],
    ['no newline at the end', gzipSync(`${title}\n# Packages/a\n${row}`)],
    ['no root', table(row)],
    ['no name', table('# Packages/a', letters(image))],
    ['a short GUID', table('# Packages/a', `${letters(image).slice(1)}.cs`)],
    ['a letter that no GUID has', table('# Packages/a', `!${row.slice(1)}`)],
    ['more bits than a GUID has', table('# Packages/a', `${'A'.repeat(21)}BImage.cs`)],
    ['an empty line', table('# Packages/a', '', row)],
    ['a bomb', gzipSync(`${title}\n# ${'a'.repeat(20_000_000)}\n${row}\n`)],
  ])('%s', (_, bytes) => expect(size(bytes)).toBe(0));

  test('but a title alone is one too', () => expect(size(table())).toBe(0));
  test('at every length', () => {
    for (let end = 0; end < small.length; end++) expect(size(small.subarray(0, end))).toBe(0);
  });
  test('with any byte changed it never throws', () => {
    for (let at = 0; at < small.length; at++) {
      const bytes = Buffer.from(small);
      bytes[at] = (bytes[at] ?? 0) ^ 0x55;
      expect([0, 4]).toContain(size(bytes));
    }
  });
});

describe('a lazy table', () => {
  test('is loaded at the first question, once', () => {
    const load = vi.fn(() => small);
    const guids = lazyWellKnownGuids(load);
    expect(load).not.toHaveBeenCalled();
    expect([guids.path(image), guids.package(lit), guids.size]).toEqual([
      'Packages/com.unity.ugui/Runtime/UGUI/UI/Core/Image.cs',
      'com.unity.render-pipelines.universal',
      4,
    ]);
    expect(load).toHaveBeenCalledOnce();
  });
  test('of a missing file is empty', () => {
    expect(lazyWellKnownGuids(() => undefined).size).toBe(0);
  });
});

describe('the table of this repository', () => {
  const bytes = readFileSync(new URL('data/package-guids.txt.gz', import.meta.url));
  const guids = parseWellKnownGuids(bytes);

  test('is small', () => expect(bytes.length).toBeLessThan(300_000));
  test('has many packages and one row for each GUID', () => {
    const lines = gunzipSync(bytes).toString('utf8').trimEnd().split('\n').slice(1);
    expect(lines.filter((line) => line.startsWith('# Packages/com.unity.')).length).toBeGreaterThan(100);
    expect(guids.size).toBe(lines.filter((line) => !/^[#/]/.test(line)).length);
    expect(guids.size).toBeGreaterThan(6000);
  });
  test.each([
    ['31a19414c41e5ae4aae2af33fee712f6', 'Mask.cs', 'com.unity.ugui'],
    ['76c392e42b5098c458856cdf6ecaaaa1', 'EventSystem.cs', 'com.unity.ugui'],
    ['72ece51f2901e7445ab60da3685d6b5f', 'CinemachineBrain.cs', 'com.unity.cinemachine'],
    ['62899f850307741f2a39c98a8b639597', 'PlayerInput.cs', 'com.unity.inputsystem'],
    ['bfb4e4ad8d5fe144cba7ea25fb1b8a4b', undefined, undefined],
  ])('%s is %s of %s', (guid, name, owner) => {
    expect([guids.path(guid)?.split('/').at(-1), guids.package(guid)]).toEqual([name, owner]);
  });
});
