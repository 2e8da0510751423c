import { createHmac, timingSafeEqual } from 'node:crypto';

/** What is known of a stored graph. */
export interface Sidecar {
  /** Which kind of graph, with its version and parameters; see `GraphEngine`. */
  readonly engine: string;
  readonly recipe: string;
  /** Which embedder made the vectors. */
  readonly embedder: string;
  readonly dimension: number;
  /** The graph's file beside this one: its name, length in bytes and SHA-256 in hexadecimal. */
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  /** What vector each slot holds, 0 for a dropped one; see `CompactRows`. */
  readonly fingerprints: Float64Array;
}

/** A magic line, the HMAC-SHA256 of the rest under the user's key, the length of a JSON header, the header, the slots. */
export function encodeSidecar({ fingerprints, ...header }: Sidecar, key: Uint8Array): Uint8Array {
  const json = Buffer.from(JSON.stringify({ ...header, slots: fingerprints.length, live: liveSlots(fingerprints) }));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  const slots = Buffer.alloc(fingerprints.length * 8);
  fingerprints.forEach((fingerprint, slot) => {
    slots.writeDoubleLE(fingerprint, slot * 8);
  });
  const body = Buffer.concat([length, json, slots]);
  return Buffer.concat([magic, createHmac('sha256', key).update(body).digest(), body]);
}

/** The sidecar in `bytes`, or `undefined` when this user did not write it or it is of another schema. */
export function decodeSidecar(bytes: Uint8Array, key: Uint8Array): Sidecar | undefined {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const bodyStart = magic.length + macLength;
  if (whole.length < bodyStart + 4 || !whole.subarray(0, magic.length).equals(magic)) return undefined;
  const body = whole.subarray(bodyStart);
  const mac = createHmac('sha256', key).update(body).digest();
  if (!timingSafeEqual(mac, whole.subarray(magic.length, bodyStart))) return undefined;
  const slotsStart = 4 + body.readUInt32LE(0);
  const slots = body.subarray(slotsStart);
  if (slotsStart > body.length || slots.length % 8 !== 0) return undefined;
  const fingerprints = Float64Array.from({ length: slots.length / 8 }, (_, slot) => slots.readDoubleLE(slot * 8));
  return parseHeader(body.subarray(4, slotsStart).toString('utf8'), fingerprints);
}

/** How many slots are not dropped. */
export function liveSlots(fingerprints: Float64Array): number {
  return fingerprints.reduce((count, fingerprint) => count + (fingerprint === 0 ? 0 : 1), 0);
}

/** Raised whenever the shape of a sidecar changes, or what a fingerprint is: other schemas are rebuilt. */
const schema = 1;
const magic = Buffer.from(`scenewright-vectors ${schema}\n`);
const macLength = 32;

/** Nothing that could leave the folder. */
const fileName = /^vectors-[a-z0-9-]{8,64}\.graph$/;

function parseHeader(json: string, fingerprints: Float64Array): Sidecar | undefined {
  const header = parse(json);
  const [engine, recipe, embedder, file, sha256] = ['engine', 'recipe', 'embedder', 'file', 'sha256'].map((name) => {
    const value = header[name];
    return typeof value === 'string' ? value : undefined;
  });
  const [dimension, bytes, slots, live] = ['dimension', 'bytes', 'slots', 'live'].map((name) => {
    const value = header[name];
    return typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined;
  });
  if (engine === undefined || recipe === undefined || embedder === undefined) return undefined;
  if (file === undefined || !fileName.test(file) || sha256 === undefined) return undefined;
  if (dimension === undefined || bytes === undefined) return undefined;
  if (slots !== fingerprints.length || live !== liveSlots(fingerprints)) return undefined;
  return { engine, recipe, embedder, dimension, file, bytes, sha256, fingerprints };
}

function parse(json: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
