import { createHash } from 'node:crypto';
import type { GeneratedFile } from '@scenewright/protocol';
import type { Guid } from '#unity/guid.ts';

/** One file to land, with its bytes. */
export interface Artefact {
  /** Relative to the project. */
  readonly path: string;
  readonly role: GeneratedFile['role'];
  readonly bytes: Uint8Array;
  /** The GUID that the file has or, for a `.meta`, defines. */
  readonly guid?: Guid;
  /** SHA-256 of the file of that path, which is generated too and unchanged; it is replaced. */
  readonly replaces?: string;
}

/** SHA-256 in hexadecimal. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A GUID derived from what it is for, so that the same request gives the same one; `isTaken` moves on to the next. */
export function mintGuid(seedText: string, isTaken: (guid: Guid) => boolean): Guid {
  for (let attempt = 0; ; attempt++) {
    const guid = sha256(`scenewright:guid:${attempt}:${seedText}`).slice(0, 32);
    if (!isTaken(guid)) return guid;
  }
}

/** One hash over the paths and contents of files, in the order of their paths. */
export function digestOf(files: readonly { readonly path: string; readonly sha256: string }[]): string {
  const lines = files.map((file) => `${file.sha256} ${file.path}`).sort();
  return sha256(lines.join('\n'));
}
