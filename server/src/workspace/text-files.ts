import { extensionOf } from '#base/path.ts';
import type { FileKind } from '#syntax/facts.ts';
import { fileKind } from '#syntax/file-kind.ts';

/** Files of kind `other` whose text we read. */
const otherTexts: ReadonlySet<string> = new Set([
  '.uxml',
  '.uss',
  '.tss',
  '.json',
  '.inputactions',
  '.md',
  '.txt',
  '.rsp',
  '.xml',
  '.index',
]);

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

/** Why a file of `size` bytes is not read, or `undefined` when it is. */
export function tooLarge(path: string, size: number): string | undefined {
  const limit = maximumBytes[fileKind(path)];
  return size <= limit ? undefined : `larger than ${limit / megabyte} MB`;
}
