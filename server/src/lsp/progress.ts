import type { Language } from '#features/context.ts';
import type { IndexProgress } from '#retrieval/indexer/ports.ts';

/** How far the index is, for people. */
export function describeProgress({ done, total, left }: IndexProgress, language: Language): string {
  const seconds = left === undefined ? undefined : Math.ceil(left / 1000);
  if (language === 'zh') return `${done} / ${total} 个文件${seconds === undefined ? '' : `，还需约 ${seconds} 秒`}`;
  return `${done} of ${total} files${seconds === undefined ? '' : `, about ${seconds} s left`}`;
}
