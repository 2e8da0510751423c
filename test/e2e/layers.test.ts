import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const script = fileURLToPath(new URL('../../tools/layers.mjs', import.meta.url));

function check(files: Readonly<Record<string, string>>): { readonly status: number | null; readonly errors: string } {
  const root = mkdtempSync(join(tmpdir(), 'scenewright-layers-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const { status, stderr } = spawnSync(process.execPath, [script, root], { encoding: 'utf8' });
  rmSync(root, { recursive: true });
  return { status, errors: stderr };
}

test('the sources keep the layer rule', () => {
  expect(spawnSync(process.execPath, [script], { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
});

test.each([
  ['a lower layer imports a higher one', 'syntax/a.ts', "import type { X } from '#workspace/x.ts';"],
  ['a feature imports another', 'features/hover/a.ts', "import { x } from '#features/search/x.ts';"],
  ['a feature touches the disk', 'features/hover/a.ts', "import { readFile } from 'node:fs/promises';"],
  ['a feature knows the protocol runtime', 'features/hover/a.ts', "import { Range } from 'vscode-languageserver';"],
  ['one face imports another', 'cli/a.ts', "import { x } from '#lsp/x.ts';"],
  ['a dynamic import', 'base/a.ts', "const x = await import('#lsp/x.ts');"],
  ['a path out of the folder', 'base/a.ts', "import { x } from '../unity/x.ts';"],
  ['an unlisted package', 'base/a.ts', "import x from 'left-pad';"],
])('planted: %s', (_, path, text) => {
  const { status, errors } = check({ [path]: text });
  expect(status).toBe(1);
  expect(errors).toContain(path);
});

test('a check that sees nothing fails', () => {
  expect(check({}).status).toBe(2);
});
