import { crc32, deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { modelArchiveBounds, readArchive } from './read-archive.ts';

interface Member {
  readonly name: string | Uint8Array;
  readonly bytes: Uint8Array;
  readonly isStored?: boolean;
  readonly flags?: number;
  readonly method?: number;
  readonly size?: number;
  readonly attributes?: number;
  readonly checksum?: number;
  /** Where the directory says that it is, when that is not the truth. */
  readonly at?: number;
}

/** An archive by the specification, with what a case gets wrong. */
function zip(members: readonly Member[], comment = ''): Uint8Array {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const member of members) {
    const name = Buffer.from(member.name);
    const packed = member.isStored === true ? Buffer.from(member.bytes) : deflateRawSync(member.bytes);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(member.flags ?? 0, 2);
    shared.writeUInt16LE(member.method ?? (member.isStored === true ? 0 : 8), 4);
    shared.writeUInt32LE(member.checksum ?? crc32(member.bytes), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(member.size ?? member.bytes.length, 18);
    shared.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), shared, name, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(member.attributes ?? 0, 6);
    tail.writeUInt32LE(member.at ?? at, 10);
    entries.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x03', 'latin1'), shared, tail, name]));
    locals.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...locals, directory, end, Buffer.from(comment)]);
}

const text = Buffer.from('v 0 0 0\n'.repeat(100));

test('stored and deflated files, folders, Chinese names, a comment', () => {
  const read = readArchive(
    zip(
      [
        { name: 'model/', bytes: Buffer.alloc(0), isStored: true },
        { name: 'model/a.obj', bytes: text },
        { name: 'model/木箱.mtl', bytes: text, isStored: true, flags: 1 << 11 },
        { name: 'empty.txt', bytes: Buffer.alloc(0), isStored: true },
      ],
      'made by a service',
    ),
    modelArchiveBounds,
  );
  if (!read.ok) throw new Error(read.message);
  expect(read.value.map(({ path, bytes }) => [path, bytes.length])).toEqual([
    ['model/a.obj', 800],
    ['model/木箱.mtl', 800],
    ['empty.txt', 0],
  ]);
  expect(Buffer.from(read.value[0]?.bytes ?? []).equals(text)).toBe(true);
});

const a: Member = { name: 'a', bytes: text };
const zeros = Buffer.alloc(8 * 1024 * 1024);

test.each([
  { what: 'nothing', bytes: Buffer.alloc(0), says: 'no ZIP' },
  { what: 'cut off', bytes: zip([a]).subarray(0, -10), says: 'no ZIP' },
  { what: 'a bomb', bytes: zip([{ name: 'a', bytes: zeros }]), says: 'too much' },
  { what: 'a bomb that lies', bytes: zip([{ name: 'a', bytes: zeros, size: 1000 }]), says: 'cannot be unpacked' },
  { what: 'a wrong checksum', bytes: zip([{ ...a, checksum: 1 }]), says: 'cannot be unpacked' },
  { what: 'one file claimed by two', bytes: zip([a, { ...a, name: 'b', at: 0 }]), says: 'overlaps' },
  { what: 'a name twice, but for its case', bytes: zip([a, { ...a, name: 'A' }]), says: 'twice' },
  { what: 'encrypted', bytes: zip([{ ...a, flags: 1 }]), says: 'encrypted' },
  { what: 'another packing', bytes: zip([{ ...a, method: 12 }]), says: 'unknown way' },
  { what: 'a link', bytes: zip([{ ...a, attributes: (0o120777 << 16) >>> 0 }]), says: 'is a link' },
  { what: 'a 64-bit size', bytes: zip([{ ...a, size: 0xffffffff }]), says: '64-bit' },
  { what: 'a place outside', bytes: zip([{ ...a, at: 100_000 }]), says: 'not where it should be' },
  {
    what: 'a name that is no UTF-8',
    bytes: zip([{ ...a, name: Buffer.from([0xff]), flags: 1 << 11 }]),
    says: 'cannot be read',
  },
  {
    what: 'too many files',
    bytes: zip(Array.from({ length: 1001 }, (_, at) => ({ ...a, name: `f${at}` }))),
    says: '1001 files',
  },
])('refused with a reason: $what', ({ bytes, says }) => {
  const read = readArchive(bytes, modelArchiveBounds);
  expect(read.ok ? 'read' : read.message).toContain(says);
});

test.each(['../a', 'a/../../b', '/etc/a', 'C:/a', '..\\a', 'a//b', 'a/./b', '', 'a\u0000b', 'nul\n'])(
  'a name that leads elsewhere: %j',
  (name) => {
    expect(readArchive(zip([{ ...a, name }]), modelArchiveBounds).ok).toBe(false);
  },
);

test('all together are bounded', () => {
  const members = Array.from({ length: 4 }, (_, at) => ({ name: `f${at}`, bytes: text }));
  expect(readArchive(zip(members), { ...modelArchiveBounds, totalBytes: 3000 }).ok).toBe(false);
  expect(readArchive(zip(members), { ...modelArchiveBounds, totalBytes: 3200 }).ok).toBe(true);
});
