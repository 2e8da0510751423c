import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { languages } from '../../clients/vscode/manifest/languages.ts';

/** What the Rider plugin says in Kotlin and others say elsewhere. */
const core = new URL('../../clients/rider/src/main/kotlin/com/scenewright/rider/core/', import.meta.url);
const supported = readFileSync(new URL('SupportedFiles.kt', core), 'utf8');
const nodeVersion = readFileSync(new URL('NodeVersion.kt', core), 'utf8');

test.each([{ id: 'csharp', extensions: ['.cs'] }, ...languages])(
  '$id has the extensions of the VS Code client',
  ({ id, extensions }) => {
    const listed = new RegExp(`"${id}" to\\s+listOf\\(([^)]*)\\)`).exec(supported)?.[1] ?? '';
    const found = [...listed.matchAll(/"([^"]+)"/g)].map(([, extension]) => `.${extension}`);
    expect(found).toEqual(extensions.map((extension) => extension.toLowerCase()));
  },
);

test('the plugin asks for the Node.js that the server needs', () => {
  const { engines } = JSON.parse(readFileSync(new URL('../../server/package.json', import.meta.url), 'utf8'));
  const [, major, minor] = /OLDEST: NodeVersion = NodeVersion\((\d+), (\d+), 0\)/.exec(nodeVersion) ?? [];
  expect(`>=${major}.${minor}`).toBe(engines.node);
});
