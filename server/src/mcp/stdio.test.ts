import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { ListRootsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { testEnvironment } from '@scenewright/test/kit/project.ts';
import { program } from '@scenewright/test/kit/wire.ts';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';

const sample = fileURLToPath(new URL('../../../test/projects/tiny-game', import.meta.url));
const signalOfOnce = { timeout: 60_000 };
let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'scenewright-mcp-'));
  cpSync(sample, root, { recursive: true, filter: (path) => !path.startsWith(join(sample, 'Library')) });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function environment(): Record<string, string> {
  return { ...testEnvironment(root), PATH: process.env['PATH'] ?? '', LANG: 'C' };
}

async function start(words: readonly string[], cwd: string, folders?: readonly string[]) {
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [program, 'mcp', '--stdio', ...words],
    cwd,
    env: environment(),
    stderr: 'pipe',
  });
  const faults: Error[] = [];
  const client = new Client(
    { name: 'test', version: '1' },
    { capabilities: folders === undefined ? {} : { roots: {} } },
  );
  client.onerror = (error) => faults.push(error);
  if (folders !== undefined)
    client.setRequestHandler(ListRootsRequestSchema, () => ({
      roots: folders.map((folder) => ({ uri: pathToFileURL(folder).href })),
    }));
  await client.connect(transport);
  onTestFinished(() => client.close());
  return { client, transport, faults };
}

/** Files of the project that are the user's, with their sizes and times. */
function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/[/\\](?:Library|\.test-)/.test(path.slice(folder.length)))
    .map((path) => `${path} ${statSync(path).size} ${statSync(path).mtimeMs}`)
    .sort();
}

test('the built program serves tools, resources and prompts, writes nothing, and ends with its client', async () => {
  const before = filesOf(root);
  const { client, transport, faults } = await start(['--project', root], tmpdir());
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual(expect.arrayContaining(['search', 'scene_outline']));
  expect(tools.map(({ name }) => name)).not.toContain('accept_staged');
  const found = await client.callTool({ name: 'search', arguments: { query: '受到伤害' } }, undefined, signalOfOnce);
  expect(JSON.stringify(found)).toContain('Assets/Scripts/Combat/Health.cs');
  const { resources } = await client.listResources();
  const scene = resources.find(({ name }) => name === 'Assets/Scenes/Island.unity');
  expect(JSON.stringify(await client.readResource({ uri: scene?.uri ?? '' }))).toContain('Lighthouse 灯塔');
  expect((await client.listPrompts()).prompts.length).toBeGreaterThan(3);
  expect(faults).toEqual([]);
  expect(filesOf(root)).toEqual(before);
  const { pid } = transport;
  const closing = performance.now();
  await client.close();
  // Without a signal: the program ends by itself when its input does.
  expect(performance.now() - closing).toBeLessThan(1900);
  expect(() => process.kill(pid ?? 0, 0)).toThrow();
});

test('what changes on the disk is found by later calls', async () => {
  const { client } = await start(['--project', root], tmpdir());
  const search = async () =>
    JSON.stringify(
      await client.callTool({ name: 'search', arguments: { query: 'zeppelin mooring' } }, undefined, signalOfOnce),
    );
  expect(await search()).not.toContain('Zeppelin.cs');
  const path = join(root, 'Assets', 'Zeppelin.cs');
  writeFileSync(path, 'public class Zeppelin { /** zeppelin mooring */ public void ZeppelinMooring() { } }\n');
  onTestFinished(() => rmSync(path));
  await expect.poll(search, { timeout: 15_000, interval: 500 }).toContain('Zeppelin.cs');
});

test('the project is that of the working folder, or of the client’s folders', async () => {
  const inside = await start([], join(root, 'Assets'));
  expect((await inside.client.listResources()).resources.length).toBeGreaterThan(1);
  const told = await start([], tmpdir(), [tmpdir(), join(root, 'Assets', 'Scripts')]);
  expect((await told.client.listResources()).resources.length).toBeGreaterThan(1);
});

test('without a project the server is there and says what is missing', async () => {
  for (const words of [[], ['--project', join(root, 'nowhere')]]) {
    const { client } = await start(words, tmpdir());
    const result = await client.callTool({ name: 'search', arguments: { query: 'x' } });
    expect(result).toMatchObject({ isError: true });
    expect(JSON.stringify(result)).toContain('no-project');
    expect((await client.listTools()).tools.length).toBeGreaterThan(1);
  }
});

test('landing is a tool only where the user’s own configuration allows it', async () => {
  const config = join(root, '.test-config', 'scenewright', 'config.json');
  mkdirSync(join(root, '.test-config', 'scenewright'), { recursive: true });
  const names = async () =>
    (await (await start(['--project', root], root)).client.listTools()).tools.map(({ name }) => name);
  writeFileSync(join(root, 'config.json'), JSON.stringify({ mcp: { mayAccept: true } }));
  expect(await names()).not.toContain('accept_staged');
  writeFileSync(config, JSON.stringify({ mcp: { mayAccept: 'true' } }));
  onTestFinished(() => rmSync(config));
  expect(await names()).not.toContain('accept_staged');
  writeFileSync(config, JSON.stringify({ mcp: { mayAccept: true } }));
  expect(await names()).toContain('accept_staged');
});

test('standard output holds messages alone, whatever comes in', async () => {
  const child = spawn(process.execPath, [program, 'mcp', '--stdio', '--project', root], { env: environment() });
  onTestFinished(() => void child.kill('SIGKILL'));
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.resume();
  for (const line of ['nonsense', '{}', '[]', '{"jsonrpc":"2.0","id":1,"method":"none"}', '\u0000'])
    child.stdin.write(`${line}\n`);
  child.stdin.write(`{"jsonrpc":"2.0","id":2,"method":"ping"}\n`);
  await expect.poll(() => out.split('\n').length, { timeout: 10_000 }).toBeGreaterThan(2);
  const messages = out.trim().split('\n');
  expect(messages.map((line) => JSON.parse(line).id).sort()).toEqual([1, 2]);
  child.stdin.end();
  expect(await new Promise((resolve) => child.once('close', resolve))).toBe(0);
});

test('words that mean nothing are bad usage, and help is help', async () => {
  const run = (words: readonly string[]) =>
    new Promise<number | null>((resolve) => {
      spawn(process.execPath, [program, 'mcp', ...words], { env: environment(), stdio: 'ignore' }).once(
        'close',
        resolve,
      );
    });
  expect(await run(['--stdio', '--proyect', root])).toBe(2);
  expect(await run(['--stdio', '--project'])).toBe(2);
  expect(await run(['--help'])).toBe(0);
});
