import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { plantedSecrets } from 'scenewright/src/workspace/secrets/planted.fixture.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { program } from '#kit/wire.ts';

const planted = plantedSecrets(11);
const secretOf = (name: string) => planted.find((row) => row.name === name)?.secret ?? '';
const key = secretOf('Anthropic key');
const password = secretOf('curl');
const token = secretOf('GitHub personal token');
let home = '';
let root = '';
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'hazel-okafor-'));
  root = join(home, 'Games', `Moonlit Heist ${token}`);
  const put = (path: string, text: string | Uint8Array) => {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  put('ProjectSettings/ProjectVersion.txt', 'm_EditorVersion: 2022.3.62f1\n');
  put('Assets/Vault.cs', `class Vault { string apiKey = "${key}"; }`);
  put(`Assets/${password}/Broken.cs`, 'class Broken { }\0');
  put('Assets/Torn/.gitignore', `${'**/a/'.repeat(6)}${password}\n`);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

function report(configuration: string, ...words: readonly string[]) {
  const configured = join(home, '.config', 'scenewright');
  mkdirSync(configured, { recursive: true });
  writeFileSync(join(configured, 'config.json'), configuration);
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [program, 'doctor', '--report', ...words, '--project', root],
    {
      encoding: 'utf8',
      env: {
        PATH: process.env['PATH'],
        HOME: home,
        USERPROFILE: home,
        XDG_CONFIG_HOME: join(home, '.config'),
        XDG_CACHE_HOME: join(home, '.cache'),
        SCENEWRIGHT_PARSER: 'wasm',
        SCENEWRIGHT_API_KEY: key,
        SCENEWRIGHT_LIBRARIES: ['relative/heist', `/nowhere/${password}`, join(home, 'Hidden Pack')].join(delimiter),
      },
    },
  );
  return { stdout, stderr, status };
}

const settings = (more: object) =>
  JSON.stringify({
    embedding: { url: `https://hazel:${password}@ai.example/v1`, apiKey: key, model: password },
    ...more,
  });

/** Letter case aside, for names of people are found so. */
const leaks = (text: string) =>
  [
    key,
    password,
    token,
    home,
    root,
    'hazel',
    'Moonlit',
    'Heist',
    'nowhere',
    'Hidden Pack',
    'ai.example',
    'Broken.cs',
    'Torn',
  ].filter((word) => text.toLowerCase().includes(word.toLowerCase()));

test.each([
  ['whole', settings({ libraries: [`/srv/${password}`] })],
  ['malformed libraries', settings({ libraries: { [key]: password } })],
  ['cut off', settings({}).slice(0, -20)],
  ['not JSON', `password=${password}`],
])('a support report holds nothing of the user: configuration %s', (_, configuration) => {
  const asText = report(configuration);
  expect([asText.status, leaks(asText.stdout)]).toEqual([0, []]);
  expect(asText.stdout).toMatch(/^## Scenewright support report\n/);
  const asJson = report(configuration, '--json');
  expect([asJson.status, leaks(asJson.stdout)]).toEqual([0, []]);
  // What is printed beside it may end up in a log of a build server.
  expect([key, token].filter((secret) => asJson.stderr.includes(secret))).toEqual([]);
});

test('a support report says what helps', () => {
  const { stdout } = report(settings({}), '--json');
  expect(JSON.parse(stdout)).toMatchObject({
    program: { node: process.version, scenewright: expect.stringMatching(/^\d+\.\d+\.\d+$/) },
    project: { unityVersion: '2022.3.62f1' },
    index: { state: 'indexed', files: 2 },
    engines: { 'vector store, exact': 'usable' },
    skipped: expect.arrayContaining(['1: not text']),
    problems: [
      expect.stringContaining("library '…' is no absolute path"),
      expect.stringContaining("library '…' is no folder that can be read"),
      expect.stringContaining("library '…' is no folder that can be read"),
      expect.stringContaining("'…' is malformed"),
    ],
    environment: { SCENEWRIGHT_PARSER: 'wasm', SCENEWRIGHT_API_KEY: '<removed>', SCENEWRIGHT_LIBRARIES: '<text>' },
    configuration: { embedding: { url: 'https://<host>/…', apiKey: '<removed>', model: '<text>' } },
  });
});
