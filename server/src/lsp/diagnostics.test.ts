import { writeProject } from '@scenewright/test/kit/project.ts';
import { type Client, serveInMemory } from '@scenewright/test/kit/wire.ts';
import { afterEach, expect, test } from 'vitest';

const source = `//- Assets/A.cs
public class A : UnityEngine.MonoBehaviour
{
    public float speed;
}
//- Assets/A.prefab
%YAML 1.1
--- !u!1 &1
GameObject:
  m_Name: Thing
--- !u!114 &3
MonoBehaviour:
  m_GameObject: {fileID: 1}
  m_Script: {fileID: 11500000, guid: guid(Assets/A.cs), type: 3}
  speed: 4
`;
const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

async function serve(capabilities: object): Promise<Client> {
  const project = writeProject(source);
  const client = await serveInMemory(project.root, capabilities);
  open.push(async () => {
    await client.close();
    project.dispose();
  });
  return client;
}

function didOpen(client: Client, path: string, text: string): string {
  const uri = client.uri(path);
  client.connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'yaml', version: 7, text },
  });
  return uri;
}

const broken = '%YAML 1.1\n--- !u!114 &3\nMonoBehaviour:\n  m_Script: {fileID: 0}\n';
const expected = {
  range: { start: { line: 1, character: 0 }, end: { line: 1, character: 13 } },
  severity: 1,
  code: 'missing-script',
  source: 'Scenewright',
};

test('a client that asks gets the diagnostics of the text it holds open', async () => {
  const client = await serve({ textDocument: { diagnostic: {} } });
  const uri = didOpen(client, 'Assets/A.prefab', broken);
  expect(await client.request('textDocument/diagnostic', { textDocument: { uri } })).toMatchObject({
    kind: 'full',
    items: [expected],
  });
  expect(await client.request('textDocument/diagnostic', { textDocument: { uri: client.uri('Assets/A.cs') } })).toEqual(
    { kind: 'full', items: [] },
  );
});

test('a client that does not ask is told, and told again when the document closes', async () => {
  const client = await serve({});
  const told: unknown[] = [];
  client.connection.onNotification('textDocument/publishDiagnostics', (params) => {
    told.push(params);
  });
  const uri = didOpen(client, 'Assets/A.prefab', broken);
  await expect.poll(() => told).toMatchObject([{ uri, version: 7, diagnostics: [expected] }]);
  client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  await expect.poll(() => told.at(-1)).toEqual({ uri, diagnostics: [] });
});

test('parse errors of scripts are left to the C# server', async () => {
  const client = await serve({ textDocument: { diagnostic: {} } });
  const uri = didOpen(client, 'Assets/A.cs', 'class A { void }');
  expect(await client.request('textDocument/diagnostic', { textDocument: { uri } })).toEqual({
    kind: 'full',
    items: [],
  });
});

test('scenewright/refs answers for a position, a document and a GUID', async () => {
  const client = await serve({});
  const uri = client.uri('Assets/A.cs');
  const byPosition = await client.request('scenewright/refs', {
    textDocument: { uri },
    position: { line: 2, character: 18 },
  });
  expect(byPosition).toMatchObject({
    symbol: 'A.speed',
    usedBy: [{ path: 'Assets/A.prefab', uri: client.uri('Assets/A.prefab'), kind: 'field', value: '4' }],
  });
  expect(await client.request('scenewright/refs', { textDocument: { uri } })).toMatchObject({
    path: 'Assets/A.cs',
    usedBy: [{ gameObject: 'Thing', property: 'm_Script' }],
  });
  expect(await client.request('scenewright/refs', { guid: 'f'.repeat(32) })).toBeNull();
});
