import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { type CallToolResult, CallToolResultSchema, McpError } from '@modelcontextprotocol/sdk/types.js';
import { openProject, type TestProject, writeProject } from '@scenewright/test/kit/project.ts';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { neverAborted } from '#base/cancel.ts';
import { failure, success } from '#base/failure.ts';
import { silentLog } from '#base/log.ts';
import type { Session } from '#features/session.ts';
import { register } from '#tools/register.ts';
import type { RegisteredTool } from '#tools/tool.ts';
import { tools } from '#tools/tools.ts';
import { createMcpProject } from './project.ts';
import { createMcpServer, type McpParts } from './server.ts';

const guid = '0123456789abcdef0123456789abcdef';
const fixture = `
//- /Assets/Health.cs
using UnityEngine;
public class Health : MonoBehaviour
{
    public int maximum = 10;
    public void TakeDamage(int amount) { }
}
//- /Assets/Health.cs.meta
fileFormatVersion: 2
guid: ${guid}
//- /Assets/Scenes/主场景.unity
%YAML 1.1
%TAG !u! tag:unity3d.com,2011:
--- !u!1 &1
GameObject:
  m_Name: Player
  m_Component:
  - component: {fileID: 2}
  - component: {fileID: 3}
--- !u!4 &2
Transform:
  m_GameObject: {fileID: 1}
--- !u!114 &3
MonoBehaviour:
  m_GameObject: {fileID: 1}
  m_Script: {fileID: 11500000, guid: ${guid}, type: 3}
  maximum: 40
`;

interface Served {
  readonly client: Client;
  readonly session: Session;
  readonly project: TestProject;
}

async function serve(change: Partial<McpParts> = {}, hold?: Promise<void>): Promise<Served> {
  const project = writeProject(fixture);
  onTestFinished(() => project.dispose());
  const session = await openProject(project.root);
  const open = async () => {
    await hold;
    return success(session);
  };
  const server = createMcpServer({
    version: '1.2.3',
    language: 'en',
    tools,
    mayAccept: false,
    project: createMcpProject(open, 'en', silentLog),
    log: silentLog,
    ...change,
  });
  const client = new Client({ name: 'test', version: '1' });
  const [here, there] = InMemoryTransport.createLinkedPair();
  await Promise.all([server.connect(here), client.connect(there)]);
  onTestFinished(() => client.close());
  return { client, session, project };
}

/** A tool of a test that the model calls without arguments. */
function toolOf(run: RegisteredTool['call']): RegisteredTool {
  return {
    ...register({
      name: 'own',
      title: { en: 'Own', zh: '自己' },
      description: 'A tool of a test.',
      args: z.object({ word: z.string().optional().describe('Any.') }),
      writes: 'staging',
      run: async () => success({ head: '', rows: [] }),
    }),
    call: run,
  };
}

async function call(client: Client, name: string, args: object = {}): Promise<CallToolResult> {
  return CallToolResultSchema.parse(await client.callTool({ name, arguments: { ...args } }));
}

function textOf(result: CallToolResult): string {
  return result.content.map((part) => (part.type === 'text' ? part.text : part.type)).join('\n');
}

/** A promise and what settles it. */
function later<T>(): { readonly promise: Promise<T>; resolve(value: T): void } {
  let settle: (value: T) => void = () => {};
  const promise = new Promise<T>((resolve) => {
    settle = resolve;
  });
  return { promise, resolve: (value) => settle(value) };
}

test('tells who it is, and every tool with a plain object for its arguments', async () => {
  const { client } = await serve();
  expect(client.getServerVersion()).toMatchObject({ name: 'scenewright', version: '1.2.3' });
  expect(client.getInstructions()).toContain('search');
  const listed = (await client.listTools()).tools;
  expect(listed.map(({ name }) => name)).toEqual(tools.map(({ name }) => name));
  for (const [at, tool] of listed.entries()) {
    expect(tool.inputSchema.type).toBe('object');
    expect(tool.inputSchema.properties).toHaveProperty('cursor');
    expect(tool.description).not.toBe('');
    expect(tool.annotations).toMatchObject({ readOnlyHint: tools[at]?.writes === 'nothing', destructiveHint: false });
  }
  expect(await client.listTools()).toEqual({ tools: listed });
  expect(await client.ping()).toEqual({});
});

test('a choice between objects becomes one object that requires what all of them require', async () => {
  const tool: RegisteredTool = {
    ...toolOf(async () => success({ head: '', rows: [] })),
    args: z.union([z.object({ path: z.string(), line: z.number() }), z.object({ path: z.string(), name: z.string() })]),
  };
  const { client } = await serve({ tools: [tool] });
  const [only] = (await client.listTools()).tools;
  expect(Object.keys(only?.inputSchema.properties ?? {})).toEqual(['path', 'line', 'name', 'cursor']);
  expect(only?.inputSchema.required).toEqual(['path']);
});

