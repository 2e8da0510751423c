import { expect, test } from 'vitest';
import { createFramer, type Framed } from './framing.ts';

const text = '{"jsonrpc":"2.0","method":"敵","params":{}}';
const bytes = Buffer.from(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);

test('messages are found wherever the stream is cut', () => {
  const twice = Buffer.concat([bytes, bytes]);
  for (let cut = 1; cut < twice.length; cut++) {
    const frame = createFramer();
    const found = [...frame(twice.subarray(0, cut)), ...frame(twice.subarray(cut))];
    expect(found, `cut at ${cut}`).toEqual([
      { type: 'message', text },
      { type: 'message', text },
    ]);
  }
});

test('byte by byte', () => {
  const frame = createFramer();
  expect([...bytes].flatMap((byte) => frame(Uint8Array.of(byte)))).toEqual([{ type: 'message', text }]);
});

test('other headers are allowed, in any order', () => {
  const headers = 'Content-Type: application/vscode-jsonrpc; charset=utf-8\r\ncontent-length: 2\r\n\r\n';
  expect(createFramer()(Buffer.from(`${headers}{}`))).toEqual([{ type: 'message', text: '{}' }]);
});

const broken = [
  ['words before the header', 'listening…\r\n\r\n{}'],
  ['no length', 'Content-Type: text/plain\r\n\r\n{}'],
  ['a length that is none', 'Content-Length: two\r\n\r\n{}'],
  ['two lengths', 'Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}'],
  ['a header without an end', 'x'.repeat(5000)],
] as const;

test.each(broken)('%s are told once', (_, stream) => {
  const frame = createFramer();
  const found: readonly Framed[] = [...frame(Buffer.from(stream)), ...frame(bytes)];
  expect(found.map(({ type }) => type)).toEqual(['broken']);
});
