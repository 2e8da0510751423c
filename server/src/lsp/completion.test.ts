import { startModelServer } from '@scenewright/test/kit/model-server.ts';
import { writeProject } from '@scenewright/test/kit/project.ts';
import { type Client, serveInMemory } from '@scenewright/test/kit/wire.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';

const server = await startModelServer();
const project = writeProject(
  '//- ProjectSettings/ProjectVersion.txt\nm_EditorVersion: 2022.3.62f1\n//- Assets/A.cs\nclass A\n{\n    public int speed;\n}\n//- Assets/B.cs\nclass B { A a; void F() { a.speed = 1; } }\n',
);
let client: Client;
const statuses: { readonly engine: string; readonly lastError?: string }[] = [];
beforeAll(async () => {
  client = await serveInMemory(
    project.root,
    {
      textDocument: {
        inlineCompletion: {},
        codeAction: { codeActionLiteralSupport: {}, tagSupport: { valueSet: [1] } },
      },
      workspace: { applyEdit: true, workspaceEdit: { changeAnnotationSupport: {}, documentChanges: true } },
    },
    { SCENEWRIGHT_MODEL_URL: `${server.url}/v1`, SCENEWRIGHT_MODEL_NAME: 'gpt-x' },
  );
  await client.ready;
  client.connection.onNotification('scenewright/status', (status: (typeof statuses)[number]) => {
    statuses.push(status);
  });
});
afterAll(async () => {
  await client.close();
  await server.close();
  project.dispose();
});

const uri = () => client.uri('Assets/A.cs');
let version = 1;
function show(text: string) {
  const textDocument = { uri: uri(), languageId: 'csharp', version: version++, text };
  if (version === 2) void client.connection.sendNotification('textDocument/didOpen', { textDocument });
  else void client.connection.sendNotification('textDocument/didChange', { textDocument, contentChanges: [{ text }] });
}
interface Items {
  readonly items: readonly {
    readonly insertText: string;
    readonly command: { readonly arguments: readonly { readonly id: string }[] };
  }[];
}
const ask = (line: number, character: number, more: object = {}) =>
  client.request<Items>('textDocument/inlineCompletion', {
    textDocument: { uri: uri(), ...more },
    position: { line, character },
    context: { triggerKind: 1 },
  });

test('what was sent can be looked at, and what became of answers is counted here alone', async () => {
  expect(await client.request('scenewright/lastPrompt', {})).toBeNull();
  server.behave({ pieces: ['int height = 2;'] });
  show('class A\n{\n    public \n}\n');
  const { items } = await ask(2, 11);
  expect(items[0]?.insertText).toBe('int height = 2;');
  const last = await client.request<{ model: string; body: string }>('scenewright/lastPrompt', {});
  expect(last.model).toMatch(/^gpt-x at 127\.0\.0\.1/);
  expect(JSON.parse(last.body)).toEqual(server.seen.at(-1)?.body);
  const document = await client.request<{ text: string }>('workspace/textDocumentContent', {
    uri: 'scenewright-prompt:/last',
  });
  expect(document.text).toContain('public ‹GAP›');
  const item = items[0];
  await client.connection.sendNotification('textDocument/didShowCompletion', { item });
  await client.connection.sendNotification('textDocument/didPartiallyAcceptCompletion', { item, acceptedLength: 4 });
  await client.request('workspace/executeCommand', item?.command ?? {});
  const counted = await client.request<Record<string, object>>('scenewright/completionStatistics', {});
  expect(counted['model']).toMatchObject({ shown: 1, accepted: 1, acceptedInParts: 1, characters: 15 });
  await client.connection.sendNotification('textDocument/didShowCompletion', { item: { command: 7 } });
  await client.request('scenewright/completionStatistics', { erase: true });
  expect(await client.request('scenewright/completionStatistics', {})).toEqual({});
});

test('a request for another version is answered with nothing', async () => {
  expect((await ask(2, 11, { version: 999 })).items).toEqual([]);
});

test('the status says what is wrong with the model and what to do, and another key mends it', async () => {
  server.behave({ status: 401 });
  show('class A\n{\n    private \n}\n');
  await ask(2, 12);
  await expect
    .poll(() => statuses.at(-1))
    .toMatchObject({
      engine: expect.stringContaining('embedded'),
      lastError: expect.stringContaining('refuses the key'),
    });
  server.behave({ pieces: ['int width = 2;'] });
  await client.request('scenewright/setModelKey', { key: 'sk-other' });
  expect((await ask(2, 12)).items[0]?.insertText).toBe('int width = 2;');
  expect(server.seen.at(-1)?.headers.authorization).toBe('Bearer sk-other');
  await expect.poll(() => statuses.at(-1)?.lastError).toBeUndefined();
});

test('an edit by instruction is offered for a comment, tagged as generated, and asked about before it is made', async () => {
  show('class A\n{\n    // scenewright: double it\n    int a = 1;\n}\n');
  const range = { start: { line: 2, character: 8 }, end: { line: 2, character: 8 } };
  const actions = await client.request<
    { title: string; tags?: number[]; command: { command: string; arguments: object[] } }[]
  >('textDocument/codeAction', {
    textDocument: { uri: uri() },
    range,
    context: { diagnostics: [] },
  });
  const action = actions.find(({ command }) => command.command === 'scenewright.edit');
  expect(action).toMatchObject({ title: 'Edit by instruction: double it', tags: [1] });
  server.behave({ pieces: ['```\n    int a = 2;\n}\n```'] });
  const edits: object[] = [];
  client.connection.onRequest('workspace/applyEdit', (params: object) => {
    edits.push(params);
    return { applied: true };
  });
  expect(await client.request('workspace/executeCommand', action?.command ?? {})).toEqual({ applied: true });
  expect(edits[0]).toMatchObject({
    edit: {
      documentChanges: [{ edits: [{ newText: '    int a = 2;\n}' }] }],
      changeAnnotations: { 'scenewright-model': { needsConfirmation: true } },
    },
  });
});

test('the next edit follows a rename', async () => {
  show('class A\n{\n    public int speed;\n}\n');
  show('class A\n{\n    public int pace;\n}\n');
  await new Promise((next) => setTimeout(next, 400));
  const params = { textDocument: { uri: uri(), version: version - 1 }, position: { line: 2, character: 15 } };
  const { edits } = await client.request<{ edits: { uri: string; newText: string; reason: string }[] }>(
    'scenewright/nextEdit',
    params,
  );
  expect(edits).toMatchObject([{ uri: client.uri('Assets/B.cs'), newText: 'pace', reason: 'speed is called pace' }]);
  expect(await client.request('scenewright/nextEdit', { ...params, textDocument: { uri: uri(), version: 1 } })).toEqual(
    { edits: [] },
  );
  expect(await client.request('textDocument/copilotInlineEdit', params)).toEqual({ edits: [] });
});
