import { startModelServer } from '@scenewright/test/kit/model-server.ts';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { Cancelled, neverAborted } from '#base/cancel.ts';
import { familyOf } from '#model/infill/families.ts';
import type { StreamPart } from '#model/ports.ts';
import type { EndpointModel } from './choice.ts';
import { openEndpoint } from './endpoint.ts';
import type { Bounds } from './stream-events.ts';

const server = await startModelServer();
afterAll(() => server.close());
let now = 0;
beforeEach(() => {
  now = 0;
  server.behave({ pieces: ['ok'] });
});
const bounds: Bounds = { firstWord: 400, whole: 800, largest: 2000 };

function open(change: Partial<EndpointModel> = {}, key: () => string | undefined = () => undefined) {
  const model = change.model ?? 'qwen2.5-coder:1.5b';
  const choice: EndpointModel = {
    type: 'endpoint',
    baseUrl: `${server.url}/v1`,
    model,
    way: 'fim',
    family: familyOf(model),
    keyVariable: 'CODER_KEY',
    keyHeader: 'authorization',
    leaves: false,
    contextTokens: 4096,
    maximumTokens: 64,
    temperature: 0,
    ...change,
  };
  return openEndpoint(choice, { key, now: () => now, random: () => 0.5, bounds });
}

const request = {
  path: 'Assets/A.cs',
  before: 'int speed',
  after: '\n}',
  context: [{ path: 'B.cs', text: 'class B {}' }],
  maximumTokens: 64,
  temperature: 0,
};

async function gather(parts: AsyncIterable<StreamPart>) {
  let text = '';
  let last: StreamPart | undefined;
  for await (const part of parts) {
    if (part.type === 'text') text += part.text;
    last = part;
  }
  return {
    text,
    end:
      last?.type === 'failed'
        ? `${last.failure.code}: ${last.failure.message}. ${last.failure.hint}`
        : last?.type === 'end'
          ? last.reason
          : last?.type,
  };
}

const infill = (model = open(), signal = neverAborted()) => gather(model.infill(request, signal));
const lastSeen = () => server.seen.at(-1);

test.each([
  [
    'fim',
    '/v1/completions',
    { prompt: expect.stringContaining('<|fim_prefix|>int speed<|fim_suffix|>'), stream: true, max_tokens: 64 },
  ],
  ['suffix', '/v1/completions', { prompt: expect.stringContaining('int speed'), suffix: '\n}' }],
  [
    'infill',
    '/v1/infill',
    { input_prefix: 'int speed', input_suffix: '\n}', input_extra: [{ filename: 'B.cs', text: 'class B {}' }] },
  ],
  [
    'chat',
    '/v1/chat/completions',
    { messages: [{ role: 'system' }, { role: 'user', content: expect.stringContaining('int speed‹GAP›') }] },
  ],
] as const)('a gap is filled by the way %s', async (way, path, body) => {
  server.behave({ pieces: [' = ', '3;'], between: 2 });
  expect(await infill(open({ way }))).toEqual({ text: ' = 3;', end: 'stop' });
  expect(lastSeen()).toMatchObject({ path, body });
});

test('what was sent is told first, and holds no key', async () => {
  const model = open({}, () => 'sk-key');
  const parts: StreamPart[] = [];
  for await (const part of model.infill(request, neverAborted())) parts.push(part);
  const [first] = parts;
  expect(first?.type === 'sent' && JSON.parse(first.body)).toEqual(lastSeen()?.body);
  expect(lastSeen()?.headers.authorization).toBe('Bearer sk-key');
  expect(JSON.stringify(first)).not.toContain('sk-key');
  expect(model.label).toBe(`qwen2.5-coder:1.5b at ${new URL(server.url).host}`);
});

test('no key, no header', async () => {
  await infill();
  expect(lastSeen()?.headers.authorization).toBeUndefined();
  await infill(open({ keyHeader: 'api-key' }, () => 'k'));
  expect(lastSeen()?.headers).toMatchObject({ 'api-key': 'k' });
  expect(lastSeen()?.headers.authorization).toBeUndefined();
});

test.each([
  [401, 'model-key', 'Set CODER_KEY'],
  [403, 'model-key', 'Set CODER_KEY'],
  [429, 'model-busy', 'quota'],
  [500, 'model-server', 'again'],
  [503, 'model-server', 'again'],
  [307, 'model-redirect', 'baseUrl'],
])('status %i is told as %s', async (status, code, hint) => {
  server.behave({ status, headers: { location: 'http://elsewhere.example/' } });
  const { end } = await infill(open({}, () => 'sk-secret'));
  expect(end).toMatch(new RegExp(`^${code}: .*${hint}`));
  expect(end).not.toMatch(/sk-secret|prompt text/);
});

test('a service that knows no completions is asked in a conversation, and that is remembered', async () => {
  server.behave((path) =>
    path === '/v1/completions' ? { status: 404 } : { pieces: ['```csharp\n', ' = 3;\n```', ' Done.'] },
  );
  const model = open();
  expect(await infill(model)).toEqual({ text: ' = 3;', end: 'stop' });
  const before = server.seen.length;
  await infill(model);
  expect(server.seen.slice(before).map(({ path }) => path)).toEqual(['/v1/chat/completions']);
});

