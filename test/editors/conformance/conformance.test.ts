import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { createConformance, type Violation } from './conformance.ts';
import { findMetaModel } from './find-meta-model.ts';
import type { Direction } from './message.ts';
import { parseMetaModel } from './meta-model.ts';
import { smallModel } from './small-model.ts';

type Sent = readonly [from: 'client' | 'server', message: object];

const found = findMetaModel(fileURLToPath(new URL('../../..', import.meta.url)), process.env);
// Everything is tried on the small model, and where the protocol's own is at hand on that too.
const models = [
  { name: 'a small model', model: smallModel },
  ...(found === undefined ? [] : [{ name: `LSP ${found.model.metaData.version}`, model: found.model }]),
];

const uri = 'file:///game/Assets/A.cs';
const zero = { line: 0, character: 0 };
const range = { start: zero, end: zero };
const capabilities = {
  window: { workDoneProgress: true },
  textDocument: { hover: { contentFormat: ['markdown'] } },
};

const hello: readonly Sent[] = [
  request('client', 1, 'initialize', { processId: null, rootUri: null, capabilities }),
  answer('server', 1, { capabilities: { hoverProvider: true } }),
  notification('client', 'initialized', {}),
];
const opened = notification('client', 'textDocument/didOpen', {
  textDocument: { uri, languageId: 'csharp', version: 1, text: 'class A {}' },
});
const askHover = request('client', 2, 'textDocument/hover', { textDocument: { uri }, position: zero });
const askInline = request('client', 2, 'textDocument/inlineCompletion', {
  textDocument: { uri },
  position: zero,
  context: { triggerKind: 1 },
});
const makeToken = request('server', 9, 'window/workDoneProgress/create', { token: 'index' });

const healthy: readonly Sent[] = [
  ...hello,
  opened,
  makeToken,
  answer('client', 9, null),
  progress('index', { kind: 'begin', title: 'Scenewright', percentage: 0 }),
  askHover,
  answer('server', 2, { contents: { kind: 'markdown', value: 'text' }, range }),
  progress('index', { kind: 'report', percentage: 50 }),
  request('client', 3, 'textDocument/inlineCompletion', {
    textDocument: { uri },
    position: zero,
    context: { triggerKind: 2 },
  }),
  answer('server', 3, { items: [{ insertText: 'x', range }] }),
  request('client', 4, 'scenewright/search', { query: 'damage' }),
  answer('server', 4, []),
  request('client', 5, 'scenewright/accept', { id: 'material-1', digest: 'x' }),
  failed('server', 5, -32803, 'there is no such result', { code: 'not-staged', hint: 'See scenewright/staged.' }),
  request('client', 6, 'scenewright/explain', { textDocument: { uri }, range, partialResultToken: 'part' }),
  progress('part', { markdown: 'half of it' }),
  answer('server', 6, { markdown: 'all of it', sources: [] }),
  progress('index', { kind: 'end' }),
  notification('server', 'scenewright/status', { state: 'ready', index: { files: 1, chunks: 1 }, engine: 'embedded' }),
  notification('client', 'textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ text: '' }],
  }),
  request('client', 'last', 'shutdown'),
  answer('server', 'last', null),
  notification('client', 'exit'),
];