test('a tool answers text, and the same as structured content', async () => {
  const { client } = await serve();
  const result = await call(client, 'search', { query: 'take damage' });
  expect(result.isError).toBeUndefined();
  expect(textOf(result)).toContain('Assets/Health.cs:5');
  expect(result.structuredContent).toMatchObject({ text: textOf(result) });
});

test('pages follow each other by their cursors and hold every row once', async () => {
  const rows = Array.from({ length: 900 }, (_, at) => `row ${at} of many that fill pages`);
  const { client } = await serve({ tools: [toolOf(async () => success({ head: 'all', rows }))] });
  const found: string[] = [];
  let cursor: unknown;
  do {
    const page = await call(client, 'own', cursor === undefined ? {} : { cursor });
    found.push(
      ...textOf(page)
        .split('\n')
        .filter((line) => line.startsWith('row ')),
    );
    cursor = page.structuredContent?.['next'];
  } while (cursor !== undefined);
  expect(found).toEqual(rows);
});

test.each([
  ['search', {}, /query/],
  ['search', { query: 7 }, /query/],
  ['search', { query: 'x', cursor: 'nonsense' }, /cursor/],
  ['search', { query: 'x', cursor: 3 }, /cursor/],
  ['scene_outline', { path: 'Assets/None.unity' }, /no GameObjects.*search/],
  ['scene_outline', { path: '../../etc/passwd' }, /./],
])('%s %j fails with a hint', async (name, args, expected) => {
  const { client } = await serve();
  const result = await call(client, name, args);
  expect(result.isError).toBe(true);
  expect(textOf(result)).toMatch(expected);
});

test('an unknown tool, prompt or resource is an error of the protocol', async () => {
  const { client } = await serve();
  await expect(client.callTool({ name: 'none', arguments: {} })).rejects.toThrow(McpError);
  await expect(client.getPrompt({ name: 'none' })).rejects.toThrow(McpError);
  for (const uri of [
    'scenewright://asset/1',
    'scenewright://scene/%',
    'file:///etc/passwd',
    'nonsense',
    `scenewright://asset/${'f'.repeat(32)}`,
    'scenewright://scene/..%2F..%2Fetc%2Fpasswd',
  ])
    await expect(client.readResource({ uri }), uri).rejects.toMatchObject({ code: -32002 });
});

test('a tool that throws is an answer, and the next call is served', async () => {
  const { client } = await serve({
    tools: [
      toolOf(async () => {
        throw new Error('inner words');
      }),
    ],
  });
  const result = await call(client, 'own');
  expect(result.isError).toBe(true);
  expect(textOf(result)).not.toContain('inner words');
  expect((await call(client, 'own')).isError).toBe(true);
});

test('lines that may hold a secret are left out, whole answers where that is no help', async () => {
  const key = `AKIA${'IOSFODNN7EXAMPLQ'}`;
  const answers = [
    { head: 'found', rows: ['one', `aws_key = "${key}"`, 'three'] },
    { head: `password: ${key}`, rows: [] },
  ];
  for (const answer of answers) {
    const { client } = await serve({ tools: [toolOf(async () => success(answer))] });
    const result = await call(client, 'own');
    expect(JSON.stringify(result)).not.toContain(key);
  }
});

test('what is staged is told with the way to accept it, which is no tool unless the user says so', async () => {
  const digest = 'd'.repeat(64);
  const tool = toolOf(async () =>
    success({ head: 'made', rows: [], effects: [{ type: 'staged', id: 'material-1234', digest }] }),
  );
  const { client } = await serve({ tools: [tool] });
  const result = await call(client, 'own');
  expect(textOf(result)).toContain("'scenewright accept material-1234'");
  expect(textOf(result)).not.toContain('accept_staged');
  expect(result.structuredContent).toMatchObject({ staged: [{ id: 'material-1234', digest }] });
  await expect(
    client.callTool({ name: 'accept_staged', arguments: { id: 'material-1234', digest, confirm: true } }),
  ).rejects.toThrow(McpError);
});

