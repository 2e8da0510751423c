import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { startModelServer } from '@scenewright/test/kit/model-server.ts';
import { afterEach, expect, test } from 'vitest';
import { neverAborted } from '#base/cancel.ts';
import { openEndpoint } from './endpoint.ts';

const names = ['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'https_proxy', 'NO_PROXY', 'no_proxy'];
const before = new Map(names.map((name) => [name, process.env[name]]));
afterEach(() => {
  for (const [name, value] of before) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
});

/** A proxy that leads every connection to one port of this machine, or refuses it. */
async function startProxy(port: number | undefined) {
  const asked: string[] = [];
  const server = createServer((_, response) => response.writeHead(502).end());
  server.on('connect', (request, socket) => {
    asked.push(request.url ?? '');
    if (port === undefined) {
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
      return;
    }
    const target = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      target.pipe(socket).pipe(target);
    });
    target.on('error', () => socket.destroy());
    socket.on('error', () => target.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const own = typeof address === 'object' && address !== null ? address.port : 0;
  return { url: `http://127.0.0.1:${own}`, asked, close: () => server.close() };
}

async function ask(): Promise<string> {
  const choice = {
    type: 'endpoint',
    baseUrl: 'http://models.invalid/v1',
    model: 'gpt-x',
    way: 'chat',
    family: undefined,
    keyVariable: undefined,
    keyHeader: 'authorization',
    leaves: true,
    contextTokens: 4096,
    maximumTokens: 32,
    temperature: 0,
  } as const;
  const model = openEndpoint(choice, { key: () => undefined, now: () => 0, random: () => 0 });
  let text = '';
  const messages = [{ role: 'user', content: 'x' }] as const;
  for await (const part of model.chat({ messages, maximumTokens: 9, temperature: 0 }, neverAborted())) {
    if (part.type === 'text') text += part.text;
    if (part.type === 'failed') text += `${part.failure.code}: ${part.failure.hint}`;
  }
  return text;
}

test('a proxy that the environment names is used', async () => {
  const server = await startModelServer();
  server.behave({ pieces: ['through', ' it'] });
  const proxy = await startProxy(Number(new URL(server.url).port));
  process.env['HTTP_PROXY'] = proxy.url;
  delete process.env['NO_PROXY'];
  delete process.env['no_proxy'];
  expect(await ask()).toBe('through it');
  expect(proxy.asked).toEqual(['models.invalid:80']);
  proxy.close();
  await server.close();
});

test('a proxy that refuses is told as a network that does not reach the service', async () => {
  const proxy = await startProxy(undefined);
  process.env['HTTP_PROXY'] = proxy.url;
  delete process.env['NO_PROXY'];
  delete process.env['no_proxy'];
  expect(await ask()).toMatch(/^model-(?:unreachable|broken-answer): .*(?:proxy|asked again)/);
  proxy.close();
});
