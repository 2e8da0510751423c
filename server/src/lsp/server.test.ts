import { writeProject } from '@scenewright/test/kit/project.ts';
import { type Client, serveInMemory } from '@scenewright/test/kit/wire.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CancellationTokenSource } from 'vscode-languageserver';
import { customRoutes } from './custom-routes.ts';
import { standardRoutes } from './standard-routes.ts';

const source = `//- Assets/A.cs
using UnityEngine;
class A : MonoBehaviour
{
    Rigidbody body;
    void FixedUpdate() { body.AddForce(Vector3.up); }
    void Other() { body.AddForce(Vector3.up); }
}
//- Assets/W.shader
Shader "My/Water" { Properties { _C ("C", Color) = (1,0,0,1) } SubShader { Pass { } } }
`;
let project = writeProject('');
let client: Client;
beforeEach(async () => {
  project = writeProject(source);
  client = await serveInMemory(project.root, {
    textDocument: {
      inlineCompletion: {},
      codeAction: { codeActionLiteralSupport: {} },
      hover: { contentFormat: ['markdown'] },
    },
    window: { showMessage: {} },
  });
});
afterEach(async () => {
  await client.close();
  project.dispose();
});

function open(path: string, text: string): string {
  const uri = client.uri(path);
  client.connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'csharp', version: 1, text },
  });
  return uri;
}

test('what is advertised is what is routed', () => {
  const methods = [...standardRoutes, ...customRoutes].map((row) => row.method);
  expect(new Set(methods).size).toBe(methods.length);
  expect(methods).toEqual(
    expect.arrayContaining([
      'textDocument/hover',
      'textDocument/inlineCompletion',
      'scenewright/inlineCompletion',
      'scenewright/accept',
    ]),
  );
});

test('a hover is answered before the index is ready, and follows unsaved edits', async () => {
  const uri = open(
    'Assets/A.cs',
    'using UnityEngine;\nclass A : MonoBehaviour\n{\n  void F() { transform.position = x; }\n}',
  );
  const at = (line: number, character: number) =>
    client.request<{ contents: { value: string } } | null>('textDocument/hover', {
      textDocument: { uri },
      position: { line, character },
    });
  expect((await at(3, 26))?.contents.value).toContain('Vector3 position');
  const change = { range: { start: { line: 3, character: 23 }, end: { line: 3, character: 31 } }, text: 'Translate' };
  client.connection.sendNotification('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [change],
  });
  expect((await at(3, 26))?.contents.value).toContain('void Translate');
  expect(await at(999, 0)).toBeNull();
});

