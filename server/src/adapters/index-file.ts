import { createHmac, timingSafeEqual } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import type { Log } from '#base/log.ts';
import type { IndexStore } from '#retrieval/indexer/ports.ts';
import type { FileRecord } from '#retrieval/indexer/record.ts';
import type { Files } from '#workspace/files.ts';

/**
 * Raised whenever a record's shape or the way it is computed changes: an index of another schema is rebuilt, never
 * migrated.
 */
const schema = 3;
const magic = Buffer.from(`scenewright-index ${schema} v8-${process.versions.v8}\n`);
const macLength = 32;

/** The name of the index in its storage folder. */
export const indexFileName = 'index.bin';

/**
 * The index as one file: magic line, HMAC-SHA256 of the body under the user's own key, body. The folder may lie inside a
 * project, so a file that this user did not write is discarded before it is decoded.
 */
export function createIndexFile(storage: Files, key: Uint8Array, log: Log): IndexStore {
  return {
    async load(signal) {
      const bytes = await storage.read(indexFileName, signal);
      if (bytes === undefined) return undefined;
      const records = decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), key);
      if (records === undefined)
        log.warn('the stored index was discarded: it is damaged, of another version or not ours');
      return records;
    },
    async save(records) {
      const body = serialize([...records]);
      const bytes = Buffer.concat([magic, createHmac('sha256', key).update(body).digest(), body]);
      await storage.writeCache(indexFileName, bytes);
      return bytes.length;
    },
  };
}

function decode(bytes: Buffer, key: Uint8Array): readonly FileRecord[] | undefined {
  const bodyStart = magic.length + macLength;
  if (bytes.length < bodyStart || !bytes.subarray(0, magic.length).equals(magic)) return undefined;
  const body = bytes.subarray(bodyStart);
  const mac = createHmac('sha256', key).update(body).digest();
  if (!timingSafeEqual(mac, bytes.subarray(magic.length, bodyStart))) return undefined;
  const records: unknown = deserialize(body);
  return isRecords(records) ? records : undefined;
}

/** The body was authenticated as our own writing of this schema; only its outermost shape is looked at again. */
function isRecords(value: unknown): value is readonly FileRecord[] {
  return Array.isArray(value);
}
