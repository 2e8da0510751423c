/** Reads the catalogue's numbers and texts. Past the end it throws: the bytes are our own. */
export interface ByteReader {
  at: number;
  number(): number;
  list<T>(read: () => T): readonly T[];
}

/** A reader that starts at `at`. */
export function createByteReader(bytes: Uint8Array, at: number): ByteReader {
  const reader: ByteReader = {
    at,
    number() {
      let value = 0;
      for (let shift = 0; ; shift += 7) {
        const byte = bytes[reader.at++];
        if (byte === undefined) throw new Error('the catalogue is cut off');
        value |= (byte & 127) << shift;
        if (byte < 128) return value >>> 0;
      }
    },
    list(read) {
      const count = reader.number();
      // A count is never more than the bytes that are left: each item takes one.
      if (count > bytes.length - reader.at) throw new Error('the catalogue is damaged');
      return Array.from({ length: count }, read);
    },
  };
  return reader;
}
