import { usagesOf } from './asset-references.ts';
import { scriptGuid, type UseFinder } from './script.ts';

/** Objects that carry the class itself as their script. */
export const scriptUses: UseFinder = async ({ ctx, target }, signal) => {
  const guid = scriptGuid(ctx.snapshot, target.location);
  if (guid === undefined) return [];
  const rows = await usagesOf(ctx, guid, signal);
  return rows.map((row) => ({ ...row, kind: 'script' }));
};
