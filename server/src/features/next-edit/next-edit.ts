import { breathe } from '#base/cancel.ts';
import type { FeatureContext } from '#features/context.ts';
import { readText } from '#features/read-text.ts';
import { changeContext, type ImpliedEdit } from './change-context.ts';
import { formerName } from './former-name.ts';
import { newParameter } from './new-parameter.ts';
import { renamedUses } from './renamed.ts';

export type { ImpliedEdit } from './change-context.ts';

/** Edits that are suggested at once at most. */
const mostEdits = 40;

/**
 * Edits that the last change of a file implies, the one below the cursor first, then those above it, then those in other
 * files. Empty when the change implies nothing, or nothing that is certain.
 */
export async function nextEdits(
  ctx: FeatureContext,
  path: string,
  offset: number,
  signal: AbortSignal,
): Promise<readonly ImpliedEdit[]> {
  if (!path.endsWith('.cs')) return [];
  const current = await readText(ctx, path, signal);
  const change = current === undefined ? undefined : ctx.editMemory.last(path, current.text);
  if (change === undefined) return [];
  const context = await changeContext(ctx, change);
  await breathe(signal);
  const edits = [
    ...formerName(context),
    ...(await renamedUses(context, signal)),
    ...(await newParameter(context, signal)),
  ];
  const distance = (edit: ImpliedEdit) =>
    edit.path !== path
      ? 2e9 + (edit.path < path ? 0 : 1)
      : edit.start >= offset
        ? edit.start - offset
        : 1e9 + edit.start;
  return [...edits].sort((a, b) => distance(a) - distance(b)).slice(0, mostEdits);
}
