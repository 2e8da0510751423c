import { open } from 'node:fs/promises';

/**
 * What is wrong with a file that hnswlib wrote of `slots` vectors of `dimension`, or `undefined`. Reads the header and
 * the list of upper levels at the end, not the vectors: it finds a file cut short and one of another dimension, which
 * native code neither reports when it writes nor notices when it reads.
 *
 * The header is thirteen fields of 96 bytes in all; then a record a vector; then a length and links a vector.
 */
export async function checkHnswlibFile(path: string, dimension: number, slots: number): Promise<string | undefined> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const header = Buffer.alloc(headerLength);
    if (size < headerLength) return 'the file is shorter than its header';
    await file.read(header, 0, headerLength, 0);
    const [count, record, labelAt, vectorAt] = [16, 24, 32, 40].map((at) => Number(header.readBigUInt64LE(at)));
    if (count !== slots) return `the file says that it holds ${count} vectors, not ${slots}`;
    if (labelAt === undefined || vectorAt === undefined || record === undefined) return 'the file has no header';
    if (labelAt - vectorAt !== dimension * 4) return `the file's vectors are not of dimension ${dimension}`;
    const start = headerLength + slots * record;
    const length = size - start;
    if (length < slots * 4 || length > slots * longestLinks) return 'the file is not complete';
    const levels = Buffer.alloc(length);
    await file.read(levels, 0, length, start);
    let at = 0;
    for (let slot = 0; slot < slots; slot++) {
      if (at + 4 > length) return 'the file is not complete';
      at += 4 + levels.readUInt32LE(at);
    }
    return at === length ? undefined : 'the file is not complete';
  } finally {
    await file.close();
  }
}

const headerLength = 96;

/** More than any vector's links need on average: a bound on what is read at once. */
const longestLinks = 256;
