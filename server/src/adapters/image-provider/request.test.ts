import { once } from 'node:events';
import { createServer } from 'node:net';
import { startImageServer } from '@scenewright/test/kit/image-server.ts';
import { openAt, picturePng, wish } from '@scenewright/test/kit/image-server-client.ts';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { neverAborted } from '#base/cancel.ts';
import { encodePng } from '#generate/raster/encode-png.ts';
import { type ImageService, usualBounds } from './image-service.ts';

const server = await startImageServer(picturePng);
afterAll(() => server.close());
beforeEach(() => server.reset());

const key = 'sk-very-secret';
const paths = {
  openai: '/v1/images/generations',
  'stable-diffusion-webui': '/sdapi/v1/txt2img',
  stability: '/v2beta/stable-image/generate/core',
} as const;

const make = (id: string, change: Partial<ImageService> = {}, url = server.url) =>
  openAt(url, id, { headers: { authorization: `Bearer ${key}` }, secrets: [key], ...change }).make(
    wish,
    () => {},
    neverAborted(),
  );

const bounds = (change: Partial<typeof usualBounds>) => ({
  bounds: { ...usualBounds, silenceMs: 5000, wholeMs: 10_000, pollMs: 5, stopMs: 100, ...change },
});

/** What services say when they refuse: with the key and the prompt in it. */
const complaint = JSON.stringify({
  error: { message: `no ${key} for ${wish.prompt}\u202e<b>\n${'very long '.repeat(60)}` },
});

test.each([
  [401, {}, 'image-key', 'refuses the key'],
  [403, {}, 'image-key', 'refuses the key'],
  [402, {}, 'image-credit', 'payment'],
  [404, {}, 'image-not-found', 'does not know this request'],
  [429, { 'retry-after': '17' }, 'image-busy', 'asks to wait for 17 s'],
  [429, { 'retry-after': new Date(Date.now() + 90_000).toUTCString() }, 'image-busy', 'asks to wait for '],
  [429, {}, 'image-busy', 'asks to wait'],
  [400, {}, 'image-refused', 'refuses the request (400): no … for …'],
  [500, {}, 'image-server', 'has a fault of its own (500): no … for …'],
  [503, {}, 'image-server', '(503)'],
  [302, { location: 'http://elsewhere.invalid/' }, 'image-redirect', 'sends requests elsewhere'],
  [307, {}, 'image-redirect', 'sends requests elsewhere'],
] as const)(
  'the status %i is told as what it is, without the key and the prompt',
  async (status, headers, code, message) => {
    for (const [id, path] of Object.entries(paths)) {
      server.misbehave(path, { status, headers, body: complaint });
      const made = await make(id);
      expect(made).toMatchObject({ ok: false, code, message: expect.stringContaining(message) });
      const shown = made.ok ? '' : made.message;
      expect(JSON.stringify(made)).not.toContain(key);
      expect(shown).not.toContain('stones');
      expect(shown.length).toBeLessThan(300);
      expect(shown).toMatch(/^[\p{L}\p{N}\p{P}\p{S} ]+$/u);
    }
  },
);

test('a redirect is not followed, so that neither key nor prompt reaches another host', async () => {
  const other = await startImageServer(picturePng);
  server.misbehave(paths.openai, { status: 308, headers: { location: `${other.url}/v1/images/generations` } });
  expect(await make('openai')).toMatchObject({ code: 'image-redirect' });
  expect(other.seen).toEqual([]);
  await other.close();
});

test('rules for content are told as such', async () => {
  server.misbehave(paths.stability, {
    status: 403,
    body: JSON.stringify({ id: 'x', name: 'content_moderation', errors: ['Your request was flagged'] }),
  });
  expect(await make('stability')).toMatchObject({ code: 'image-content-refused' });
  server.misbehave(paths.stability, { headers: { 'finish-reason': 'CONTENT_FILTERED' }, body: picturePng });
  expect(await make('stability')).toMatchObject({ code: 'image-content-refused' });
  server.misbehave(paths.openai, {
    status: 400,
    body: JSON.stringify({ error: { code: 'moderation_blocked', message: 'rejected by the safety system' } }),
  });
  expect(await make('openai')).toMatchObject({ code: 'image-content-refused' });
});

const inAnswers = (text: string) => ({
  openai: JSON.stringify({ data: [{ b64_json: text }] }),
  'stable-diffusion-webui': JSON.stringify({ images: [text] }),
});

