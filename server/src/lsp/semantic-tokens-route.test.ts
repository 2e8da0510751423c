import { writeProject } from '@scenewright/test/kit/project.ts';
import { type Client, serveInMemory } from '@scenewright/test/kit/wire.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { InitializeResult } from 'vscode-languageserver';
import { indexLines } from '#base/text.ts';
import { encodeTokens, semanticTokensRoutes } from './semantic-tokens-route.ts';

const project = writeProject(`//- ProjectSettings/ProjectVersion.txt
m_EditorVersion: 2022.3.62f1
//- Assets/A.hlsl
float _Saved;
//- Assets/A.cs
class A { }
`);
let client: Client;
beforeAll(async () => {
  client = await serveInMemory(project.root);
  await client.ready;
});
afterAll(async () => {
  await client.close();
  project.dispose();
});

type Provider = NonNullable<InitializeResult['capabilities']['semanticTokensProvider']>;
const provider = semanticTokensRoutes.map(({ capability }) => capability.semanticTokensProvider).find(isProvider);

function isProvider(value: Provider | undefined): value is Provider {
  return value !== undefined;
}

/** `line:character text type.modifiers` of each token. */
function shown(text: string, data: readonly number[]): readonly string[] {
  const { tokenTypes = [], tokenModifiers = [] } = provider?.legend ?? {};
  const lines = text.split(/\r?\n/);
  const rows: string[] = [];
  let line = 0;
  let character = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [deltaLine = 0, deltaCharacter = 0, length = 0, type = 0, bits = 0] = data.slice(at, at + 5);
    line += deltaLine;
    character = deltaLine === 0 ? character + deltaCharacter : deltaCharacter;
    const modifiers = tokenModifiers.filter((_, bit) => (bits & (1 << bit)) !== 0);
    const written = lines[line]?.slice(character, character + length);
    rows.push(`${line}:${character} ${written} ${[tokenTypes[type], ...modifiers].join('.')}`);
  }
  return rows;
}

let version = 0;
function open(path: string, text: string): { readonly textDocument: { readonly uri: string } } {
  const uri = client.uri(path);
  const textDocument = { uri, languageId: '', version: ++version, text };
  void client.connection.sendNotification('textDocument/didOpen', { textDocument });
  return { textDocument: { uri } };
}

const full = (params: object) =>
  client.request<{ readonly data: readonly number[] } | null>('textDocument/semanticTokens/full', params);

test('types and modifiers are those that LSP names, each once', () => {
  expect(provider).toMatchObject({ full: true, range: true });
  const standard =
    'namespace type class enum interface struct typeParameter parameter variable property enumMember event function method macro keyword modifier comment string number regexp operator decorator';
  const modifiers =
    'declaration definition readonly static deprecated abstract async modification documentation defaultLibrary';
  const { tokenTypes = [], tokenModifiers = [] } = provider?.legend ?? {};
  expect(standard.split(' ')).toEqual(expect.arrayContaining(tokenTypes));
  expect(modifiers.split(' ')).toEqual(expect.arrayContaining(tokenModifiers));
  expect([new Set(tokenTypes).size, new Set(tokenModifiers).size]).toEqual([tokenTypes.length, tokenModifiers.length]);
});

test('the unsaved text is told, edit after edit', async () => {
  const params = open('Assets/A.hlsl', 'float _Unsaved;\n\nfloat F() { return _Unsaved; }\n');
  expect(shown('float _Unsaved;\n\nfloat F() { return _Unsaved; }\n', (await full(params))?.data ?? [])).toEqual([
    '0:6 _Unsaved variable.declaration.readonly',
    '2:6 F function.declaration',
    '2:19 _Unsaved variable.readonly',
  ]);
  // The tables of the project have taken the first text in when the next one comes.
  await client.ready;
  await expect.poll(() => client.request<object[]>('workspace/symbol', { query: '_Unsaved' })).not.toEqual([]);
  const start = { line: 0, character: 6 };
  void client.connection.sendNotification('textDocument/didChange', {
    textDocument: { ...params.textDocument, version: ++version },
    contentChanges: [{ range: { start, end: { line: 0, character: 14 } }, text: '_B' }],
  });
  const edited = 'float _B;\n\nfloat F() { return _Unsaved; }\n';
  expect(shown(edited, (await full(params))?.data ?? [])).toEqual([
    '0:6 _B variable.declaration.readonly',
    '2:6 F function.declaration',
  ]);
});

