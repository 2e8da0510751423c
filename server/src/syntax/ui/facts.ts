import { extensionOf } from '#base/path.ts';
import type { FileFacts } from '#syntax/facts.ts';
import { readableText } from '#syntax/json/readable-text.ts';
import { ussFacts } from './uss.ts';
import { uxmlFacts } from './uxml.ts';

/** Facts of a `.uxml`, `.uss` or `.tss`. The first side of a conflict is read. */
export function uiFacts(text: string, path: string): Omit<FileFacts, 'kind' | 'guidRefs'> {
  const readable = readableText(text);
  return extensionOf(path) === '.uxml' ? uxmlFacts(readable) : ussFacts(readable);
}
