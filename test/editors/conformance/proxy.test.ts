import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readTrace } from './trace.ts';

const proxy = fileURLToPath(new URL('proxy.mjs', import.meta.url));
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'scenewright-proxy-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Run a server written in a few lines behind the proxy, give it `input`, and read the log. */
function run(name: string, server: string, input: Uint8Array) {
  const log = join(folder, `${name}.jsonl`);
  const script = join(folder, `${name}.mjs`);
  writeFileSync(script, server);
  const done = spawnSync(process.execPath, [proxy, '--log', log, '--', process.execPath, script], {
    input,
    timeout: 15_000,
  });
  return { ...done, log: readFileSync(log, 'utf8'), trace: readTrace(readFileSync(log, 'utf8')) };
}

test('bytes pass untouched in both directions, and what they say is logged', () => {
  const hello = framed({
    jsonrpc: '2.0',
    id: 1,
    method: 'initialize',
    params: { processId: null, rootUri: null, capabilities: {} },
  });
  const answer = framed({ jsonrpc: '2.0', id: 1, result: { capabilities: {}, serverInfo: { name: '敵' } } });
  const received = join(folder, 'received');
  const server = `
    import { writeFileSync } from 'node:fs';
    const chunks = [];
    process.stdin.on('data', (chunk) => chunks.push(chunk));
    process.stdin.on('end', async () => {
      writeFileSync(${JSON.stringify(received)}, Buffer.concat(chunks));
      for (const byte of Buffer.from(${JSON.stringify(answer.toString('base64'))}, 'base64')) {
        process.stdout.write(Uint8Array.of(byte));
        await new Promise((resolve) => setImmediate(resolve));
      }
    });`;
  const { status, stdout, trace } = run('bytes', server, hello);
  expect(readFileSync(received)).toEqual(hello);
  expect(stdout).toEqual(answer);
  expect(status).toBe(0);
  expect(trace).toMatchObject({ servers: 1, messages: 2, byServer: [], byEditor: [], codes: [0] });
});

test('what is no message passes too, and is told', () => {
  const { stdout, trace } = run('words', "process.stdout.write('ready to serve\\r\\n\\r\\n');", Buffer.alloc(0));
  expect(stdout.toString()).toBe('ready to serve\r\n\r\n');
  expect(trace.byServer).toMatchObject([{ rule: 'framing' }]);
});

test('a breach is logged with its method, its place and its bytes', () => {
  const answer = framed({ jsonrpc: '2.0', id: 5, result: null });
  const server = `process.stdout.write(Buffer.from(${JSON.stringify(answer.toString('base64'))}, 'base64'));`;
  const { trace } = run('breach', server, Buffer.alloc(0));
  expect(trace.byServer).toMatchObject([{ rule: 'ids', method: '(response)', path: '/id', excerpt: '5' }]);
});

test('the exit code is the server’s', () => {
  expect(run('exit', 'process.exit(7);', Buffer.alloc(0))).toMatchObject({ status: 7, trace: { codes: [7] } });
});

test('a server that cannot be started is an error', () => {
  const log = join(folder, 'absent.jsonl');
  const { status } = spawnSync(process.execPath, [proxy, '--log', log, '--', join(folder, 'no-such-program')], {
    timeout: 15_000,
  });
  expect(status).toBe(127);
});

test('without a log it says how it is called', () => {
  const { status, stderr } = spawnSync(process.execPath, [proxy, '--', 'node'], { encoding: 'utf8' });
  expect(status).toBe(2);
  expect(stderr).toContain('usage:');
});

function framed(message: object): Buffer {
  const text = JSON.stringify(message);
  return Buffer.from(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
}
