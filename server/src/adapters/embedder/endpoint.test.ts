import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { neverAborted } from '#base/cancel.ts';
import type { EndpointChoice } from './choice.ts';
import { createEndpointEmbedder } from './endpoint.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const secret = 'sk-very-secret-0123456789';
const quick = { answer: 400, first: 5, longest: 2000, tries: 4 };

interface Asked {
  readonly input: readonly string[];
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A service on the loopback address; `answer` writes what it likes. */
async function serve(answer: (asked: Asked, response: ServerResponse, number: number) => void) {
  const requests: Asked[] = [];
  let open = 0;
  let mostOpen = 0;
  const server = createServer(async (request: IncomingMessage, response) => {
    open++;
    mostOpen = Math.max(mostOpen, open);
    response.on('close', () => open--);
    let text = '';
    for await (const piece of request) text += piece;
    const body = JSON.parse(text);
    const asked = { input: body.input, path: request.url ?? '', authorization: request.headers.authorization, body };
    requests.push(asked);
    answer(asked, response, requests.length);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const address = server.address() as AddressInfo;
  return { requests, origin: `http://127.0.0.1:${address.port}`, mostOpen: () => mostOpen };
}

function choice(origin: string, more: Partial<EndpointChoice> = {}): EndpointChoice {
  const usual = { type: 'endpoint', model: 'm', key: secret, queryPrefix: '', passagePrefix: '' } as const;
  return { ...usual, url: `${origin}/v1/embeddings`, batch: 4, leaves: false, ...more };
}

/** Vectors that say which text they are of. */
const vector = (text: string) => [text.length, 1, 0];
const rows = (input: readonly string[]) => input.map((text, index) => ({ index, embedding: vector(text) }));
const ok = (response: ServerResponse, data: unknown) => response.end(JSON.stringify({ data }));

const texts = (count: number) => Array.from({ length: count }, (_, at) => 'x'.repeat(at + 1));
const embed = (embedder: ReturnType<typeof createEndpointEmbedder>, count: number, signal = neverAborted()) =>
  embedder.embed(texts(count), 'passage', signal);

test('vectors come in the order of the texts, whatever order they are answered in, and two requests run at once', async () => {
  const service = await serve(({ input }, response) =>
    setTimeout(() => ok(response, rows(input).reverse()), 30 / input.length),
  );
  const embedder = createEndpointEmbedder(choice(service.origin));
  const result = await embed(embedder, 18);
  expect(result.ok && result.value.map(([first]) => first)).toEqual(texts(18).map((text) => text.length));
  expect(embedder.dimension).toBe(3);
  expect(service.requests.map(({ input }) => input.length).sort()).toEqual([2, 4, 4, 4, 4]);
  expect(service.mostOpen()).toBe(2);
  expect(service.requests[0]).toMatchObject({
    path: '/v1/embeddings',
    authorization: `Bearer ${secret}`,
    body: { model: 'm', encoding_format: 'float' },
  });
});

test('long texts make small batches, prefixes and dimensions are sent', async () => {
  const service = await serve(({ input }, response) => ok(response, rows(input)));
  const embedder = createEndpointEmbedder(
    choice(service.origin, { queryPrefix: 'query: ', passagePrefix: 'passage: ', dimensions: 3 }),
  );
  await embedder.embed(['a'.repeat(50_000), 'b'.repeat(50_000), 'c'], 'passage', neverAborted());
  await embedder.embed(['d'], 'question', neverAborted());
  const sent = service.requests.map(({ input }) => input.map((text) => text.slice(0, 10)));
  expect(sent.sort()).toEqual([['passage: a'], ['passage: b', 'passage: c'], ['query: d']]);
  expect(service.requests.every(({ body }) => body['dimensions'] === 3)).toBe(true);
});

test.each<[string, string, RegExp]>([
  ['nothing', '', /an empty answer/],
  ['HTML', '<!doctype html><p>hello</p>', /a web page/],
  ['half of a JSON', '{"data":[{"index":0,"embedding":[0.1,', /cut off/],
  ['no data', '{"error":"no"}', /without "data"/],
  ['too few', '{"data":[{"index":0,"embedding":[1,2]}]}', /1 vectors for 2 texts/],
  ['one number twice', '{"data":[{"index":0,"embedding":[1]},{"index":0,"embedding":[1]}]}', /do not match the texts/],
  ['no such number', '{"data":[{"index":0,"embedding":[1]},{"index":7,"embedding":[1]}]}', /do not match the texts/],
  ['NaN as some write it', '{"data":[{"index":0,"embedding":[NaN]},{"index":1,"embedding":[1]}]}', /finite/],
  ['null', '{"data":[{"index":0,"embedding":[null]},{"index":1,"embedding":[1]}]}', /finite/],
  ['no vector', '{"data":[{"index":0},{"index":1,"embedding":[1]}]}', /finite/],
  ['too large a number', '{"data":[{"index":0,"embedding":[1e300]},{"index":1,"embedding":[1]}]}', /finite/],
  ['a zero vector', '{"data":[{"index":0,"embedding":[0,0]},{"index":1,"embedding":[1,0]}]}', /finite/],
  ['two dimensions', '{"data":[{"index":0,"embedding":[1,2]},{"index":1,"embedding":[1]}]}', /vectors of 1 numbers/],
])('%s is refused with a sentence', async (_, body, message) => {
  const service = await serve((_asked, response) => response.end(body));
  const result = await embed(createEndpointEmbedder(choice(service.origin), quick), 2);
  expect(result).toMatchObject({
    ok: false,
    message: expect.stringMatching(message),
    hint: expect.stringMatching(/\.$/),
  });
  expect(JSON.stringify(result)).not.toContain(secret);
  expect(service.requests).toHaveLength(1);
});

test('another dimension than the one known is refused', async () => {
  const service = await serve((asked, response, number) =>
    ok(response, number === 1 ? rows(asked.input) : [{ index: 0, embedding: [1, 2] }]),
  );
  const embedder = createEndpointEmbedder(choice(service.origin));
  expect((await embed(embedder, 1)).ok).toBe(true);
  expect(await embed(embedder, 1)).toMatchObject({ ok: false, code: 'embedding-wrong-dimension' });
  const told = createEndpointEmbedder(choice(service.origin, { dimensions: 7 }));
  expect(await embed(told, 1)).toMatchObject({ ok: false, code: 'embedding-wrong-dimension' });
});

test('a service that is busy or stumbles is asked again, after the time that it asks for', async () => {
  const times: number[] = [];
  const service = await serve(({ input }, response, number) => {
    times.push(performance.now());
    if (number === 1) response.writeHead(429, { 'retry-after': '1' }).end('{}');
    else if (number === 2) response.writeHead(500).end('oops');
    else if (number === 3) response.destroy();
    else ok(response, rows(input));
  });
  expect((await embed(createEndpointEmbedder(choice(service.origin), quick), 3)).ok).toBe(true);
  expect(service.requests).toHaveLength(4);
  expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThan(950);
  expect((times[2] ?? 0) - (times[1] ?? 0)).toBeLessThan(900);
});

test.each<[string, number, Readonly<Record<string, string>>, number, RegExp]>([
  ['goes on failing', 503, {}, 4, /status 503/],
  ['asks for an hour', 429, { 'retry-after': '3600' }, 1, /takes no more/],
  ['refuses the key', 401, {}, 1, /refuses the key/],
  ['is not there', 404, {}, 1, /not there/],
])('a service that %s is given up', async (_, status, headers, count, message) => {
  const service = await serve((_asked, response) => response.writeHead(status, headers).end(`no: ${secret}`));
  const result = await embed(createEndpointEmbedder(choice(service.origin), quick), 1);
  expect(result).toMatchObject({ ok: false, message: expect.stringMatching(message) });
  expect(JSON.stringify(result)).not.toContain(secret);
  expect(service.requests).toHaveLength(count);
});

test('what is too long for the service is sent in smaller portions, then cut', async () => {
  const service = await serve(({ input }, response) => {
    if (input.length > 1 || (input[0]?.length ?? 0) > 500) response.writeHead(400).end('{"error":"too long"}');
    else ok(response, rows(input));
  });
  const embedder = createEndpointEmbedder(choice(service.origin), quick);
  const result = await embedder.embed(['a', 'b'.repeat(1500), 'c'], 'passage', neverAborted());
  expect(result.ok && result.value.map(([first]) => first)).toEqual([1, 375, 1]);
});

test('the key does not follow a redirect to another origin, nor does the text', async () => {
  const other = await serve(({ input }, response) => ok(response, rows(input)));
  const service = await serve((_asked, response) =>
    response.writeHead(307, { location: `${other.origin}/v1/embeddings` }).end(),
  );
  const result = await embed(createEndpointEmbedder(choice(service.origin), quick), 1);
  expect(result).toMatchObject({ ok: false, code: 'embedding-redirect' });
  expect(other.requests).toEqual([]);
});

test('a redirect within the origin is followed, a loop of them is not', async () => {
  const service = await serve(({ path, input }, response) => {
    if (path === '/v2') ok(response, rows(input));
    else response.writeHead(308, { location: path === '/loop' ? '/loop' : '/v2' }).end();
  });
  expect((await embed(createEndpointEmbedder(choice(service.origin), quick), 1)).ok).toBe(true);
  const loop = createEndpointEmbedder(choice(service.origin, { url: `${service.origin}/loop` }), quick);
  expect(await embed(loop, 1)).toMatchObject({ ok: false, code: 'embedding-redirect' });
});

test('a service that hangs is given up in time, one that is not there at once', async () => {
  const hanging = await serve(() => undefined);
  const embedder = createEndpointEmbedder(choice(hanging.origin), { ...quick, answer: 100, tries: 2 });
  expect(await embed(embedder, 1)).toMatchObject({ ok: false, code: 'embedding-timeout' });
  const dripping = await serve((_asked, response) => {
    response.write('{"data":[');
  });
  const slow = createEndpointEmbedder(choice(dripping.origin), { ...quick, answer: 100, tries: 1 });
  expect(await embed(slow, 1)).toMatchObject({ ok: false, code: 'embedding-timeout' });
  const absent = createEndpointEmbedder(choice('http://127.0.0.1:9'), { ...quick, tries: 1 });
  expect(await embed(absent, 1)).toMatchObject({ ok: false, code: 'embedding-unreachable' });
});

test('an answer without end is not read to its end', async () => {
  const service = await serve((_asked, response) => {
    const more = (): void => {
      if (!response.destroyed) response.write('x'.repeat(65_536), more);
    };
    more();
  });
  const result = await embed(createEndpointEmbedder(choice(service.origin), { ...quick, answer: 5000 }), 1);
  expect(result).toMatchObject({ ok: false, message: expect.stringMatching(/larger than any vectors/) });
});

test('work that is cancelled ends at once, while it is answered and while it waits', async () => {
  const hanging = await serve(() => undefined);
  const abort = new AbortController();
  setTimeout(() => abort.abort(), 30);
  const embedder = createEndpointEmbedder(choice(hanging.origin));
  await expect(embed(embedder, 20, abort.signal)).rejects.toMatchObject({ name: 'Cancelled' });
  expect(hanging.requests).toHaveLength(2);
  const busy = await serve((_asked, response) => response.writeHead(429, { 'retry-after': '50' }).end());
  const waiting = new AbortController();
  setTimeout(() => waiting.abort(), 30);
  await expect(embed(createEndpointEmbedder(choice(busy.origin)), 1, waiting.signal)).rejects.toMatchObject({
    name: 'Cancelled',
  });
});

test('a question is asked once', async () => {
  const service = await serve((_asked, response) => response.writeHead(500).end());
  const embedder = createEndpointEmbedder(choice(service.origin), quick);
  expect((await embedder.embed(['q'], 'question', neverAborted())).ok).toBe(false);
  expect(service.requests).toHaveLength(1);
});

test('the id changes with all that changes a vector, and does not hold the key', () => {
  const first = choice('http://127.0.0.1:1');
  const ids = [first, { ...first, model: 'n' }, { ...first, queryPrefix: 'q' }, { ...first, dimensions: 3 }].map(
    (one) => createEndpointEmbedder(one).id,
  );
  expect(new Set(ids).size).toBe(4);
  expect(createEndpointEmbedder({ ...first, key: 'other' }).id).toBe(ids[0]);
});
