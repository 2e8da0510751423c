/** First word of a binary glTF file and the names of its two chunks (glTF 2.0, 4.4). */
export const glbMagic = 0x46546c67;
export const jsonChunk = 0x4e4f534a;
export const binaryChunk = 0x004e4942;

/** JSON and one buffer as a GLB. */
export function packGlb(json: unknown, buffer: Uint8Array): Uint8Array {
  const chunks = [
    chunk(jsonChunk, Buffer.from(JSON.stringify(json), 'utf8'), 0x20),
    ...(buffer.length === 0 ? [] : [chunk(binaryChunk, buffer, 0)]),
  ];
  const header = Buffer.alloc(12);
  header.writeUInt32LE(glbMagic, 0);
  header.writeUInt32LE(2, 4);
  header.writeUInt32LE(
    chunks.reduce((sum, { length }) => sum + length, header.length),
    8,
  );
  return Buffer.concat([header, ...chunks]);
}

/** A chunk with its head, filled up to whole words. */
function chunk(type: number, content: Uint8Array, padding: number): Buffer {
  const length = Math.ceil(content.length / 4) * 4;
  const result = Buffer.alloc(8 + length, padding);
  result.writeUInt32LE(length, 0);
  result.writeUInt32LE(type, 4);
  result.set(content, 8);
  return result;
}
