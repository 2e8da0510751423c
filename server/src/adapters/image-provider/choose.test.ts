import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startImageServer } from '@scenewright/test/kit/image-server.ts';
import { picturePng, wish } from '@scenewright/test/kit/image-server-client.ts';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { neverAborted } from '#base/cancel.ts';
import { chooseImageProvider, readImagesSetting } from './choose.ts';
import { providerKinds } from './providers.ts';

const home = mkdtempSync(join(tmpdir(), 'scenewright-choose-'));
const server = await startImageServer(picturePng);
afterAll(async () => {
  rmSync(home, { recursive: true, force: true });
  await server.close();
});
beforeEach(() => server.reset());

function configure(images: unknown): void {
  mkdirSync(join(home, 'scenewright'), { recursive: true });
  writeFileSync(join(home, 'scenewright', 'config.json'), JSON.stringify(images === undefined ? {} : { images }));
}

function choose(images: unknown, environment: Readonly<Record<string, string>> = {}, id?: string) {
  configure(images);
  return chooseImageProvider({ XDG_CONFIG_HOME: home, HOME: home, ...environment }, id);
}

test('nothing is chosen when nothing is configured, whatever keys are in the environment', async () => {
  for (const images of [undefined, []])
    expect(await choose(images, { OPENAI_API_KEY: 'k', STABILITY_API_KEY: 'k' })).toEqual({
      ok: true,
      value: undefined,
    });
});

test('OpenAI and Stability need a name and a key in the environment, no more', async () => {
  for (const [provider, variable] of [
    ['openai', 'OPENAI_API_KEY'],
    ['stability', 'STABILITY_API_KEY'],
  ] as const) {
    const chosen = await choose([{ provider }], { [variable]: 'k' });
    expect(chosen).toMatchObject({ ok: true, value: { id: provider, leaves: true } });
    expect(await choose([{ provider }])).toMatchObject({ code: 'image-key', hint: expect.stringContaining(variable) });
  }
});

test('the WebUI needs nothing but its name', async () => {
  const chosen = await choose([{ provider: 'stable-diffusion-webui' }]);
  expect(chosen).toMatchObject({
    value: { id: 'stable-diffusion-webui', leaves: false, label: 'Stable Diffusion WebUI (127.0.0.1:7860)' },
  });
});

test('the first is chosen unless another is asked for', async () => {
  const images = [{ provider: 'stable-diffusion-webui' }, { provider: 'openai' }];
  const environment = { OPENAI_API_KEY: 'k' };
  expect(await choose(images, environment)).toMatchObject({ value: { id: 'stable-diffusion-webui' } });
  expect(await choose(images, environment, 'openai')).toMatchObject({ value: { id: 'openai' } });
  expect(await choose(images, environment, 'comfyui')).toMatchObject({
    code: 'image-provider-unknown',
    hint: 'Configured are: stable-diffusion-webui, openai.',
  });
  expect(await choose([], {}, 'openai')).toMatchObject({ code: 'image-provider-unknown' });
});

test('a service that lacks its key does not keep another from being chosen', async () => {
  const images = [{ provider: 'openai' }, { provider: 'stable-diffusion-webui' }];
  expect(await choose(images, {}, 'stable-diffusion-webui')).toMatchObject({ ok: true });
});

test('what is configured can be listed in its order', async () => {
  configure([{ provider: 'stability' }, { provider: 'comfyui', workflow: '~/w.json' }]);
  expect(await readImagesSetting({ XDG_CONFIG_HOME: home })).toMatchObject({
    value: [{ provider: 'stability' }, { provider: 'comfyui' }],
  });
});

