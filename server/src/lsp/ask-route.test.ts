import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ResultOf } from '@scenewright/protocol';
import { startModelServer } from '@scenewright/test/kit/model-server.ts';
import { writeProject } from '@scenewright/test/kit/project.ts';
import { serveInMemory } from '@scenewright/test/kit/wire.ts';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { ProgressType } from 'vscode-languageserver';
import { standInServer } from '#adapters/mcp-client/stand-in-server.fixture.ts';

type Answer = ResultOf<'scenewright/ask'>;

const health = 'using UnityEngine;\npublic class Health : MonoBehaviour\n{\n    public int max = 3;\n}\n';
const project = writeProject(
  `//- ProjectSettings/ProjectVersion.txt\nm_EditorVersion: 2022.3.62f1\n//- Assets/Health.cs\n${health}//- Assets/Health.cs.meta\nfileFormatVersion: 2\nguid: 11111111111111111111111111111111`,
);
const model = await startModelServer();
const client = await serveInMemory(project.root);
afterAll(async () => {
  await client.close();
  await model.close();
  project.dispose();
});
const uri = `file://${project.root}/Assets/Health.cs`;

test('an answer comes in parts and as a whole, with uris', async () => {
  await client.ready;
  let told = '';
  const tools: string[] = [];
  client.connection.onProgress(new ProgressType<{ markdown: string } | { tool: string }>(), 'part', (part) => {
    if ('tool' in part) tools.push(part.tool);
    else told += part.markdown;
  });
  const answer = await client.request<Answer>('scenewright/ask', {
    question: 'what is Health?',
    partialResultToken: 'part',
  });
  expect(answer).toMatchObject({ ended: 'answered', withoutModel: true });
  expect(told).toBe(answer.answer);
  expect(tools).toEqual(answer.calls.map(({ tool }) => tool));
  expect(answer.sources).toContainEqual({ path: 'Assets/Health.cs', line: 2, uri });
});

test('what the user looks at is a name too', async () => {
  const start = { line: 1, character: 15 };
  const context = { textDocument: { uri }, range: { start, end: start } };
  const answer = await client.request<Answer>('scenewright/ask', { question: '这是什么', context });
  expect(answer.answer).toContain('Health');
});

test.each([
  ['an empty question', { question: ' ' }],
  ['no question', {}],
  ['a secret', { question: `is gh${'p_'}${'a1B2c3D4'.repeat(4)}e5F6 right?` }],
])('%s is refused', async (_, params) => {
  await expect(client.request('scenewright/ask', params)).rejects.toMatchObject({ data: { code: expect.any(String) } });
});

test('edits of a model come with their ranges, and the file stays as it is', async () => {
  const turns = [
    '```json\n{"tool": "propose_edit", "args": {"path": "Assets/Health.cs", "oldText": "max = 3", "newText": "max = 5"}}\n```',
    'I propose it.',
  ];
  model.behave((_path, body) => ({ pieces: [turns[JSON.stringify(body).includes('[[data 1]]') ? 1 : 0] ?? ''] }));
  const environment = { SCENEWRIGHT_MODEL_URL: `${model.url}/v1`, SCENEWRIGHT_MODEL_NAME: 'gpt-x' };
  const other = await serveInMemory(project.root, {}, environment);
  await other.ready;
  const answer = await other.request<Answer>('scenewright/ask', { question: 'let max be 5' });
  expect(answer).toMatchObject({
    answer: 'I propose it.',
    ended: 'answered',
    edits: [{ uri, newText: 'max = 5', range: { start: { line: 3, character: 15 }, end: { line: 3, character: 22 } } }],
  });
  expect(readFileSync(join(project.root, 'Assets/Health.cs'), 'utf8').trim()).toBe(health.trim());
  await other.close();
});

test.each([
  ['Call it', true],
  ['No', false],
  [undefined, false],
])('a tool of another program is called when the user says %s: %s', async (said, isCalled) => {
  const home = mkdtempSync(join(tmpdir(), 'scenewright-ask-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const servers = [{ name: 'own', command: process.execPath, args: ['-e', standInServer, '--', 'fine'] }];
  mkdirSync(join(home, 'scenewright'));
  writeFileSync(join(home, 'scenewright', 'config.json'), JSON.stringify({ mcp: { servers } }));
  const turns = ['```json\n{"tool": "own.echo", "args": {"word": "sea"}}\n```', 'Done.'];
  model.behave((_path, body) => ({ pieces: [turns[JSON.stringify(body).includes('[[data 1]]') ? 1 : 0] ?? ''] }));
  const environment = {
    SCENEWRIGHT_MODEL_URL: `${model.url}/v1`,
    SCENEWRIGHT_MODEL_NAME: 'gpt-x',
    XDG_CONFIG_HOME: home,
  };
  const canAsk = { window: { showMessage: { messageActionItem: { additionalPropertiesSupport: false } } } };
  const other = await serveInMemory(project.root, canAsk, environment);
  const asked: string[] = [];
  other.connection.onRequest(
    'window/showMessageRequest',
    ({ message, actions }: { message: string; actions: { title: string }[] }) => {
      asked.push(message);
      return actions.find(({ title }) => title === said) ?? null;
    },
  );
  await other.ready;
  const answer = await other.request<Answer>('scenewright/ask', { question: 'echo the sea' });
  await other.close();
  expect(asked).toEqual([expect.stringContaining('own.echo')]);
  expect(asked[0]).toContain('"word":"sea"');
  expect(answer).toMatchObject({ answer: 'Done.', calls: [{ tool: 'own.echo', ok: isCalled }] });
});
