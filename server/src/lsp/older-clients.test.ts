import { writeProject } from '@scenewright/test/kit/project.ts';
import { type Client, serveInMemory } from '@scenewright/test/kit/wire.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';

const script = `using UnityEngine;
class A : MonoBehaviour
{
    Rigidbody body;
    void F() { body.AddForce(Vector3.up); }
    void G() { body.AddForce(Vector3.up); }
    void H() { body.AddForce(Vector3.up); }
    // generate material: wet brick
    void I() { body.AddForce(Vect
}
`;
let project = writeProject('');
let client: Client;
beforeEach(() => {
  project = writeProject(`//- Assets/A.cs\n${script}`);
});
afterEach(async () => {
  await client.close();
  project.dispose();
});

async function serve(capabilities: object): Promise<string> {
  client = await serveInMemory(project.root, capabilities);
  await client.ready;
  const uri = client.uri('Assets/A.cs');
  client.connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'csharp', version: 1, text: script },
  });
  return uri;
}

test('a client that announces nothing gets plain hovers, flat symbols and commands for actions', async () => {
  const uri = await serve({});
  const textDocument = { uri };
  const hover = await client.request<{ contents: { kind: string; value: string } }>('textDocument/hover', {
    textDocument,
    position: { line: 4, character: 22 },
  });
  expect(hover.contents.kind).toBe('plaintext');
  expect(hover.contents.value).toContain('AddForce');
  expect(hover.contents.value).not.toMatch(/```|\]\(|\\/);
  const symbols = await client.request<object[]>('textDocument/documentSymbol', { textDocument });
  expect(symbols).toContainEqual(expect.objectContaining({ name: 'F', location: expect.objectContaining({ uri }) }));
  const actions = await client.request<{ title: string; command: unknown }[]>('textDocument/codeAction', {
    textDocument,
    range: { start: { line: 7, character: 4 }, end: { line: 7, character: 4 } },
    context: { diagnostics: [] },
  });
  expect(actions.find(({ title }) => title.includes('wet brick'))?.command).toBe('scenewright.generateMaterial');
});

test('a client without grey text gets the line in its list, with the word that it has typed', async () => {
  const uri = await serve({});
  await expect
    .poll(async () => {
      const list = await client.request<{ items: object[] } | object[] | null>('textDocument/completion', {
        textDocument: { uri },
        position: { line: 8, character: 33 },
      });
      return JSON.stringify(list);
    })
    .toMatch(/"filterText":"Vector3\.up\)/);
});

test.each([
  ['client/registerCapability', { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } }],
  ['workspace/configuration', { workspace: { configuration: true } }],
])('a client that announces and then refuses %s is served all the same', async (_, capabilities) => {
  const uri = await serve(capabilities);
  expect(await client.request('textDocument/documentSymbol', { textDocument: { uri } })).not.toBeNull();
});