test.each([
  ['no JSON', () => '<html>hello</html>', 'image-broken-answer'],
  [
    'JSON of another shape',
    () => '{"data":[{"url":"https://elsewhere.invalid/a.png"}],"images":{}}',
    'image-broken-answer',
  ],
  ['JSON that is null', () => 'null', 'image-broken-answer'],
  ['nothing', () => '', 'image-broken-answer'],
  ['no pictures', () => '{"data":[],"images":[]}', 'image-broken-answer'],
  [
    'a picture that is no PNG',
    (id: keyof ReturnType<typeof inAnswers>) => inAnswers('/9j/4AAQSkZJRg==')[id],
    'picture-not-png',
  ],
  ['text that is not base64', (id: keyof ReturnType<typeof inAnswers>) => inAnswers('~~~')[id], 'picture-not-png'],
])('garbage is refused: %s', async (_, body, code) => {
  for (const id of ['openai', 'stable-diffusion-webui'] as const) {
    server.misbehave(paths[id], { body: body(id) });
    expect(await make(id)).toMatchObject({ ok: false, code });
  }
});

test('a picture that declares to be huge is refused before it is unpacked', async () => {
  const huge = Buffer.from(encodePng(1, 1, new Uint8Array(4), 'rgba'));
  huge.writeUInt32BE(30_000, 16);
  huge.writeUInt32BE(30_000, 20);
  server.misbehave(paths.stability, { body: huge });
  expect(await make('stability')).toMatchObject({ code: 'picture-too-large' });
});

test('a body that is cut off is told as broken off', async () => {
  server.misbehave(paths.stability, { body: picturePng, isCutOff: true });
  expect(await make('stability')).toMatchObject({
    code: 'image-broken-answer',
    message: expect.stringContaining('broke off'),
  });
});

test('an endless body is left at the bound, and the connection closed', async () => {
  server.misbehave(paths.stability, { body: Buffer.alloc(50_000), isEndless: true });
  expect(await make('stability', bounds({ largest: 300_000 }))).toMatchObject({ code: 'image-too-large' });
  await expect.poll(() => server.seen[0]?.isGivenUp).toBe(true);
});

test('an endless refusal is still told by its status', async () => {
  server.misbehave(paths.stability, { status: 500, body: Buffer.alloc(50_000, 'x'), isEndless: true });
  expect(await make('stability')).toMatchObject({ code: 'image-server' });
});

test('a body that is declared too large is not read at all', async () => {
  server.misbehave(paths.stability, { body: '', headers: { 'content-length': '99999999999' }, isCutOff: true });
  expect(await make('stability')).toMatchObject({ code: 'image-too-large' });
});

test('a service that says nothing is left', async () => {
  server.misbehave(paths.openai, { isSilent: true });
  expect(await make('openai', bounds({ silenceMs: 200 }))).toMatchObject({
    code: 'image-slow',
    message: expect.stringContaining('said nothing for 0.2 s'),
  });
  await expect.poll(() => server.seen[0]?.isGivenUp).toBe(true);
});

test('a service that drips for ever is left after the whole time', async () => {
  server.misbehave(paths.openai, { body: ' ', isEndless: true });
  expect(await make('openai', bounds({ wholeMs: 80 }))).toMatchObject({
    code: 'image-slow',
    message: expect.stringContaining('was not done after 0.08 s'),
  });
  await expect.poll(() => server.seen[0]?.isGivenUp).toBe(true);
});

/** A port of this machine that does what `serve` says with whoever connects. */
async function startPort(reply: string) {
  const port = createServer((socket) => void socket.on('error', () => {}).end(reply));
  port.listen(0, '127.0.0.1');
  await once(port, 'listening');
  const address = port.address();
  return { url: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`, port };
}

test('nobody at a port is told with the reason of the system', async () => {
  const { url, port } = await startPort('');
  port.close();
  await once(port, 'close');
  for (const id of Object.keys(paths))
    expect(await make(id, {}, url)).toMatchObject({
      code: 'image-unreachable',
      message: expect.stringMatching(/^127\.0\.0\.1:\d+ cannot be reached \(ECONNREFUSED\)$/),
    });
});

test.each([
  ['does not speak HTTP', 'SSH-2.0-OpenSSH_9.6\r\n'],
  ['broke off its answer', ''],
])('a port that %s is told as that', async (message, reply) => {
  const { url, port } = await startPort(reply);
  expect(await make('openai', {}, url)).toMatchObject({
    code: 'image-broken-answer',
    message: expect.stringContaining(message),
  });
  port.close();
});
