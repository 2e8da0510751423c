import { failure, success } from '#base/failure.ts';
import { projectPath } from '#cli/place.ts';
import type { Verb } from '#cli/verb.ts';
import { references } from '#features/references/references.ts';
import { isGuid } from '#unity/guid.ts';

export const refsVerb: Verb = {
  name: 'refs',
  usage: 'refs PATH|GUID',
  help: 'what an asset uses, and which objects and properties use it',
  options: [],
  words: [1, 1],
  needsIndex: true,
  async run({ session, args }, signal) {
    const word = args.words[0] ?? '';
    const ctx = session.context('en');
    const direct = isGuid(word) || ctx.snapshot.files.has(`${word}.meta`) ? word : projectPath(ctx.files.root, word);
    const result = await references(ctx, direct, signal);
    if (result === undefined)
      return failure(
        'no-asset',
        `'${word}' names no asset of the project`,
        'Give a path such as Assets/Player.prefab, or a GUID of 32 hexadecimal digits.',
      );
    const uses = result.uses.map((use) => `  uses     ${use.path ?? use.guid}`);
    const usedBy = result.usedBy.map(
      (use) =>
        `  used by  ${[use.path, use.gameObject, use.className, use.property].filter((part) => part !== undefined).join('  ')}`,
    );
    return success({
      json: result,
      text: [`${result.path ?? 'not in the project'}  ${result.guid}`, ...uses, ...usedBy].join('\n'),
    });
  },
};
