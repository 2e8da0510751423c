import type { Skipped } from '#workspace/skipped.ts';

/** How many files were passed over for each reason, the most frequent first. */
export function countReasons(
  skipped: readonly Skipped[],
): readonly { readonly reason: string; readonly files: number }[] {
  const counts = new Map<string, number>();
  for (const { reason } of skipped) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, files]) => ({ reason, files })).sort((a, b) => b.files - a.files);
}
