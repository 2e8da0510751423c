import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { parseWellKnownGuids } from '../../server/src/unity/well-known-guids.ts';

const main = join(dirname(fileURLToPath(import.meta.url)), 'main.mjs');
const folder = mkdtempSync(join(tmpdir(), 'scenewright-package-guids-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let checkouts = 0;
/** One checkout: `[path, number of its GUID, text?]`. */
function checkout(name: string, version: string, files: readonly (readonly [string, number, string?])[]): void {
  const root = join(folder, 'source', `${checkouts++}`);
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  write('package.json', `\uFEFF${JSON.stringify({ name, version })}`);
  for (const [path, guid, text] of files) {
    write(path, text ?? '');
    write(`${path}.meta`, `fileFormatVersion: 2\r\nguid: ${guidOf(guid)}\r\n`);
  }
}

function guidOf(number: number): string {
  return number.toString(16).padStart(8, '0').repeat(4);
}

function generate(output: string): Buffer {
  execFileSync(process.execPath, [main, '--source', join(folder, 'source'), '--output', output]);
  return readFileSync(output);
}

checkout('com.unity.a', '2.10.0', [
  ['Runtime/Spinner.cs', 1, 'namespace A { public partial class Spinner<T> where T : new() { } }'],
  ['Runtime/Spinner.Part.cs', 2, 'partial class Spinner<T> : Base<Dictionary<string, T>>, IThing where T : new() { }'],
  [
    'Runtime/Base.cs',
    3,
    '#if X\nabstract class Base<T> : UnityEngine.MonoBehaviour\n#else\nclass Base<T>\n#endif\n{ }',
  ],
  ['Runtime/Plain.cs', 4, '// class Plain : MonoBehaviour {\nclass Plain : Other { } class Other { }'],
  ['Runtime/Misnamed.cs', 5, 'class Named : MonoBehaviour { }'],
  ['Editor/SpinnerEditor.cs', 6, 'class SpinnerEditor : Editor { }'],
  ['Editor/Importer.cs', 7, '[ScriptedImporter(1, "x")] class Importer : AssetImporters.ScriptedImporter { }'],
  ['Runtime/A.asmdef', 10],
  ['Shaders/Lit.shader', 11],
  ['Shaders/Lit.hlsl', 12],
  ['Textures/Noise.PNG', 13],
  ['Editor/Icons/Spinner.png', 14],
  ['Editor/Default.mat', 15],
  ['Tests/Runtime/Test.mat', 16],
  ['Samples~/Sample.mat', 17],
  ['Documentation~/Manual.mat', 18],
  ['.hidden/Hidden.mat', 19],
  ['Top.prefab', 20],
  ['New/Moved.mat', 21],
]);
checkout('com.unity.a', '2.9.1', [
  ['Old/Moved.mat', 21],
  ['Old/Gone.mat', 22],
]);
checkout('com.unity.b', '1.0.0', [['B/Gone.mat', 22]]);
checkout('com.unity.b', '1.0.0-pre.2', [['B/Moved.mat', 21]]);
checkout('com.unity.textmeshpro', '3.0.0', [['T/Text.mat', 23]]);
checkout('com.unity.ugui', '2.0.0', [['U/Text.mat', 23]]);
checkout('com.example.other', '1.0.0', [['Other.mat', 24]]);

describe('the table of a few packages', () => {
  const bytes = generate(join(folder, 'table.gz'));
  const guids = parseWellKnownGuids(bytes);
  test.each([
    ['a script whose other part derives from a component', 1, 'a/Runtime/Spinner.cs'],
    ['a part of a class', 2, undefined],
    ['a base under #if', 3, 'a/Runtime/Base.cs'],
    ['a class that is no asset', 4, undefined],
    ['a class that is not named like its file', 5, undefined],
    ['an inspector', 6, undefined],
    ['an importer', 7, 'a/Editor/Importer.cs'],
    ['an assembly definition', 10, 'a/Runtime/A.asmdef'],
    ['a shader', 11, 'a/Shaders/Lit.shader'],
    ['an include', 12, undefined],
    ['a texture', 13, 'a/Textures/Noise.PNG'],
    ['an icon of the editor', 14, undefined],
    ['a material of the editor', 15, 'a/Editor/Default.mat'],
    ['a test', 16, undefined],
    ['a sample', 17, undefined],
    ['documentation', 18, undefined],
    ['a hidden folder', 19, undefined],
    ['an asset beside package.json', 20, 'a/Top.prefab'],
    ['an asset that moved: the path of 2.10, not of 2.9', 21, 'a/New/Moved.mat'],
    ['an asset that moved to another package', 22, 'b/B/Gone.mat'],
    ['an asset of a retired package too', 23, 'ugui/U/Text.mat'],
    ["somebody else's package", 24, undefined],
  ])('%s', (_, number, path) => {
    expect(guids.path(guidOf(number))).toBe(path === undefined ? undefined : `Packages/com.unity.${path}`);
  });

  test('has the assemblies of the editor', () => {
    expect(guids.path('f70555f144d8491a825f0804e09c671c')).toBe('UnityExtensions/Unity/GUISystem/UnityEngine.UI.dll');
  });
  test('comes out the same again', () => expect(generate(join(folder, 'again.gz'))).toEqual(bytes));
});

test('a folder without packages is refused', () => {
  expect(() => execFileSync(process.execPath, [main, '--source', folder], { stdio: 'pipe' })).toThrow(
    /the table would be empty/,
  );
});
