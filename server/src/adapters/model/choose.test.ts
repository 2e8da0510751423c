import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { modelPresets } from '@scenewright/protocol';
import { afterAll, expect, test } from 'vitest';
import { chooseModel, keyOf } from './choose.ts';

const home = mkdtempSync(join(tmpdir(), 'scenewright-choose-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

async function choose(model: unknown, environment: Readonly<Record<string, string>> = {}) {
  mkdirSync(join(home, 'scenewright'), { recursive: true });
  writeFileSync(join(home, 'scenewright', 'config.json'), JSON.stringify(model === undefined ? {} : { model }));
  return chooseModel({ XDG_CONFIG_HOME: home, ...environment });
}

test('nothing is chosen when nothing is said', async () => {
  expect(await choose(undefined)).toEqual({ ok: true, value: undefined });
});

test.each(Object.keys(modelPresets))('preset %s is whole and documented', async (preset) => {
  const { baseUrl, ...known }: { readonly baseUrl: string; readonly model?: string } = Object.entries(
    modelPresets,
  ).find(([id]) => id === preset)?.[1] ?? { baseUrl: '' };
  const chosen = await choose({
    preset,
    baseUrl: baseUrl.replace(/\{\w+\}/, 'mine'),
    model: known.model ?? 'some-coder',
  });
  expect(chosen).toMatchObject({ ok: true, value: { type: 'endpoint', leaves: !baseUrl.startsWith('http:') } });
  const page = readFileSync(new URL('../../../../docs/features/models.md', import.meta.url), 'utf8');
  expect(page).toContain(`\`${preset}\``);
  expect(page).toContain(baseUrl);
});

test.each([
  [
    'by special words where the family is known',
    { baseUrl: 'http://localhost:1/v1', model: 'qwen2.5-coder' },
    { way: 'fim', family: { id: 'qwen-coder' } },
  ],
  ['in a conversation where it is not', { baseUrl: 'http://localhost:1/v1', model: 'some-chat' }, { way: 'chat' }],
  ['as the user says', { baseUrl: 'http://localhost:1/v1', model: 'x', way: 'suffix' }, { way: 'suffix' }],
  [
    'by the family that the user names',
    { baseUrl: 'http://localhost:1/v1', model: 'mine', family: 'starcoder2' },
    { way: 'fim', family: { id: 'starcoder2' } },
  ],
])('gaps are filled %s', async (_, setting, expected) => {
  expect(await choose(setting)).toMatchObject({ ok: true, value: expected });
});

test.each([
  ['a malformed setting', { preset: 'nobody' }, 'bad-configuration'],
  ['a key in the file', { baseUrl: 'https://x/v1', model: 'x', apiKey: 'sk' }, 'bad-configuration'],
  ['no address', { baseUrl: 'nowhere', model: 'x' }, 'model-bad-address'],
  ['another scheme', { baseUrl: 'file:///etc', model: 'x' }, 'model-bad-address'],
  ['a password in the address', { baseUrl: 'https://u:p@x/v1', model: 'x' }, 'model-bad-address'],
  ['no model', { baseUrl: 'https://x/v1' }, 'bad-configuration'],
  ['a resource without a name', { preset: 'azure-openai', model: 'd' }, 'bad-configuration'],
  ['an unknown family', { baseUrl: 'https://x/v1', model: 'x', family: 'y' }, 'bad-configuration'],
])('%s is told', async (_, setting, code) => {
  expect(await choose(setting)).toMatchObject({ ok: false, code });
});

test('a key travels encrypted or not at all', async () => {
  const setting = { baseUrl: 'http://models.example/v1', model: 'x', apiKeyEnv: 'K' };
  expect(await choose(setting)).toMatchObject({ ok: true });
  expect(await choose(setting, { K: 'sk' })).toMatchObject({ ok: false, code: 'model-key-in-the-clear' });
  expect(
    JSON.stringify(await choose({ ...setting, baseUrl: 'https://models.example/v1' }, { K: 'sk-secret' })),
  ).not.toContain('sk-secret');
});

test('the environment wins over the file', async () => {
  const chosen = await choose(
    { preset: 'openai' },
    { SCENEWRIGHT_MODEL_URL: 'http://127.0.0.1:1/v1', SCENEWRIGHT_MODEL_NAME: 'starcoder2' },
  );
  expect(chosen).toMatchObject({ value: { baseUrl: 'http://127.0.0.1:1/v1', leaves: false } });
  expect(keyOf('K', { K: 'a' })).toBe('a');
  expect(keyOf('K', { K: 'a', SCENEWRIGHT_MODEL_API_KEY: 'b' })).toBe('b');
  expect(keyOf(undefined, {})).toBeUndefined();
  const file = { SCENEWRIGHT_MODEL_FILE: 'qwen', SCENEWRIGHT_MODEL_CONTEXT: '8192', SCENEWRIGHT_MODEL_THREADS: '2' };
  expect(await choose({ preset: 'openai' }, file)).toMatchObject({ value: { contextTokens: 8192, threads: 2 } });
  expect(await choose({}, { ...file, SCENEWRIGHT_MODEL_THREADS: 'two' })).toMatchObject({ ok: false });
});

test('a file is chosen by its name or its path', async () => {
  expect(await choose({ file: 'qwen' })).toMatchObject({
    ok: true,
    value: { type: 'file', file: 'qwen', contextTokens: 4096 },
  });
});
