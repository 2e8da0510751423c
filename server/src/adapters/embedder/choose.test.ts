import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { chooseEmbedder } from './choose.ts';

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'scenewright-choose-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

function configure(value: unknown): void {
  mkdirSync(join(home, 'scenewright'), { recursive: true });
  writeFileSync(join(home, 'scenewright', 'config.json'), typeof value === 'string' ? value : JSON.stringify(value));
}

const choose = (environment: Readonly<Record<string, string>> = {}) =>
  chooseEmbedder({ XDG_CONFIG_HOME: home, HOME: home, ...environment });

test('nothing is chosen without a configuration', async () => {
  expect(await choose()).toEqual({ ok: true, value: undefined });
  configure({ libraries: [] });
  expect(await choose()).toEqual({ ok: true, value: undefined });
});

test('an endpoint with the key of a variable', async () => {
  configure({ embedding: { endpoint: { baseUrl: 'https://a.example/v1', model: 'm', apiKeyEnv: 'MY_KEY' } } });
  expect(await choose({ MY_KEY: 'k' })).toMatchObject({
    value: { type: 'endpoint', url: 'https://a.example/v1/embeddings', model: 'm', key: 'k', leaves: true, batch: 32 },
  });
});

test('the environment wins, and a loopback service needs no key', async () => {
  configure({ embedding: { endpoint: { baseUrl: 'https://a.example/v1', model: 'm' } } });
  const environment = {
    SCENEWRIGHT_EMBEDDING_URL: 'http://127.0.0.1:1234/v1',
    SCENEWRIGHT_EMBEDDING_MODEL: 'e5',
    SCENEWRIGHT_EMBEDDING_QUERY_PREFIX: 'query: ',
  };
  expect(await choose(environment)).toMatchObject({ value: { model: 'e5', queryPrefix: 'query: ', leaves: false } });
});

test('a folder below the home', async () => {
  configure({ embedding: { folder: '~/models/e5', pooling: 'cls' } });
  expect(await choose()).toMatchObject({ value: { type: 'folder', folder: join(home, 'models/e5'), pooling: 'cls' } });
});

test.each([
  [
    'a key over plain http',
    { embedding: { endpoint: { baseUrl: 'http://a.example/v1', model: 'm', apiKeyEnv: 'K' } } },
    'unencrypted',
  ],
  ['no address', { embedding: { endpoint: { baseUrl: 'file:///x', model: 'm' } } }, 'no address'],
  [
    'a key in the address',
    { embedding: { endpoint: { baseUrl: 'https://u:p@a.example', model: 'm' } } },
    'user or password',
  ],
  ['a folder that is not absolute', { embedding: { folder: 'models' } }, 'not absolute'],
  ['both', { embedding: { folder: '/x', endpoint: {} } }, 'malformed'],
  ['no JSON', '{', 'cannot be read'],
])('refused: %s', async (_, value, message) => {
  configure(value);
  const chosen = await choose({ K: 'secret-key' });
  expect(chosen).toMatchObject({ ok: false, message: expect.stringContaining(message) });
  expect(JSON.stringify(chosen)).not.toContain('secret-key');
});
