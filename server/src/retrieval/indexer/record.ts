import type { PassageKind } from '#retrieval/chunk.ts';
import type { PackedTerms } from '#retrieval/packed-terms.ts';
import type { EncodedFacts } from '#syntax/encoded-facts.ts';
import type { FileKind } from '#syntax/facts.ts';

/** All that the index stores of one file. */
export interface FileRecord {
  readonly path: string;
  /** Bytes and milliseconds when it was read: an unchanged pair means an unread file. */
  readonly size: number;
  readonly modified: number;
  /** SHA-256 of the content, hexadecimal, first 32 digits. */
  readonly hash: string;
  readonly summary: FileSummary;
  readonly passages: readonly Passage[];
  readonly facts: EncodedFacts;
}

/** A record without its facts: what the index itself goes on with. */
export type KnownFile = Omit<FileRecord, 'facts'>;

/** What the index needs of a file's facts without decoding them. */
export interface FileSummary {
  readonly kind: FileKind;
  readonly symbols: number;
  /** Whether a part of it could not be read. */
  readonly withErrors: boolean;
  /** Why its content is unknown though it was read. */
  readonly unread?: string;
  readonly guid?: string;
  readonly guidRefs: readonly (readonly [guid: string, count: number])[];
  /** Names that its `#if`s ask for, and those of them that were defined: others now, other facts. */
  readonly conditions: readonly string[];
  readonly defined: readonly string[];
}

/** A passage with its weighted terms. The text is not kept: it is read from the file when a result is shown. */
export interface Passage {
  readonly path: string;
  readonly kind: PassageKind;
  /** Dotted name of what the passage declares, or the file's name. */
  readonly symbol: string;
  /** From 1. */
  readonly line: number;
  readonly endLine: number;
  readonly terms: PackedTerms;
}
