import type { RefsResult, SymbolRefsResult } from '@scenewright/protocol';
import { failure, type Result, success } from '#base/failure.ts';
import { projectPath, readPlace } from '#cli/place.ts';
import type { Verb } from '#cli/verb.ts';
import type { FeatureContext } from '#features/context.ts';
import { assetReferences } from '#features/references/asset-references.ts';
import { referencesAt } from '#features/references/references.ts';
import { isGuid } from '#unity/guid.ts';

export const refsVerb: Verb = {
  name: 'refs',
  usage: 'refs PATH|GUID|FILE:LINE:COLUMN',
  help: 'what an asset uses, and which objects and properties use it; at a place in a script, which assets use its symbol',
  options: [],
  words: [1, 1],
  needsIndex: true,
  async run({ session, args }, signal) {
    const ctx = session.context('en');
    const word = args.words[0] ?? '';
    const result = await (/:\d+:\d+$/.test(word) ? atPlace(ctx, word, signal) : ofAsset(ctx, word, signal));
    return result.ok ? success({ json: result.value, text: describe(result.value) }) : result;
  },
};

type Refs = RefsResult | SymbolRefsResult;

async function atPlace(ctx: FeatureContext, word: string, signal: AbortSignal): Promise<Result<Refs>> {
  const place = await readPlace(ctx, word, signal);
  if (!place.ok) return place;
  const result = await referencesAt(ctx, place.value.path, place.value.offset, signal);
  return result === undefined
    ? failure(
        'no-symbol',
        `nothing that assets could use stands at ${word}`,
        'Point at the name of a class, method, property or field, or at a GUID.',
      )
    : success(result);
}

async function ofAsset(ctx: FeatureContext, word: string, signal: AbortSignal): Promise<Result<Refs>> {
  const direct = isGuid(word) || ctx.snapshot.files.has(`${word}.meta`) ? word : projectPath(ctx.files.root, word);
  const result = await assetReferences(ctx, direct, signal);
  return result === undefined
    ? failure(
        'no-asset',
        `'${word}' names no asset of the project`,
        'Give a path such as Assets/Player.prefab, a GUID of 32 hexadecimal digits, or a place such as Assets/Player.cs:10:5.',
      )
    : success(result);
}

function describe(result: Refs): string {
  if ('symbol' in result) {
    const rows = result.usedBy.map(
      (use) =>
        `  ${use.kind.padEnd(9)}  ${present([use.path, use.gameObject, use.className, use.property])}${use.value === undefined ? '' : ` = ${use.value}`}`,
    );
    return [result.symbol, ...(rows.length === 0 ? ['  no asset uses it'] : rows)].join('\n');
  }
  const uses = result.uses.map((use) => `  uses     ${use.path ?? use.guid}`);
  const usedBy = result.usedBy.map(
    (use) => `  used by  ${present([use.path, use.gameObject, use.className, use.property])}`,
  );
  return [`${result.path ?? 'not in the project'}  ${result.guid}`, ...uses, ...usedBy].join('\n');
}

function present(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join('  ');
}