const webui = 'stable-diffusion-webui';
test.each<readonly [string, unknown, string]>([
  ['an unknown service', [{ provider: 'nobody' }], 'bad-configuration'],
  ['no list', { provider: 'openai' }, 'bad-configuration'],
  ['a key in the file', [{ provider: 'openai', apiKey: 'sk' }], 'bad-configuration'],
  ['one service twice', [{ provider: webui }, { provider: webui }], 'bad-configuration'],
  ['a workflow for a service that has none', [{ provider: 'openai', workflow: '/w.json' }], 'bad-configuration'],
  ['a model for a service that has one', [{ provider: 'stability', model: 'x' }], 'bad-configuration'],
  ['ComfyUI without a workflow', [{ provider: 'comfyui' }], 'bad-configuration'],
  ['a workflow that is not absolute', [{ provider: 'comfyui', workflow: 'w.json' }], 'bad-configuration'],
  ['no address', [{ provider: 'openai', baseUrl: 'nowhere' }], 'image-bad-address'],
  ['another scheme', [{ provider: 'openai', baseUrl: 'file:///etc' }], 'image-bad-address'],
  ['a password in the address', [{ provider: webui, baseUrl: 'https://u:p@x.example' }], 'image-bad-address'],
  ['a key in the clear', [{ provider: 'openai', baseUrl: 'http://x.example/v1' }], 'image-key-in-the-clear'],
  [
    'a password in the clear',
    [{ provider: webui, baseUrl: 'http://x.example', apiKeyEnv: 'WEBUI' }],
    'image-key-in-the-clear',
  ],
  ['a variable that is not set', [{ provider: webui, apiKeyEnv: 'ABSENT' }], 'image-key'],
  ['a password without a user', [{ provider: webui, apiKeyEnv: 'OPENAI_API_KEY' }], 'image-key'],
  ['a key with a line in it', [{ provider: 'openai', apiKeyEnv: 'BROKEN' }], 'image-key'],
])('refused: %s', async (_, images, code) => {
  const environment = { OPENAI_API_KEY: 'sk-secret', WEBUI: 'me:sk-secret', BROKEN: 'sk-secret\nsk-secret' };
  const chosen = await choose(images, environment);
  expect(chosen).toMatchObject({ ok: false, code });
  expect(JSON.stringify(chosen)).not.toContain('sk-secret');
});

test('the key of the named variable is sent, without the space around it', async () => {
  server.services.authorization = 'Bearer sk-mine';
  const images = [{ provider: 'openai', baseUrl: `${server.url}/v1/`, apiKeyEnv: 'MY_KEY' }];
  const chosen = await choose(images, { OPENAI_API_KEY: 'sk-other', MY_KEY: 'sk-mine\n' });
  const made = chosen.ok ? await chosen.value?.make(wish, () => {}, neverAborted()) : undefined;
  expect(made).toMatchObject({ ok: true });
});

test('user and password of the WebUI are sent as Basic, and a wrong one is not repeated', async () => {
  server.services.authorization = `Basic ${Buffer.from('me:pass:word').toString('base64')}`;
  const images = [{ provider: webui, baseUrl: server.url, apiKeyEnv: 'WEBUI' }];
  for (const [value, code] of [
    ['me:pass:word', undefined],
    ['me:wrong-word', 'image-key'],
  ] as const) {
    const chosen = await choose(images, { WEBUI: value });
    const made = chosen.ok ? await chosen.value?.make(wish, () => {}, neverAborted()) : undefined;
    expect(made === undefined || made.ok ? undefined : made.code).toBe(code);
    expect(JSON.stringify(made)).not.toContain('wrong-word');
  }
});

test('a stand-in for OpenAI on this machine needs no key', async () => {
  const chosen = await choose([{ provider: 'openai', baseUrl: `${server.url}/v1`, model: 'gpt-image-x' }]);
  const made = chosen.ok ? await chosen.value?.make(wish, () => {}, neverAborted()) : undefined;
  expect(made).toMatchObject({ ok: true });
  expect(server.seen[0]?.headers.authorization).toBeUndefined();
});

test.each(providerKinds)('$id is documented with its address and key', ({ id, baseUrl, keyVariable }) => {
  const page = readFileSync(new URL('../../../../docs/features/image-providers.md', import.meta.url), 'utf8');
  expect(page).toContain(`\`${id}\``);
  expect(page).toContain(baseUrl);
  expect(page).toContain(keyVariable ?? '');
});
