import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { VectorCache } from '#retrieval/indexer/embedding.ts';
import type { Files } from '#workspace/files.ts';

/** Entries beyond this are not kept: those that were not asked for go first. */
const maximumEntries = 400_000;
const magic = Buffer.from('scenewright-embeddings 1\n');
const macLength = 32;
const hashLength = 16;

/**
 * Vectors by the hash of their text, one file an embedder, in eight bits a number with a scale for each vector. The file
 * carries an HMAC under the user's key; one that does not fit is not read.
 */
export function createVectorCache(files: Files, key: Uint8Array, embedder: string): VectorCache {
  const name = `${createHash('sha256').update(embedder).digest('hex').slice(0, 24)}.bin`;
  const known = new Map<string, Quantized>();
  const used = new Set<string>();
  let changed = false;
  return {
    async load(signal) {
      const bytes = await files.read(name, signal);
      for (const [hash, vector] of bytes === undefined ? [] : decode(bytes, key)) known.set(hash, vector);
    },
    get(text) {
      const hash = hashOf(text);
      const found = known.get(hash);
      if (found === undefined) return undefined;
      used.add(hash);
      return Float32Array.from(found.values, (value) => value * found.scale);
    },
    set(text, vector) {
      const hash = hashOf(text);
      known.set(hash, quantize(vector));
      used.add(hash);
      changed = true;
    },
    async flush() {
      if (!changed) return;
      changed = false;
      for (const hash of known.keys()) {
        if (known.size <= maximumEntries) break;
        if (!used.has(hash)) known.delete(hash);
      }
      await files.writeCache(name, encode(known, key));
    },
  };
}

interface Quantized {
  readonly scale: number;
  readonly values: Int8Array;
}

function hashOf(text: string): string {
  return createHash('sha256')
    .update(text)
    .digest('hex')
    .slice(0, hashLength * 2);
}

function quantize(vector: Float32Array): Quantized {
  const largest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const scale = largest / 127 || 1;
  return { scale, values: Int8Array.from(vector, (value) => Math.round(value / scale)) };
}

/** Magic, MAC of the rest, dimension, then hash, scale and numbers of each vector of that dimension. */
function encode(entries: ReadonlyMap<string, Quantized>, key: Uint8Array): Uint8Array {
  const [first] = entries.values();
  const dimension = first?.values.length ?? 0;
  const size = hashLength + 4 + dimension;
  const fitting = [...entries].filter(([, { values }]) => values.length === dimension);
  const body = Buffer.alloc(4 + fitting.length * size);
  body.writeUInt32LE(dimension);
  fitting.forEach(([hash, { scale, values }], index) => {
    const at = 4 + index * size;
    body.write(hash, at, 'hex');
    body.writeFloatLE(scale, at + hashLength);
    body.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), at + hashLength + 4);
  });
  return Buffer.concat([magic, createHmac('sha256', key).update(body).digest(), body]);
}

function decode(bytes: Uint8Array, key: Uint8Array): ReadonlyMap<string, Quantized> {
  const entries = new Map<string, Quantized>();
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = magic.length + macLength;
  if (whole.length < start + 4 || !whole.subarray(0, magic.length).equals(magic)) return entries;
  const body = whole.subarray(start);
  const mac = createHmac('sha256', key).update(body).digest();
  if (!timingSafeEqual(mac, whole.subarray(magic.length, start))) return entries;
  const dimension = body.readUInt32LE(0);
  const size = hashLength + 4 + dimension;
  for (let at = 4; at + size <= body.length; at += size) {
    const values = Int8Array.from(body.subarray(at + hashLength + 4, at + size), (value) => (value << 24) >> 24);
    entries.set(body.toString('hex', at, at + hashLength), { scale: body.readFloatLE(at + hashLength), values });
  }
  return entries;
}
