import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { startImageServer } from '@scenewright/test/kit/image-server.ts';
import { openAt, picturePng, wish } from '@scenewright/test/kit/image-server-client.ts';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { neverAborted } from '#base/cancel.ts';

const server = await startImageServer(picturePng);
afterAll(() => server.close());
beforeEach(() => server.reset());
afterEach(() => vi.unstubAllEnvs());

/** A proxy that leads every connection to one port of this machine. */
async function startProxy(port: number) {
  const asked: string[] = [];
  const proxy = createServer((_, response) => response.writeHead(502).end());
  proxy.on('connect', (request, socket) => {
    asked.push(request.url ?? '');
    const target = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      target.pipe(socket).pipe(target);
    });
    target.on('error', () => socket.destroy());
    socket.on('error', () => target.destroy());
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const address = proxy.address();
  for (const name of ['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'https_proxy'])
    vi.stubEnv(name, `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`);
  vi.stubEnv('NO_PROXY', '');
  vi.stubEnv('no_proxy', '');
  return { asked, close: () => proxy.close() };
}

test('a proxy that the environment names is used for services elsewhere', async () => {
  const proxy = await startProxy(Number(new URL(server.url).port));
  const made = await openAt('http://images.invalid', 'stability').make(wish, () => {}, neverAborted());
  expect(made).toMatchObject({ ok: true });
  expect(proxy.asked).toEqual(['images.invalid:80']);
  proxy.close();
});

test('a service on this machine is asked without a proxy', async () => {
  const proxy = await startProxy(1);
  const made = await openAt(server.url, 'stability').make(wish, () => {}, neverAborted());
  expect(made).toMatchObject({ ok: true });
  expect(proxy.asked).toEqual([]);
  proxy.close();
});