test('an unknown model is told', async () => {
  server.behave({ status: 404 });
  expect((await infill()).end).toMatch(/^model-not-found: .*qwen2\.5-coder:1\.5b.*Check "model"/);
});

test('what fails is left alone for a while, longer each time, and then asked again', async () => {
  server.behave({ status: 500 });
  const model = open();
  await infill(model);
  const asked = server.seen.length;
  expect((await infill(model)).end).toMatch(/^model-server/);
  expect(server.seen.length).toBe(asked);
  now = 1001;
  await infill(model);
  expect(server.seen.length).toBe(asked + 1);
  now = 2500;
  await infill(model);
  expect(server.seen.length).toBe(asked + 1);
  now = 3100;
  server.behave({ pieces: ['ok'] });
  expect(await infill(model)).toEqual({ text: 'ok', end: 'stop' });
  expect(model.state()).toEqual({ type: 'working' });
});

test('a service that asks to wait is left alone for as long', async () => {
  server.behave({ status: 429, headers: { 'retry-after': '7' } });
  const model = open();
  await infill(model);
  expect(model.state()).toMatchObject({ type: 'failing', retryInMs: 7000 });
});

test('a refused key is not tried again, another one is', async () => {
  server.behave({ status: 401 });
  let key = 'old';
  const model = open({}, () => key);
  await infill(model);
  now = 1e9;
  const asked = server.seen.length;
  await infill(model);
  expect(server.seen.length).toBe(asked);
  key = 'new';
  server.behave({ pieces: ['ok'] });
  expect((await infill(model)).text).toBe('ok');
});

test.each([
  ['no connection', 'http://127.0.0.1:9/v1', 'model-unreachable'],
  ['no such host', 'http://nowhere.invalid/v1', 'model-unreachable'],
])('%s', async (_, baseUrl, code) => {
  expect((await infill(open({ baseUrl }))).end).toMatch(new RegExp(`^${code}`));
});

test.each([
  ['headers that never come', { headersAfter: 1500 }, 'model-slow'],
  ['a first word that never comes', { firstAfter: 1500, pieces: ['x'] }, 'model-slow'],
  ['malformed events', { raw: 'data: {"choices": [{"text": "a"\n\n' }, 'model-broken-answer'],
] as const)('%s', async (_, behaviour, code) => {
  server.behave(behaviour);
  expect((await infill()).end).toMatch(new RegExp(`^${code}`));
});

test('a stream that breaks keeps what came', async () => {
  server.behave({ pieces: ['int a;'], isCutOff: true });
  const { text, end } = await infill();
  expect(text).toBe('int a;');
  expect(end).toMatch(/^model-/);
});

test('a stream without end is cut off', async () => {
  server.behave({ pieces: ['abcdefghij'], isEndless: true });
  const { text, end } = await infill();
  expect(end).toBe('length');
  expect(text.length).toBeLessThan(bounds.largest + 100);
});

test('an answer that is no stream is nothing, not a fault of ours', async () => {
  server.behave({ raw: '<html>hello</html>', headers: { 'content-type': 'text/html' } });
  expect((await infill()).text).toBe('');
});

test('cancelling closes the connection at once, and the next request does not wait', async () => {
  const times: number[] = [];
  for (let round = 0; round < 20; round++) {
    server.behave({ pieces: ['a'], between: 5, isEndless: true });
    const abort = new AbortController();
    const model = open();
    const reading = gather(model.infill(request, abort.signal));
    await expect.poll(() => lastSeen()?.path).toBe('/v1/completions');
    await new Promise((next) => setTimeout(next, 20));
    const row = lastSeen();
    const started = performance.now();
    abort.abort();
    await expect(reading).rejects.toThrow(Cancelled);
    server.behave({ pieces: ['ok'] });
    expect((await infill(model)).text).toBe('ok');
    await expect.poll(() => row?.closedAt, { interval: 1 }).toBeDefined();
    times.push((row?.closedAt ?? 0) - started);
  }
  times.sort((a, b) => a - b);
  // 2 ms on a quiet machine.
  expect(times[10]).toBeLessThan(50);
});

test('leaving a stream early closes the connection', async () => {
  server.behave({ pieces: ['a'], between: 5, isEndless: true });
  for await (const part of open().infill(request, neverAborted())) if (part.type === 'text') break;
  await expect.poll(() => lastSeen()?.closedAt).toBeDefined();
});

test('a conversation', async () => {
  server.behave({ pieces: ['Hel', 'lo'], finish: 'length' });
  const messages = [{ role: 'user', content: 'Hi' }] as const;
  expect(await gather(open().chat({ messages, maximumTokens: 9, temperature: 0.5 }, neverAborted()))).toEqual({
    text: 'Hello',
    end: 'length',
  });
  expect(lastSeen()?.body).toMatchObject({ messages, max_tokens: 9, temperature: 0.5, stream: true });
});