/** Exchanges with one breach each: what is sent, and the one complaint. */
const planted: readonly {
  readonly name: string;
  readonly sent: readonly Sent[];
  readonly caught: Partial<Violation>;
}[] = [
  {
    name: 'a result of the wrong type',
    sent: [...hello, opened, askHover, answer('server', 2, { contents: 7 })],
    caught: { direction: 'serverToClient', method: 'textDocument/hover', path: '/result/contents', excerpt: '7' },
  },
  {
    name: 'a range without its end',
    sent: [...hello, opened, askInline, answer('server', 2, { items: [{ insertText: 'x', range: { start: zero } }] })],
    caught: { method: 'textDocument/inlineCompletion', path: '/result/items/0/range', rule: 'types' },
  },
  {
    name: 'a negative line',
    sent: [
      ...hello,
      request('client', 2, 'textDocument/hover', { textDocument: { uri }, position: { line: -1, character: 0 } }),
    ],
    caught: { direction: 'clientToServer', path: '/params/position/line', excerpt: '-1' },
  },
  {
    name: 'a request from the wrong side',
    sent: [...hello, request('server', 5, 'textDocument/hover', { textDocument: { uri }, position: zero })],
    caught: { direction: 'serverToClient', method: 'textDocument/hover', path: '/method' },
  },
  {
    name: 'a request sent as a notification',
    sent: [...hello, notification('client', 'textDocument/hover', { textDocument: { uri }, position: zero })],
    caught: { rule: 'types', what: 'is sent as a notification, and is none' },
  },
  {
    name: 'a method that is none',
    sent: [...hello, request('client', 2, 'textDocument/hoover', {})],
    caught: { method: 'textDocument/hoover', what: 'is no request of LSP 3.18.0' },
  },
  {
    name: 'an answer to nothing',
    sent: [...hello, answer('server', 77, null)],
    caught: { rule: 'ids', method: '(response)', path: '/id', excerpt: '77' },
  },
  {
    name: 'a second answer',
    sent: [...hello, opened, askHover, answer('server', 2, null), answer('server', 2, null)],
    caught: { rule: 'ids', what: 'answers no request' },
  },
  {
    name: 'an id that waits already',
    sent: [...hello, opened, askHover, askHover],
    caught: { rule: 'ids', direction: 'clientToServer' },
  },
  {
    name: 'an error that is a text',
    sent: [...hello, opened, askHover, ['server', { jsonrpc: '2.0', id: 2, error: 'went wrong' }]],
    caught: { rule: 'shape', path: '/error', excerpt: '"went wrong"' },
  },
  {
    name: 'an error with a code that is a text',
    sent: [...hello, opened, askHover, ['server', { jsonrpc: '2.0', id: 2, error: { code: 'E1', message: 'x' } }]],
    caught: { rule: 'shape', path: '/error/code' },
  },
  {
    name: 'an expected failure without a hint',
    sent: [...hello, opened, askHover, failed('server', 2, -32803, 'no', { code: 'x' })],
    caught: { rule: 'protocol', path: '/error/data/hint' },
  },
  {
    name: 'a response without a result',
    sent: [...hello, opened, askHover, ['server', { jsonrpc: '2.0', id: 2 }]],
    caught: { rule: 'shape', what: 'has neither result nor error' },
  },
  {
    name: 'parameters that are null',
    sent: [
      ...hello,
      ['client', { jsonrpc: '2.0', id: 2, method: 'shutdown', params: null }],
      answer('server', 2, null),
    ],
    caught: { rule: 'shape', direction: 'clientToServer', method: 'shutdown', path: '/params' },
  },
  {
    name: 'another version of JSON-RPC',
    sent: [['client', { id: 1, method: 'initialize', params: {} }]],
    caught: { rule: 'shape', path: '/jsonrpc', method: 'initialize' },
  },
  {
    name: 'a request before initialize',
    sent: [askHover],
    caught: { rule: 'order', what: 'is sent before initialize' },
  },
  {
    name: 'a request before the answer to initialize',
    sent: [request('client', 1, 'initialize', { processId: null, rootUri: null, capabilities }), askHover],
    caught: { rule: 'order', what: 'is sent before the answer to initialize' },
  },
  {
    name: 'a word of the server before the answer to initialize',
    sent: [
      request('client', 1, 'initialize', { processId: null, rootUri: null, capabilities }),
      notification('server', 'scenewright/status', {
        state: 'starting',
        index: { files: 0, chunks: 0 },
        engine: 'embedded',
      }),
    ],
    caught: { rule: 'order', direction: 'serverToClient', method: 'scenewright/status' },
  },
  {
    name: 'a second shutdown',
    sent: [...hello, request('client', 2, 'shutdown'), answer('server', 2, null), request('client', 3, 'shutdown')],
    caught: { rule: 'order', what: 'is sent after shutdown' },
  },
  {
    name: 'a change of a document that is not open',
    sent: [
      ...hello,
      notification('client', 'textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [] }),
    ],
    caught: { rule: 'documents', what: 'is not open' },
  },
  {
    name: 'a document opened twice',
    sent: [...hello, opened, opened],
    caught: { rule: 'documents', what: 'is open already' },
  },
  {
    name: 'a version that does not grow',
    sent: [
      ...hello,
      opened,
      notification('client', 'textDocument/didChange', { textDocument: { uri, version: 1 }, contentChanges: [] }),
    ],
    caught: { rule: 'documents', what: 'has version 1 after 1' },
  },
  {
    name: 'progress for a token that was not given',
    sent: [...hello, progress('mine', { kind: 'begin', title: 'x' })],
    caught: { rule: 'progress', path: '/params/token' },
  },
  {
    name: 'a report before the beginning',
    sent: [...hello, makeToken, progress('index', { kind: 'report', percentage: 1 })],
    caught: { rule: 'progress', what: 'report comes before begin' },
  },
  {
    name: 'a report after the end',
    sent: [
      ...hello,
      makeToken,
      progress('index', { kind: 'begin', title: 'x' }),
      progress('index', { kind: 'end' }),
      progress('index', { kind: 'report' }),
    ],
    caught: { rule: 'progress', what: 'report comes after end' },
  },
  {
    name: 'a beginning without a title',
    sent: [...hello, makeToken, progress('index', { kind: 'begin' })],
    caught: { rule: 'progress', path: '/params/value' },
  },
  {
    name: 'a partial result of the wrong type',
    sent: [
      ...hello,
      opened,
      request('client', 2, 'scenewright/explain', { textDocument: { uri }, range, partialResultToken: 'part' }),
      progress('part', 'half of it'),
    ],
    caught: { rule: 'progress', path: '/params/value' },
  },
  {
    name: 'a partial result after the result',
    sent: [
      ...hello,
      opened,
      request('client', 2, 'scenewright/explain', { textDocument: { uri }, range, partialResultToken: 'part' }),
      answer('server', 2, null),
      progress('part', { markdown: 'late' }),
    ],
    caught: { rule: 'progress', path: '/params/token' },
  },
  {
    name: 'a result of ours that is not as the protocol says',
    sent: [...hello, request('client', 2, 'scenewright/search', { query: 'x' }), answer('server', 2, { rows: [] })],
    caught: { rule: 'protocol', method: 'scenewright/search', path: '/result', excerpt: '{"rows":[]}' },
  },
  {
    name: 'a command without its argument',
    sent: [...hello, request('client', 2, 'workspace/executeCommand', { command: 'scenewright.completionAccepted' })],
    caught: { rule: 'protocol', path: '/params/arguments/0' },
  },
  {
    name: 'an action with a command that is none of ours',
    sent: [
      ...hello,
      request('client', 2, 'textDocument/codeAction', { textDocument: { uri }, range, context: { diagnostics: [] } }),
      answer('server', 2, [{ title: 'x', command: 'scenewright.paint', arguments: [] }]),
    ],
    caught: { rule: 'protocol', path: '/result/0/command', excerpt: '"scenewright.paint"' },
  },
  {
    name: 'progress for a client that shows none',
    sent: [
      request('client', 1, 'initialize', { processId: null, rootUri: null, capabilities: {} }),
      answer('server', 1, { capabilities: {} }),
      makeToken,
    ],
    caught: { rule: 'capabilities', method: 'window/workDoneProgress/create' },
  },
  {
    name: 'Markdown for a client that reads none',
    sent: [
      request('client', 1, 'initialize', { processId: null, rootUri: null, capabilities: {} }),
      answer('server', 1, { capabilities: {} }),
      askHover,
      answer('server', 2, { contents: { kind: 'markdown', value: '**x**' } }),
    ],
    caught: { rule: 'capabilities', path: '/result/contents/kind' },
  },
];

describe.each(models)('with $name', ({ model }) => {
  test('a healthy exchange has no violations', () => {
    expect(violationsOf(healthy)).toEqual([]);
  });

  test.each(planted)('$name is caught', ({ sent, caught }) => {
    const [first, ...more] = violationsOf(sent);
    expect(more).toEqual([]);
    expect(first).toMatchObject(caught);
  });

  test('a progress that is never ended is told at the end', () => {
    const begun = [makeToken, progress('index', { kind: 'begin', title: 'x' })];
    const last = [request('client', 3, 'shutdown'), answer('server', 3, null), notification('client', 'exit')];
    expect(violationsOf([...hello, ...begun, ...last])).toMatchObject([{ rule: 'progress', method: '(end)' }]);
  });

  test('what is no JSON is told', () => {
    expect(createConformance(model).see('serverToClient', '{"jsonrpc":')).toMatchObject([{ rule: 'shape' }]);
  });

  function violationsOf(sent: readonly Sent[]): readonly Violation[] {
    const conformance = createConformance(model);
    const seen = sent.flatMap(([from, message]) => conformance.see(directions[from], JSON.stringify(message)));
    return [...seen, ...conformance.end()];
  }
});

test('without a model the order, ids and requests of ours are still looked at', () => {
  const conformance = createConformance(undefined);
  const seen = [...hello, request('client', 2, 'scenewright/search', {}), answer('server', 8, null)].flatMap(
    ([from, message]) => conformance.see(directions[from], JSON.stringify(message)),
  );
  expect(seen.map(({ rule, path }) => `${rule} ${path}`)).toEqual(['protocol /params/query', 'ids /id']);
});

test('a file that is no meta model is refused', () => {
  expect(() => parseMetaModel('{"requests": []}')).toThrow();
  expect(() => findMetaModel('/', { SCENEWRIGHT_META_MODEL: '/no/such/file' })).toThrow();
});

const directions: Readonly<Record<Sent[0], Direction>> = { client: 'clientToServer', server: 'serverToClient' };

function request(from: Sent[0], id: string | number, method: string, params?: object): Sent {
  return [from, { jsonrpc: '2.0', id, method, ...(params === undefined ? {} : { params }) }];
}

function notification(from: Sent[0], method: string, params?: object): Sent {
  return [from, { jsonrpc: '2.0', method, ...(params === undefined ? {} : { params }) }];
}

function answer(from: Sent[0], id: string | number, result: unknown): Sent {
  return [from, { jsonrpc: '2.0', id, result }];
}

function failed(from: Sent[0], id: string | number, code: number, message: string, data: object): Sent {
  return [from, { jsonrpc: '2.0', id, error: { code, message, data } }];
}

function progress(token: string, value: unknown): Sent {
  return notification('server', '$/progress', { token, value });
}
