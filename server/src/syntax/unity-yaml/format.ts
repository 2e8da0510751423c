import type { AssetFormat } from './asset-facts.ts';
import { isUnityYaml } from './scanner.ts';

const lfsPointer = 'version https://git-lfs.github.com/spec/';

/** Tell what the bytes of a file with the ending of a text asset are. */
export function assetFormat(bytes: Uint8Array): AssetFormat {
  if (isUnityYaml(bytes)) return 'yaml';
  if (bytes.length === 0) return 'empty';
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024));
  if (head.toString('latin1', 0, lfsPointer.length) === lfsPointer) return 'lfs';
  return head.includes(0) ? 'binary' : 'other';
}
