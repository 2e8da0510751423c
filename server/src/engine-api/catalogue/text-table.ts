import type { ByteReader } from './byte-reader.ts';

/** Texts by index. */
export type TextTable = (index: number) => string;

/** Read a table of texts, all lengths and then all bytes, which are ASCII; the reader stands behind it afterwards. */
export function readTextTable(bytes: Uint8Array, reader: ByteReader): TextTable {
  const lengths = reader.list(() => reader.number());
  const starts = new Uint32Array(lengths.length + 1);
  let end = 0;
  lengths.forEach((length, index) => {
    end += length;
    starts[index + 1] = end;
  });
  if (reader.at + end > bytes.length) throw new Error('the catalogue is cut off');
  // Texts share one string: taking a part of it costs next to nothing, decoding each apart would be most of the loading.
  const all = new TextDecoder('latin1').decode(bytes.subarray(reader.at, reader.at + end));
  reader.at += end;
  return (index) => {
    const end = starts[index + 1];
    if (end === undefined) throw new Error('the catalogue is damaged');
    return all.slice(starts[index], end);
  };
}
