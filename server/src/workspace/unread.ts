import type { FileFacts } from '#syntax/facts.ts';
import { isUtf16 } from '#syntax/file-content.ts';
import { fileKind } from '#syntax/file-kind.ts';

const pointerHead = 'version https://git-lfs.github.com/spec/v1\n';
/** Git LFS itself takes nothing larger for a pointer, in bytes. */
const maximumPointer = 1024;

const pointerReason = 'a Git LFS pointer: its content is not on this machine';
const binaryReason = "an asset in Unity's binary form";

/** Whether a file's bytes stand for a content that Git LFS keeps elsewhere. */
export function isLfsPointer(bytes: Uint8Array): boolean {
  if (bytes.length >= maximumPointer) return false;
  return new TextDecoder('latin1').decode(bytes.subarray(0, pointerHead.length)) === pointerHead;
}

/**
 * Why the bytes of a file say nothing, or `undefined`. Assets of Unity are kept whatever they hold, since their form is a
 * fact that checks report; see `unreadAsset`.
 */
export function unreadContent(path: string, bytes: Uint8Array): string | undefined {
  if (fileKind(path) === 'yaml') return undefined;
  if (isLfsPointer(bytes)) return pointerReason;
  return !isUtf16(bytes) && bytes.includes(0) ? 'not text' : undefined;
}

/** Why an asset's content is unknown though the file was read, or `undefined`. */
export function unreadAsset({ asset }: FileFacts): string | undefined {
  if (asset?.format === 'lfs') return pointerReason;
  return asset?.format === 'binary' ? binaryReason : undefined;
}
