import type { Chunk } from '#retrieval/chunk.ts';
import type { FileFacts } from '#syntax/facts.ts';

/** All that the index keeps of one file. */
export interface FileRecord {
  readonly path: string;
  /** Bytes and milliseconds when it was read: an unchanged pair means an unread file. */
  readonly size: number;
  readonly modified: number;
  /** SHA-256 of the content, hexadecimal, first 32 digits. */
  readonly hash: string;
  readonly facts: FileFacts;
  /** Of the names that its `#if`s ask for, those that were defined: others now, other facts. */
  readonly defined: readonly string[];
  readonly chunks: readonly IndexedChunk[];
}

/** A passage with its weighted terms. The body is not kept: it is read from the file when a result is shown. */
export interface IndexedChunk extends Omit<Chunk, 'body' | 'comment' | 'name'> {
  readonly terms: ReadonlyMap<string, number>;
}
