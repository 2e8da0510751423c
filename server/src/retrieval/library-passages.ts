import type { FileFacts } from '#syntax/facts.ts';
import type { Chunk } from './chunk.ts';

/** Passages of a library are documents, whatever the file: they are to be read, they are no part of the project. */
export function asDocuments(chunks: readonly Chunk[]): readonly Chunk[] {
  return chunks.map((chunk) => ({ ...chunk, kind: 'doc' }));
}

/** What is kept of a library's file beside its passages: nothing that could enter the project's tables. */
export const libraryFacts: FileFacts = { kind: 'other', symbols: [], problems: [] };
