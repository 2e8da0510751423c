import type { Span } from '#base/text.ts';
import type { YamlDocument } from '#syntax/unity-yaml/scanner.ts';
import type { UnityFile } from '#unity/unity-file.ts';

/** The header line of an object, in UTF-16 offsets of the file's text. */
export function headerSpan(file: UnityFile, document: YamlDocument): Span {
  const start = file.characterOffset(document.start);
  return { start, end: start + `--- !u!${document.classId} &${document.fileId}`.length };
}
