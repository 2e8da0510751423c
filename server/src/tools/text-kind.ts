import { extensionOf } from '#base/path.ts';
import { fileKind } from '#syntax/file-kind.ts';
import { isLibraryPath } from '#workspace/library-path.ts';

/** Documents and data that people write by hand. */
const documents: ReadonlySet<string> = new Set([
  '.md',
  '.txt',
  '.json',
  '.csv',
  '.tsv',
  '.xml',
  '.uxml',
  '.uss',
  '.tss',
]);

/** Whether a file is one that people write as text: a script, a shader, a document; never an asset that Unity writes. */
export function isWrittenByHand(path: string): boolean {
  if (isLibraryPath(path) || /^(?:ProjectSettings|Library|Temp|Logs|UserSettings)\//i.test(path)) return false;
  const kind = fileKind(path);
  if (kind === 'other') return documents.has(extensionOf(path));
  return kind === 'csharp' || kind === 'shader' || kind === 'hlsl' || kind === 'asmdef';
}