test('inline completion learns from the project and keeps silent when switched off by confidence', async () => {
  await client.ready;
  const uri = open(
    'Assets/A.cs',
    `class A {\n${'  void F() { body.AddForce(Vector3.up); }\n'.repeat(4)}  void H() { body.\n } }`,
  );
  const params = { textDocument: { uri }, position: { line: 5, character: 18 }, context: { triggerKind: 1 } };
  const standard = await client.request<{ items: { insertText: string }[] }>('textDocument/inlineCompletion', params);
  expect(standard.items[0]?.insertText).toMatch(/^AddForce\(/);
  const own = await client.request<{ items: { insertText: string }[] }>('scenewright/inlineCompletion', params);
  expect(own.items[0]?.insertText).toBe(standard.items[0]?.insertText);
  // This client has ghost text, so the list would only repeat it.
  expect(await client.request('textDocument/completion', params)).toBeNull();
});

test('a material by code action: asked, accepted, taken back', async () => {
  await client.ready;
  const uri = client.uri('Assets/W.shader');
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const [action] = await client.request<{ title: string; command: { command: string; arguments: object[] } }[]>(
    'textDocument/codeAction',
    { textDocument: { uri }, range, context: { diagnostics: [] } },
  );
  expect(action?.title).toBe('Generate material for this shader');
  let choice = '';
  client.connection.onRequest(
    'window/showMessageRequest',
    (params: { actions: { title: string }[] }) => params.actions.find((offered) => offered.title === choice) ?? null,
  );
  const execute = () =>
    client.request<{ id: string; landed: boolean }>('workspace/executeCommand', {
      command: action?.command.command ?? '',
      arguments: action?.command.arguments,
    });
  expect((await execute()).landed).toBe(false);
  expect(await client.request<object[]>('scenewright/staged')).toHaveLength(1);
  choice = 'Accept';
  const { id, landed } = await execute();
  expect(landed).toBe(true);
  expect(await client.request('scenewright/refs', { textDocument: { uri } })).toMatchObject({
    usedBy: [{ path: 'Assets/Water.mat', property: 'm_Shader' }],
  });
  expect(await client.request('scenewright/undo', { id })).toMatchObject({ kept: [] });
  expect(await client.request('scenewright/refs', { textDocument: { uri } })).toMatchObject({ usedBy: [] });
});

test('materials from a comment and from a field, made anew and in variations', async () => {
  await client.ready;
  const uri = open(
    'Assets/Wish.cs',
    'class Wish {\n  // generate material: wet brick\n  public Material brushedSteel;\n  int count;\n}',
  );
  type Action = { title: string; command: { command: string; arguments: object[] } };
  const actionsAt = (at: string, line: number) =>
    client.request<Action[]>('textDocument/codeAction', {
      textDocument: { uri: at },
      range: { start: { line, character: 0 }, end: { line, character: 0 } },
      context: { diagnostics: [] },
    });
  const wanted = async (at: string, line: number, words: string) =>
    (await actionsAt(at, line)).find(({ title }) => title.includes(words));
  expect((await wanted(uri, 2, 'this field'))?.command.arguments).toEqual([{ prompt: 'brushed steel' }]);
  expect(await wanted(uri, 3, 'aterial')).toBeUndefined();
  const offered: string[][] = [];
  client.connection.onRequest('window/showMessageRequest', (params: { actions: { title: string }[] }) => {
    offered.push(params.actions.map(({ title }) => title));
    return params.actions[offered.length === 3 ? 1 : 0] ?? null;
  });
  const execute = (action: Action | undefined) =>
    client.request<{ id: string; landed: boolean; files: string[] }>('workspace/executeCommand', action?.command);
  const first = await execute(await wanted(uri, 1, 'wet brick'));
  expect(first.files).toContain('Assets/Generated/WetBrick.mat');
  const material = client.uri('Assets/Generated/WetBrick.mat');
  const anew = await execute(await wanted(material, 0, 'Regenerate'));
  expect(anew.files).toContain('Assets/Generated/WetBrick_Albedo.png');
  const varied = await execute(await wanted(material, 0, 'Variations'));
  expect(varied.files).toContain('Assets/Generated/WetBrick 1.mat');
  expect(offered[2]).toEqual(['Accept 1', 'Accept 2', 'Accept 3', 'Accept 4', 'Reject']);
  expect(await client.request('scenewright/staged')).toEqual([]);
  await expect(
    client.request('workspace/executeCommand', { command: 'scenewright.regenerateMaterial', arguments: [{ uri }] }),
  ).rejects.toMatchObject({ data: { code: 'not-generated' } });
}, 90_000);

test('a model from a comment and from a field that names an object, and made anew', async () => {
  await client.ready;
  const uri = open(
    'Assets/Props.cs',
    'class Props {\n  // 生成模型：木箱\n  public GameObject woodenBarrelPrefab;\n  public GameObject zorble;\n}',
  );
  type Action = { title: string; command: { command: string; arguments: object[] } };
  const actionsAt = (at: string, line: number) =>
    client.request<Action[]>('textDocument/codeAction', {
      textDocument: { uri: at },
      range: { start: { line, character: 0 }, end: { line, character: 0 } },
      context: { diagnostics: [] },
    });
  const modelAt = async (line: number) => (await actionsAt(uri, line)).find(({ title }) => / model|模型/.test(title));
  expect((await modelAt(1))?.command).toMatchObject({
    command: 'scenewright.generateModel',
    arguments: [{ prompt: '木箱' }],
  });
  expect((await modelAt(2))?.command.arguments).toEqual([{ prompt: 'wooden barrel' }]);
  expect(await modelAt(3)).toBeUndefined();
  client.connection.onRequest(
    'window/showMessageRequest',
    (params: { actions: { title: string }[] }) => params.actions[0] ?? null,
  );
  const made = await client.request<{ landed: boolean; files: string[] }>(
    'workspace/executeCommand',
    (await modelAt(2))?.command,
  );
  expect(made.landed).toBe(true);
  expect(made.files).toContain('Assets/Generated/WoodenBarrel.fbx');
  const prefab = await actionsAt(client.uri('Assets/Generated/WoodenBarrel.prefab'), 0);
  expect(prefab.map(({ title }) => title)).toContain('Regenerate model');
}, 60_000);

test('expected failures carry a code and a hint; bad parameters end nothing', async () => {
  await client.ready;
  await expect(client.request('scenewright/accept', { id: 'material-000000', digest: 'x' })).rejects.toMatchObject({
    data: { code: 'not-staged' },
  });
  await expect(client.request('scenewright/accept', { id: '../x', digest: 'x' })).rejects.toMatchObject({
    data: { code: 'bad-parameters' },
  });
  await expect(client.request('workspace/executeCommand', { command: 'nonsense' })).rejects.toMatchObject({
    data: { code: 'bad-command' },
  });
  await expect(
    client.request('initialize', { processId: null, rootUri: null, capabilities: {} }),
  ).rejects.toMatchObject({ code: -32600 });
  expect(await client.request<object[]>('scenewright/search', { query: 'force' })).not.toHaveLength(0);
}, 60_000);

test('a cancelled request answers at once, while the index is still being built', async () => {
  const files = Array.from(
    { length: 400 },
    (_, i) => `//- Assets/C${i}.cs\nclass C${i} { void F() { int x = ${i}; } }`,
  );
  const large = writeProject(files.join('\n'));
  const fresh = await serveInMemory(large.root);
  const cancel = new CancellationTokenSource();
  const pending = fresh.connection.sendRequest('workspace/symbol', { query: '' }, cancel.token);
  cancel.cancel();
  await expect(pending).rejects.toMatchObject({ code: -32800 });
  expect((await fresh.ready).files).toBe(800);
  await fresh.close();
  large.dispose();
});

test('a saved change is found by workspace/symbol', async () => {
  await client.ready;
  const { writeFileSync } = await import('node:fs');
  writeFileSync(`${project.root}/Assets/A.cs`, 'class A { void BrandNew() { } }');
  client.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: client.uri('Assets/A.cs'), type: 2 }],
  });
  await expect
    .poll(async () => (await client.request<object[]>('workspace/symbol', { query: 'BrandNew' })).length)
    .toBe(1);
});
