import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Raised whenever a record's shape or the way it is computed changes: an index of another schema is rebuilt, never
 * migrated.
 */
const schema = 4;
const magic = Buffer.from(`scenewright-index ${schema}\n`);
const macLength = 32;

/** The list of segments that make up an index. */
export interface Manifest {
  /** Counts the writes; who follows another process's writing looks at it. */
  readonly generation: number;
  /** Whether the segments cover the whole project. */
  readonly complete: boolean;
  /** Oldest first. */
  readonly segments: readonly SegmentEntry[];
}

/** A segment's file and what it must hold. */
export interface SegmentEntry {
  readonly name: string;
  readonly bytes: number;
  /** SHA-256, hexadecimal. */
  readonly sha256: string;
  readonly records: number;
}

/** A manifest's bytes: magic line, HMAC-SHA256 of the rest under the user's own key, JSON. */
export function encodeManifest(manifest: Manifest, key: Uint8Array): Uint8Array {
  const body = Buffer.from(JSON.stringify(manifest));
  return Buffer.concat([magic, macOf(body, key), body]);
}

/** Why a manifest was not taken. */
export type ManifestFault = 'other-schema' | 'not-authentic';

/** The manifest that this user wrote; its folder may lie inside a project, so nothing else is decoded. */
export function decodeManifest(bytes: Uint8Array, key: Uint8Array): Manifest | ManifestFault {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!buffer.subarray(0, magic.length).equals(magic))
    return /^scenewright-index \d+\b/.test(buffer.toString('latin1', 0, 40)) ? 'other-schema' : 'not-authentic';
  const body = buffer.subarray(magic.length + macLength);
  const mac = buffer.subarray(magic.length, magic.length + macLength);
  if (mac.length !== macLength || !timingSafeEqual(mac, macOf(body, key))) return 'not-authentic';
  return JSON.parse(body.toString('utf8'));
}

function macOf(body: Uint8Array, key: Uint8Array): Buffer {
  return createHmac('sha256', key).update(body).digest();
}
