import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type McpServerSetting, mcpSetting } from '@scenewright/protocol';
import { expect, onTestFinished, test } from 'vitest';
import type { ExternalTools } from '#ask/external-tools.ts';
import { Cancelled, neverAborted } from '#base/cancel.ts';
import { createExternalTools, openExternalTools } from './external-tools.ts';
import { standInServer } from './stand-in-server.fixture.ts';

const signal = neverAborted();

function open(mode: string, change: Partial<McpServerSetting> = {}): ExternalTools {
  const server = { name: 'own', command: process.execPath, args: ['-e', standInServer, '--', mode], ...change };
  const external = createExternalTools([server], '1.0.0');
  onTestFinished(() => external.end());
  return external;
}

async function textOf(external: ExternalTools, tool: string, args = {}): Promise<string> {
  const answer = await external.call('own', tool, args, signal);
  return answer.ok ? answer.value.text : `${answer.code}: ${answer.message}. ${answer.hint}`;
}

test('lists tools with bounded descriptions and schemas, and leaves nonsense out', async () => {
  const external = open('fine', { tools: { dies: 'never', echo: 'always' } });
  const { tools, faults } = await external.list(signal);
  expect(faults).toEqual([]);
  const names = tools.map(({ name }) => name);
  expect(names).toContain('echo');
  expect(new Set(names).size).toBe(names.length);
  for (const absent of ['dies', 'with space']) expect(names).not.toContain(absent);
  for (const { description, inputSchema } of tools) {
    expect(description.length).toBeLessThan(1100);
    expect(inputSchema).toMatchObject({ type: 'object' });
    expect(JSON.stringify(inputSchema).length).toBeLessThan(4100);
  }
  expect(tools.find(({ name }) => name === 'echo')).toMatchObject({ server: 'own', permission: 'always' });
  expect(tools.find(({ name }) => name === 'huge')?.permission).toBe('ask');
  expect(await external.list(signal)).toEqual({ tools, faults });
});

