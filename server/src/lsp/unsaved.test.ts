import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeProject } from '@scenewright/test/kit/project.ts';
import { type Client, serveInMemory } from '@scenewright/test/kit/wire.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const source = `//- Assets/Saved.cs
class SavedName { }
//- Assets/Other.cs
class Other { }
`;
let project = writeProject('');
let client: Client;
beforeEach(async () => {
  project = writeProject(source);
  client = await serveInMemory(project.root);
  await client.ready;
});
afterEach(async () => {
  await client.close();
  project.dispose();
});

function notify(method: string, document: object): void {
  client.connection.sendNotification(`textDocument/${method}`, document);
}

async function symbols(query: string): Promise<number> {
  return (await client.request<object[]>('workspace/symbol', { query })).length;
}

async function found(query: string): Promise<readonly string[]> {
  const rows = await client.request<{ symbol: string }[]>('scenewright/search', { query });
  return rows.map(({ symbol }) => symbol);
}

test('an unsaved text counts for symbols and search until it is closed, and is never stored', async () => {
  const uri = client.uri('Assets/Saved.cs');
  notify('didOpen', { textDocument: { uri, languageId: 'csharp', version: 1, text: 'class SavedName { }' } });
  notify('didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ text: 'class UnsavedName { void Teleport() { } }' }],
  });
  await vi.waitFor(async () => expect(await symbols('UnsavedName')).toBe(1), { timeout: 5000 });
  expect([await symbols('SavedName'), (await found('teleport'))[0]]).toEqual([1, 'UnsavedName.Teleport']);
  notify('didClose', { textDocument: { uri } });
  await vi.waitFor(async () => expect(await symbols('UnsavedName')).toBe(0), { timeout: 5000 });
  expect(await symbols('SavedName')).toBe(1);
  expect(await found('teleport')).not.toContain('UnsavedName.Teleport');
});

test('what is saved is found at once, the unsaved text before it is forgotten', async () => {
  const uri = client.uri('Assets/Saved.cs');
  notify('didOpen', { textDocument: { uri, languageId: 'csharp', version: 1, text: 'class Draft { }' } });
  await vi.waitFor(async () => expect(await symbols('Draft')).toBe(1), { timeout: 5000 });
  writeFileSync(join(project.root, 'Assets/Saved.cs'), 'class Final { }');
  notify('didSave', { textDocument: { uri } });
  await vi.waitFor(async () => expect([await symbols('Final'), await symbols('Draft')]).toEqual([1, 0]), {
    timeout: 5000,
  });
});

test('documents outside the project or of no known kind disturb nothing', async () => {
  const outside = ['file:///nowhere/Elsewhere.cs', 'untitled:Untitled-1', 'untitled:Made.cs'];
  for (const uri of outside)
    notify('didOpen', { textDocument: { uri, languageId: 'csharp', version: 1, text: 'class Elsewhere { }' } });
  await new Promise((next) => setTimeout(next, 600));
  expect([await symbols('Elsewhere'), await symbols('Other')]).toEqual([0, 1]);
});
