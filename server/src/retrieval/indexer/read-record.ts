import { createHash } from 'node:crypto';
import { throwIfCancelled } from '#base/cancel.ts';
import { describeError } from '#base/log.ts';
import { chunkFile } from '#retrieval/chunk-file.ts';
import type { AssetName } from '#retrieval/describe.ts';
import { chunkTerms } from '#retrieval/fields.ts';
import { asDocuments, libraryFacts } from '#retrieval/library-passages.ts';
import { packTerms } from '#retrieval/packed-terms.ts';
import type { TermTable } from '#retrieval/term-table.ts';
import type { TermSplitter } from '#retrieval/terms.ts';
import { type DefineSet, noDefines } from '#syntax/defines.ts';
import { encodeFacts } from '#syntax/encoded-facts.ts';
import type { FileFacts } from '#syntax/facts.ts';
import { contentOfBytes } from '#syntax/file-content.ts';
import type { FactReader } from '#syntax/read-facts.ts';
import type { DefineSource } from '#unity/defines.ts';
import type { FileStat, Files } from '#workspace/files.ts';
import { isLibraryPath } from '#workspace/library-path.ts';
import { tooLarge } from '#workspace/text-files.ts';
import { unreadAsset, unreadContent } from '#workspace/unread.ts';
import type { FileRecord, FileSummary, KnownFile, Passage } from './record.ts';

/** What reading a file needs. */
export interface Reading {
  readonly files: Files;
  readonly readFacts: FactReader;
  readonly terms: TermTable;
  readonly splitter: TermSplitter;
  /** Unsaved texts that editors hold. */
  readonly overlays: ReadonlyMap<string, string>;
  /** What assets are called. */
  readonly assets: { readonly nameOf: AssetName };
  /** Known once the files that define something were read. */
  readonly defines: DefineSource | undefined;
}

/** What came of reading a file. */
export type Outcome<K extends KnownFile> =
  | { readonly type: 'read'; readonly record: FileRecord }
  /** The known record is still right. */
  | { readonly type: 'same'; readonly record: K }
  | { readonly type: 'gone' }
  | { readonly type: 'skipped'; readonly reason: string };

/** Read a file, unless what is known of it still holds. */
export async function readRecord<K extends KnownFile>(
  reading: Reading,
  path: string,
  known: K | undefined,
  signal: AbortSignal,
): Promise<Outcome<K>> {
  try {
    const defines = reading.defines?.(path) ?? noDefines;
    const overlay = reading.overlays.get(path);
    if (overlay !== undefined) return await readBytes<K>(reading, path, encode(overlay), unsaved, defines, known);
    const stat = await reading.files.stat(path);
    if (stat === undefined) return { type: 'gone' };
    if (stat.type !== 'file') return { type: 'skipped', reason: 'not a regular file' };
    const reason = tooLarge(path, stat.size);
    if (reason !== undefined) return { type: 'skipped', reason };
    if (known !== undefined && isSameFile(known, stat) && isDefinedAlike(known, defines)) return same<K>(known);
    const bytes = await reading.files.read(path, signal);
    if (bytes === undefined) return { type: 'gone' };
    return await readBytes<K>(reading, path, bytes, stat.modified, defines, undefined);
  } catch (error) {
    throwIfCancelled(signal);
    return { type: 'skipped', reason: describeError(error) };
  }
}

/** The time of change of a text that is not on the disk: no file has it, so the file is read once the text is saved. */
const unsaved = -1;

async function readBytes<K extends KnownFile>(
  reading: Reading,
  path: string,
  bytes: Uint8Array,
  modified: number,
  defines: DefineSet,
  known: K | undefined,
): Promise<Outcome<K>> {
  const hash = contentHash(bytes);
  if (known !== undefined && known.hash === hash && isDefinedAlike(known, defines)) return same<K>(known);
  const unread = unreadContent(path, bytes);
  if (unread !== undefined) return { type: 'skipped', reason: unread };
  const content = contentOfBytes(bytes);
  const facts = await reading.readFacts(path, content, defines);
  const inLibrary = isLibraryPath(path);
  const chunks = chunkFile(path, facts, () => content.text, reading.assets.nameOf);
  const passages = (inLibrary ? asDocuments(chunks) : chunks).map(
    (chunk): Passage => ({
      path,
      kind: chunk.kind,
      symbol: chunk.symbol,
      line: chunk.line,
      endLine: chunk.endLine,
      terms: packTerms(chunkTerms(chunk, reading.splitter), reading.terms),
    }),
  );
  const kept = inLibrary ? libraryFacts : facts;
  const summary = summarise(kept, defines);
  return {
    type: 'read',
    record: { path, size: bytes.length, modified, hash, summary, passages, facts: encodeFacts(kept) },
  };
}

function same<K extends KnownFile>(record: K): Outcome<K> {
  return { type: 'same', record };
}

function isSameFile(known: KnownFile, { size, modified }: FileStat): boolean {
  return known.size === size && known.modified === modified;
}

/** Whether the names that a file's `#if`s ask for are defined or not as they were when it was read. */
export function isDefinedAlike({ summary }: KnownFile, defines: DefineSet): boolean {
  return summary.conditions.every((name) => defines.has(name) === summary.defined.includes(name));
}

/** Whether a record is of a text that was not saved. */
export function isUnsaved({ modified }: KnownFile): boolean {
  return modified === unsaved;
}

/** The first 32 hexadecimal digits of the content's SHA-256. */
export function contentHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 32);
}

function summarise(facts: FileFacts, defines: DefineSet): FileSummary {
  const conditions = facts.csharp?.conditions ?? [];
  const unread = unreadAsset(facts);
  return {
    kind: facts.kind,
    symbols: facts.symbols.length,
    withErrors: facts.problems.some(({ code }) => code !== 'duplicate-id'),
    ...(unread === undefined ? {} : { unread }),
    ...(facts.guid === undefined ? {} : { guid: facts.guid }),
    guidRefs: facts.guidRefs ?? [],
    conditions,
    defined: conditions.filter((name) => defines.has(name)),
  };
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
