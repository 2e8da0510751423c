import { expect, test } from 'vitest';
import { plantedSecrets } from '#workspace/secrets/planted.fixture.ts';
import { createSecretScanner } from '#workspace/secrets/scanner.ts';
import { cleanValue, createCleaner } from './clean.ts';
import { reportMarkdown } from './markdown.ts';
import { shownConfiguration, shownEnvironment } from './settings.ts';

const clean = createCleaner(createSecretScanner(), {
  home: '/home/mia.wong',
  user: 'mia.wong',
  host: 'studio-box-7',
  folders: ['/home/mia.wong/Games/Moonlit Heist', '/srv/packs/Dungeon Kit'],
});

test.each([
  ['/home/mia.wong/.config/scenewright/config.json', '~/…'],
  ['/home/mia.wong/Games/Moonlit Heist/Assets/Boss.cs: gone', '<project>/…: gone'],
  ["library '/srv/packs/Dungeon Kit/x y.fbx' is no folder", "library '…' is no folder"],
  ['EACCES: permission denied, open /var/tmp/My Game/a.cs', 'EACCES: permission denied, open <path>'],
  ['at file:///opt/x/y.js:3', 'at <path>:3'],
  ['C:\\Users\\Mia\\Heist\\a.cs: locked', '<path>: locked'],
  ['\\\\server\\share\\a.cs', '<path>'],
  ['fault in reading Assets/Moonlit/Boss Fight.cs, line 3', 'fault in reading Assets/…, line 3'],
  ['library:Dungeon Kit/a.md', 'library:…'],
  ['made by MIA.WONG on studio-box-7', 'made by <user> on <host>'],
  ['Moonlit Heist and Dungeon Kit', '<name> and <name>'],
  [
    "tree-sitter does not load: Cannot find package 'tree-sitter' imported from /opt/a/b.js",
    "tree-sitter does not load: Cannot find package 'tree-sitter' imported from <path>",
  ],
  ["unexpected 'Moonlit'", "unexpected '…'"],
  ['12: an ignore file that no one can follow', '12: an ignore file that no one can follow'],
  ['linux 6.1.0 x64, 3/4 of it', 'linux 6.1.0 x64, 3/4 of it'],
])('%s', (text, expected) => {
  expect(clean(text)).toBe(expected);
});

test('names of values are cleaned as values are', () => {
  expect(cleanValue({ 'mia.wong': ['/srv/a b', 3, null, { x: true }] }, clean)).toEqual({
    '<user>': ['<path>', 3, null, { x: true }],
  });
});

test('of the configuration the shape stays, and words of ours', () => {
  const key = plantedSecrets(1)[0]?.secret ?? '';
  const configuration = {
    libraries: ['/srv/packs', { name: 'Heist', path: '/x' }],
    embedding: {
      kind: 'openai',
      url: `https://u:${key}@ai.studio.example/v1?k=${key}`,
      model: 'nomic',
      apiKey: key,
      dimension: 384,
    },
    local: { url: 'http://localhost:8080/v1', headers: { 'X-Team': 'heist' } },
    [key]: key,
    account: 123456789,
    on: true,
    big: 123456789,
    password: 12,
  };
  expect(shownConfiguration(JSON.stringify(configuration))).toEqual({
    libraries: ['<text>', { name: '<text>', path: '<text>' }],
    embedding: { kind: 'openai', url: 'https://<host>/…', model: '<text>', apiKey: '<removed>', dimension: 384 },
    local: { url: 'http://localhost/…', headers: '<removed>' },
    '<name 4>': '<text>',
    account: '<removed>',
    on: true,
    big: '<number>',
    password: '<removed>',
  });
  expect(shownConfiguration(`{"apiKey": "${key}`)).toBe('it is not JSON');
  expect(shownConfiguration(`${'['.repeat(50)}${']'.repeat(50)}`)).toEqual([[[[[[[['<deeper>']]]]]]]]);
});

test('of the environment the names stay, and words of ours', () => {
  expect(
    shownEnvironment({
      SCENEWRIGHT_PARSER: 'native',
      SCENEWRIGHT_LIBRARIES: '/srv/a:/srv/b',
      SCENEWRIGHT_API_KEY: 'wasm',
      SCENEWRIGHT_hunter2: 'x',
      OTHER: 'wasm',
    }),
  ).toEqual({ SCENEWRIGHT_PARSER: 'native', SCENEWRIGHT_LIBRARIES: '<text>', SCENEWRIGHT_API_KEY: '<removed>' });
});

test('nothing breaks out of the Markdown', () => {
  const text = reportMarkdown({ engines: { a: 'x\n```\n# boo', long: { b: [1] } }, skipped: [], state: 'fine' });
  expect(text.slice(text.indexOf('###'))).toBe(
    "### engines\n\n```text\na     x | ''' | # boo\nlong  {\"b\":[1]}\n```\n\n### skipped\n\n```text\nnone\n```\n\n### state\n\n```text\nfine\n```",
  );
});
