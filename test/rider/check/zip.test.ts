import { expect, it } from 'vitest';
import { readZip } from './zip.ts';

const bytes = Buffer.from(
  [
    'UEsDBBQAAAgIAAAAIQDjUT2NCgAAABcAAAAHAAAAYS9iLnR4dMtIzcnJV8hAJwFQSwMEFAAACAgAAAAhAAAAAAACAAAAAAAAAAUA',
    'AABjLnR4dAMAUEsBAhQAFAAACAgAAAAhAONRPY0KAAAAFwAAAAcAAAAAAAAAAAAAAAAAAAAAAGEvYi50eHRQSwECFAAUAAAICAAA',
    'ACEAAAAAAAIAAAAAAAAABQAAAAAAAAAAAAAAAAAvAAAAYy50eHRQSwUGAAAAAAIAAgBoAAAAVAAAAAAA',
  ].join(''),
  'base64',
);

it('reads the files of a zip', () => {
  const entries = readZip(bytes);
  expect(entries.map(({ path, size }) => [path, size])).toEqual([
    ['a/b.txt', 23],
    ['c.txt', 0],
  ]);
  expect(entries.map((entry) => Buffer.from(entry.read()).toString())).toEqual(['hello hello hello hello', '']);
  expect(new Set(entries.map(({ stamp }) => stamp)).size).toBe(1);
});

it('reads a zip that is part of a larger buffer', () => {
  const larger = Buffer.concat([Buffer.alloc(7), bytes]);
  expect(readZip(larger.subarray(7))).toHaveLength(2);
});

it.each([
  ['nothing', Buffer.alloc(0)],
  ['no zip', Buffer.alloc(400, 1)],
  ['one without its end', bytes.subarray(0, bytes.length - 30)],
  ['one whose directory is elsewhere', Buffer.concat([bytes.subarray(0, 60), bytes.subarray(80)])],
])('refuses %s', (_, broken) => {
  expect(() => readZip(broken)).toThrow();
});

it('refuses a file that unpacks to more than it says', () => {
  const lying = Buffer.from(bytes);
  lying.writeUInt32LE(3, bytes.indexOf('PK\x01\x02', 0, 'latin1') + 24);
  expect(() => readZip(lying)[0]?.read()).toThrow();
});
