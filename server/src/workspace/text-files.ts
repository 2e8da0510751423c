import { extensionOf } from '#base/path.ts';
import type { FileKind } from '#syntax/facts.ts';
import { fileKind } from '#syntax/file-kind.ts';

/** Documents for people. */
const documents: ReadonlySet<string> = new Set(['.md', '.txt', '.rst']);

/** Files of kind `other` whose text we read. */
const otherTexts: ReadonlySet<string> = new Set([
  '.uxml',
  '.uss',
  '.tss',
  '.json',
  '.inputactions',
  ...documents,
  '.rsp',
  '.xml',
  '.index',
]);

/** Of these, what gives passages to search. */
const searchedOthers: ReadonlySet<string> = new Set([...documents, '.uxml', '.uss', '.inputactions']);

const megabyte = 1024 * 1024;

/** The largest file that is read, in bytes. The scanner takes scenes of any size that fits into memory. */
const maximumBytes: Readonly<Record<FileKind, number>> = {
  csharp: 8 * megabyte,
  shader: 8 * megabyte,
  hlsl: 8 * megabyte,
  shadergraph: 32 * megabyte,
  yaml: 512 * megabyte,
  meta: 4 * megabyte,
  asmdef: megabyte,
  other: 2 * megabyte,
};

/** Whether a file's text is of interest, by its name. */
export function isIndexed(path: string): boolean {
  return fileKind(path) !== 'other' || otherTexts.has(extensionOf(path));
}

/** Whether a file is a document for people, by its name. */
export function isDocument(path: string): boolean {
  return documents.has(extensionOf(path));
}

/** Whether a file of a library is searched. What only tells how a project hangs together is left out there. */
export function isSearchedInLibraries(path: string): boolean {
  const kind = fileKind(path);
  return kind === 'other' ? searchedOthers.has(extensionOf(path)) : kind !== 'meta' && kind !== 'asmdef';
}

/** Why a file of `size` bytes is not read, or `undefined` when it is. */
export function tooLarge(path: string, size: number): string | undefined {
  const limit = maximumBytes[fileKind(path)];
  return size <= limit ? undefined : `larger than ${limit / megabyte} MB`;
}