test('a range has the tokens that touch it', async () => {
  const text = 'float a;\nfloat b;\nfloat c;\n';
  const params = open('Assets/Range.hlsl', text);
  const ask = async (range: object) => {
    const answer = await client.request<{ data: number[] } | null>('textDocument/semanticTokens/range', {
      ...params,
      range,
    });
    return shown(text, answer?.data ?? []).map((row) => row.split(' ')[1]);
  };
  const at = (line: number, character: number) => ({ line, character });
  expect(await ask({ start: at(1, 0), end: at(2, 0) })).toEqual(['b']);
  expect(await ask({ start: at(0, 7), end: at(1, 7) })).toEqual(['b']);
  expect(await ask({ start: at(1, 0), end: at(99, 0) })).toEqual(['b', 'c']);
});

test('C# is left to its own server, and what no editor holds open to nobody', async () => {
  expect(await full(open('Assets/A.cs', 'class A { }'))).toBeNull();
  expect(await full({ textDocument: { uri: client.uri('Assets/Closed.hlsl') } })).toBeNull();
  expect(await full({ textDocument: { uri: 'untitled:New.hlsl' } })).toBeNull();
});

test('an asset is told once the index knows what there is, a huge one not at all', async () => {
  const text = '--- !u!1 &2\nGameObject:\n  m_Name: Hero\n';
  const answer = await full(open('Assets/S.unity', text));
  expect(shown(text, answer?.data ?? [])).toEqual(['1:0 GameObject class', '2:10 Hero string.declaration']);
  expect(await full(open('Assets/Huge.unity', text + '  m_Layer: 0\n'.repeat(170_000)))).toBeNull();
});

test('a request that is cancelled answers so, and the next one is answered', async () => {
  const params = open('Assets/B.hlsl', 'float a;\n'.repeat(2000));
  const id = 'textDocument/semanticTokens/full';
  const { CancellationTokenSource } = await import('vscode-languageserver');
  const source = new CancellationTokenSource();
  const asked = client.connection.sendRequest(id, params, source.token);
  source.cancel();
  await expect(asked).rejects.toMatchObject({ code: -32800 });
  expect((await full(params))?.data).toHaveLength(10_000);
});

test.each([
  ['one token', 'ab', [[0, 2]], ['0:0 ab comment']],
  [
    'a span over several lines, blank ones and blanks around them left out',
    ' a\n\n  b \r\nc',
    [[1, 11]],
    ['0:1 a comment', '2:2 b comment', '3:0 c comment'],
  ],
  ['a span that begins and ends with a line break', 'x\na\ny', [[1, 4]], ['1:0 a comment']],
  [
    'tokens of one line after another',
    'a b\nc',
    [
      [0, 1],
      [2, 3],
      [4, 5],
    ],
    ['0:0 a comment', '0:2 b comment', '1:0 c comment'],
  ],
  [
    'characters of two units',
    '/*\u{1f600}*/ a',
    [
      [0, 6],
      [7, 8],
    ],
    ['0:0 /*\u{1f600}*/ comment', '0:7 a comment'],
  ],
  ['nothing', '', [], []],
])('encoding: %s', (_, text, spans, rows) => {
  const tokens = spans.map(([start = 0, end = 0]) => ({ start, end, type: 'comment' }) as const);
  expect(shown(text, encodeTokens(indexLines(text), text, tokens))).toEqual(rows);
});