test('accepting needs the confirmation and the digest of what was reviewed', async () => {
  const { client, session, project } = await serve({ mayAccept: true });
  const bytes = new TextEncoder().encode('hello');
  const { id, digest } = await session.context('en').staging.stage({
    kind: 'material',
    spec: {},
    artefacts: [{ path: 'Assets/Wall.txt', role: 'provenance', bytes }],
    views: { preview: new Uint8Array() },
    metrics: [],
    unsatisfied: [],
    warnings: [],
    provenance: 'Assets/Wall.txt',
  });
  const listed = (await client.listTools()).tools.find(({ name }) => name === 'accept_staged');
  expect(listed?.annotations).toMatchObject({ readOnlyHint: false, destructiveHint: true });
  const has = async () => (await session.files.read('Assets/Wall.txt', neverAborted())) !== undefined;
  for (const args of [
    { id, digest },
    { id, digest, confirm: false },
    { id, digest, confirm: 'true' },
    { id, digest: 'other', confirm: true },
    { id: 'material-none', digest, confirm: true },
  ]) {
    expect((await call(client, 'accept_staged', args)).isError, JSON.stringify(args)).toBe(true);
    expect(await has()).toBe(false);
  }
  expect((await call(client, 'accept_staged', { id, digest, confirm: true })).isError).toBeUndefined();
  expect(await has()).toBe(true);
  expect(project.root).not.toBe('');
});

test('resources: the project, its scenes, and any asset', async () => {
  const { client } = await serve();
  const { resources } = await client.listResources();
  expect(resources.map(({ name }) => name)).toEqual(['project', 'Assets/Scenes/主场景.unity']);
  expect((await client.listResourceTemplates()).resourceTemplates).toHaveLength(2);
  const read = async (uri: string) => JSON.stringify((await client.readResource({ uri })).contents);
  expect(await read(resources[0]?.uri ?? '')).toContain('csharp: 1 files');
  expect(await read(resources[1]?.uri ?? '')).toContain('Player');
  expect(await read(`scenewright://asset/${guid}`)).toMatch(/Assets\/Health\.cs.*class Health.*used by.*Player/);
});

test('prompts take the user’s words and need what they require', async () => {
  const { client } = await serve({ language: 'zh' });
  const { prompts } = await client.listPrompts();
  expect(prompts.length).toBeGreaterThan(3);
  for (const { title } of prompts) expect(title).toMatch(/[\u4e00-\u9fff]/);
  const { messages } = await client.getPrompt({
    name: 'what_breaks',
    arguments: { target: 'Health.maximum', change: 'rename it' },
  });
  expect(JSON.stringify(messages)).toMatch(/Health\.maximum.*rename it.*Chinese/);
  await expect(client.getPrompt({ name: 'what_breaks', arguments: { target: 'x' } })).rejects.toThrow(/change/);
  await expect(client.getPrompt({ name: 'explain_script', arguments: { path: 'x'.repeat(3000) } })).rejects.toThrow(
    /too long/,
  );
});

test('lists are served while the project opens; tools wait, and a cancelled call ends at once', async () => {
  const { promise, resolve } = later<void>();
  const { client } = await serve({}, promise);
  expect((await client.listTools()).tools.length).toBeGreaterThan(1);
  const stop = new AbortController();
  const first = client.callTool({ name: 'search', arguments: { query: 'damage' } }, undefined, { signal: stop.signal });
  stop.abort('enough');
  await expect(first).rejects.toThrow(/enough/);
  const second = call(client, 'search', { query: 'damage' });
  resolve();
  expect(textOf(await second)).toContain('Health.cs');
});

test('cancelling reaches the tool', async () => {
  const { promise, resolve } = later<AbortSignal>();
  const { client } = await serve({
    tools: [
      toolOf(async (_, __, signal) => {
        resolve(signal);
        await new Promise((done) => signal.addEventListener('abort', done));
        return failure('late', 'late', 'late');
      }),
    ],
  });
  const stop = new AbortController();
  const asked = client.callTool({ name: 'own', arguments: {} }, undefined, { signal: stop.signal });
  const signal = await promise;
  stop.abort();
  await expect(asked).rejects.toThrow();
  await expect.poll(() => signal.aborted).toBe(true);
});

test('progress of the index goes to a caller with a token and only grows', async () => {
  const { client } = await serve({
    project: {
      start() {},
      async ready(_, report) {
        for (const done of [1, 5, 3, 9]) report({ done, total: 9 });
        await new Promise((done) => setTimeout(done, 10));
        return failure('no-project', 'there is none', 'Name one.');
      },
      async end() {},
    },
  });
  const told: number[] = [];
  const result = await client.callTool({ name: 'search', arguments: { query: 'x' } }, undefined, {
    onprogress: ({ progress }) => told.push(progress),
  });
  expect(told).toEqual([1, 5, 9]);
  expect(result).toMatchObject({ isError: true, content: [{ text: 'there is none. Name one. (no-project)' }] });
});
