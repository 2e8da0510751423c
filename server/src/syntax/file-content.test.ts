import { expect, test } from 'vitest';
import { contentOfBytes } from './file-content.ts';

const text = 'class 敵 { } // é 🙂\r\n';

test.each<[string, Uint8Array]>([
  ['UTF-8', Buffer.from(text)],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
  ['UTF-16, low byte first', Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['UTF-16, high byte first', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
])('%s is read as text', (_, bytes) => {
  const content = contentOfBytes(bytes);
  expect(content.text).toBe(text);
  expect(Buffer.from(content.bytes).toString('utf8').replace('\ufeff', '')).toBe(text);
});

test('halves of characters and lone marks are no fault', () => {
  for (const bytes of [[0xff, 0xfe], [0xfe, 0xff, 0x00], [0xff, 0xfe, 0x00, 0xd8], [0xef, 0xbb], [0xff]])
    expect(typeof contentOfBytes(Uint8Array.from(bytes)).text).toBe('string');
});
