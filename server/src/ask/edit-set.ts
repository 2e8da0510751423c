import { failure, type Result, success } from '#base/failure.ts';
import { staysBelow } from '#base/path.ts';
import type { FeatureContext } from '#features/context.ts';
import { readText } from '#features/read-text.ts';
import type { ProposedEdit } from '#tools/tool.ts';

/** Edits that are reviewed together. They all speak of the files as they are: none is applied. */
export interface EditSet {
  /** Take one in, or say why it does not fit with those that are there. */
  add(edit: ProposedEdit, signal: AbortSignal): Promise<Result<undefined>>;
  all(): readonly ProposedEdit[];
}

/** An empty set. */
export function createEditSet(ctx: FeatureContext, most: number): EditSet {
  const edits: ProposedEdit[] = [];
  return {
    all: () => edits,
    async add(edit, signal) {
      if (edits.some((other) => isSame(other, edit))) return success(undefined);
      if (edits.length >= most)
        return failure('too-many-edits', `a set holds ${most} edits`, 'Answer with what there is.');
      const text = staysBelow(edit.path) ? (await readText(ctx, edit.path, signal))?.text : undefined;
      const at = text?.indexOf(edit.oldText) ?? -1;
      if (text === undefined || at === -1 || edit.oldText === '' || text.indexOf(edit.oldText, at + 1) !== -1)
        return failure('no-such-text', 'the old text does not stand there exactly once', 'Read the file again.');
      const overlaps = edits.some((other) => {
        const start = other.path === edit.path ? text.indexOf(other.oldText) : -1;
        return start !== -1 && start < at + edit.oldText.length && at < start + other.oldText.length;
      });
      if (overlaps)
        return failure(
          'overlapping-edit',
          'another edit of this set changes the same lines',
          'Edits are not applied yet: propose changes of different lines, in the words of the file as it is.',
        );
      edits.push(edit);
      return success(undefined);
    },
  };
}

function isSame(one: ProposedEdit, other: ProposedEdit): boolean {
  return one.path === other.path && one.oldText === other.oldText && one.newText === other.newText;
}