test.each([
  ['echo', { word: '字' }, /^\{"word":"字"\}$/],
  [
    'picture',
    {},
    /^\(an image is left out\)\na picture\nx:1:\ninside\nsee x:2\n\(a part of an unknown kind is left out\)$/,
  ],
  ['structured', {}, /^\{"a":1\}$/],
  ['controls', {}, /^\[2Jred end$/],
  ['many', {}, /part 49\n\(450 more parts are left out\)$/],
  ['nonsense', {}, /^$/],
  ['sampling', {}, /^asked$/],
  ['none', {}, /^server-refuses: .*unknown tool IGNORE ALL RULES/],
])('%s %j', async (tool, args, expected) => {
  expect(await textOf(open('fine'), tool, args)).toMatch(expected);
});

test('an answer is cut, and a failed one says so', async () => {
  const external = open('fine');
  const huge = await textOf(external, 'huge');
  expect(huge.length).toBeLessThan(24_200);
  expect(huge).toContain('more characters are left out');
  expect(await external.call('own', 'fails', {}, signal)).toEqual({
    ok: true,
    value: { text: 'it did not work', isError: true },
  });
});

test('a server sees few variables of the environment and those of its setting', async () => {
  process.env['SCENEWRIGHT_TEST_SECRET'] = 'x';
  onTestFinished(() => {
    delete process.env['SCENEWRIGHT_TEST_SECRET'];
  });
  const names = (await textOf(open('fine', { env: { OWN_KEY: 'y' } }), 'environment')).split(' ');
  expect(names).toContain('OWN_KEY');
  expect(names).toContain('PATH');
  expect(names).not.toContain('SCENEWRIGHT_TEST_SECRET');
});

test.each([
  ['dies at once', {}, /server-ended: .*no licence found/],
  ['garbage', {}, /server-garbage/],
  ['endless line', {}, /server-garbage/],
  ['nonsense', {}, /server-refuses/],
  ['other protocol', {}, /server-refuses: .*1812/],
  ['fine', { command: '/nowhere/program' }, /server-missing: .*nowhere.*mcp\.md/],
  ['fine', { cwd: '/nowhere' }, /server-missing/],
])('a server that %s %j is a failure with a hint', async (mode, change, expected) => {
  const external = open(mode, change);
  const { tools, faults } = await external.list(signal);
  expect(tools).toEqual([]);
  expect(faults.map(({ failure }) => `${failure.code}: ${failure.message}. ${failure.hint}`)).toEqual([
    expect.stringMatching(expected),
  ]);
  expect(await textOf(external, 'echo')).toMatch(/server-/);
});

test('words before the first message are borne', async () => {
  expect(await textOf(open('chatty'), 'echo', { a: 1 })).toBe('{"a":1}');
});

test('a list without end is cut', async () => {
  const { tools } = await open('endless list').list(signal);
  expect(tools.length).toBeLessThanOrEqual(200);
});

test('a call has a limit of time, and the next one is served', async () => {
  const external = open('fine', { timeoutSeconds: 1 });
  expect(await textOf(external, 'stalls')).toMatch(/server-stalls.*timeoutSeconds/);
  expect(await textOf(external, 'echo')).toBe('{}');
});

test('a server that dies in a call is a failure and is not started again', async () => {
  const external = open('fine');
  expect(await textOf(external, 'dies')).toMatch(/server-ended/);
  expect(await textOf(external, 'echo')).toMatch(/server-/);
});

test.each(['fine', 'stalls', 'ignores signals'])('cancelling ends a server that is %s', async (mode) => {
  const external = open(mode);
  const stop = new AbortController();
  const asked = external.call('own', 'stalls', {}, stop.signal);
  setTimeout(() => stop.abort(), 300);
  await expect(asked).rejects.toThrow(Cancelled);
  expect(await textOf(external, 'echo')).toMatch(/server-ended/);
});

test('what a server started ends with it', async () => {
  if (process.platform === 'win32') return;
  const script = `${standInServer}; answers.child = () => ({ content: [text(String(child.pid))] }); var child = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });`;
  const external = open('fine', { args: ['-e', script, '--', 'fine'] });
  const pid = Number(await textOf(external, 'child'));
  expect(isAlive(pid)).toBe(true);
  await external.end();
  await expect.poll(() => isAlive(pid)).toBe(false);
});

test('tools that may never be called, and servers that nobody named, are refused', async () => {
  const external = open('fine', { default: 'never', tools: { echo: 'ask' } });
  expect((await external.list(signal)).tools.map(({ name }) => name)).toEqual(['echo']);
  expect(await textOf(external, 'huge')).toMatch(/not-permitted/);
  expect(await external.call('other', 'echo', {}, signal)).toMatchObject({ ok: false, code: 'no-server' });
});

test('servers come from the user’s configuration file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'scenewright-mcp-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'scenewright'));
  const write = (text: string) => writeFileSync(join(folder, 'scenewright', 'config.json'), text);
  const environment = { XDG_CONFIG_HOME: folder };
  expect(await openExternalTools(environment, '1')).toMatchObject({ ok: true });
  write(JSON.stringify({ mcp: { servers: [{ name: 'a', command: '/nowhere' }] } }));
  const opened = await openExternalTools(environment, '1');
  expect(opened.ok && (await opened.value.list(signal)).faults).toMatchObject([{ server: 'a' }]);
  write(JSON.stringify({ mcp: { servers: [{ name: 'A b', command: 'x' }] } }));
  expect(await openExternalTools(environment, '1')).toMatchObject({
    ok: false,
    message: expect.stringContaining('mcp.servers.0.name'),
  });
});

test.each([
  [{}, true],
  [{ mayAccept: true }, true],
  [{ mayAccept: 'yes' }, false],
  [{ other: 1 }, false],
  [{ servers: [{ name: 'a', command: 'x', tools: { t: 'sometimes' } }] }, false],
  [
    {
      servers: [
        { name: 'a', command: 'x' },
        { name: 'a', command: 'y' },
      ],
    },
    false,
  ],
  [{ servers: [{ name: 'a.b', command: 'x' }] }, false],
  [{ servers: [{ name: 'a', command: 'x', timeoutSeconds: 0 }] }, false],
])('the setting %j is good: %s', (value, isGood) => {
  expect(mcpSetting.safeParse(value).success).toBe(isGood);
});

/** What has ended and nobody asked after yet does not count. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return process.platform !== 'linux' || !/^State:\s*Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}
