import type { Span } from '#base/text.ts';
import { memberSignature } from '#engine-api/catalogue/signature.ts';
import { standingOf } from '#engine-api/catalogue/standing.ts';
import type { Evaluation } from '#engine-api/inference/evaluation.ts';
import { typesAbove } from '#engine-api/inference/members.ts';
import { selfType } from '#engine-api/inference/names.ts';
import type { Member, Type } from '#engine-api/inference/type.ts';
import { typeOf } from '#engine-api/inference/value.ts';
import { evaluationOf } from '#features/code-meaning.ts';
import type { FeatureContext } from '#features/context.ts';
import { currentFacts, readText } from '#features/read-text.ts';
import { operandStart } from '#syntax/csharp/operands.ts';
import { TokenKind } from '#syntax/csharp/token-kinds.ts';
import { isWord, kindAt } from '#syntax/csharp/words.ts';
import { fileKind } from '#syntax/file-kind.ts';

/** A member that can stand at a place of a script. */
export interface MemberItem {
  readonly name: string;
  readonly kind: Member['kind'];
  /** Its declaration. */
  readonly detail: string;
  readonly text?: string;
  readonly isObsolete: boolean;
  /** What it replaces: the letters typed so far. */
  readonly span: Span;
}

/** Members of what stands before the dot at `offset`, or without a dot those of the types around, that begin as typed. */
export async function memberItems(
  ctx: FeatureContext,
  path: string,
  offset: number,
  signal: AbortSignal,
): Promise<readonly MemberItem[]> {
  if (fileKind(path) !== 'csharp') return [];
  const current = await readText(ctx, path, signal);
  if (current === undefined) return [];
  const start = offset - (/[\w@]*$/.exec(current.text.slice(0, offset))?.[0].length ?? 0);
  const typed = current.text.slice(start, offset).toLowerCase();
  // What follows the cursor is another statement as often as not: only what stands before it counts.
  const before = { ...current, text: current.text.slice(0, start) };
  const evaluation = await evaluationOf(ctx, before, await currentFacts(ctx, current));
  const receiver = receiverAt(evaluation);
  if (receiver === undefined) return [];
  const { catalogue, texts } = await ctx.engine.api();
  const items = new Map<string, MemberItem>();
  for (const { declaration } of receiver.types.flatMap(typesAbove)) {
    for (const member of declaration.all()) {
      if (!isOffered(member, receiver.isStatic) || items.has(member.name)) continue;
      if (typed !== '' && !member.name.toLowerCase().includes(typed)) continue;
      const standing =
        member.api === undefined
          ? undefined
          : standingOf(member.api, catalogue.versions, ctx.snapshot.project.unityVersion);
      if (standing?.state === 'newer' || standing?.state === 'removed') continue;
      const text = texts.of(`${declaration.fullName.replace(/`\d+/g, '')}.${member.name}`)?.[ctx.language];
      items.set(member.name, {
        name: member.name,
        kind: member.kind,
        detail: member.api === undefined ? (member.place?.symbol.signature ?? '') : memberSignature(member.api),
        isObsolete: standing?.state === 'obsolete',
        span: { start, end: offset },
        ...(text === undefined ? {} : { text }),
      });
    }
  }
  return [...items.values()];
}

interface Receiver {
  readonly types: readonly Type[];
  /** Whether a type's name stands there, or a value; without a receiver both kinds of member can. */
  readonly isStatic: boolean | undefined;
}

/** What the members of are asked for at the end of the code. */
function receiverAt(evaluation: Evaluation): Receiver | undefined {
  const { code } = evaluation;
  const last = code.tokens.count - 1;
  const kind = kindAt(code, last);
  if (kind !== TokenKind.dot && kind !== TokenKind.conditionalAccess) {
    const { enclosing, place } = evaluation.scopeAt(last + 1);
    return place.isInHeader ? undefined : { types: enclosing.map(selfType), isStatic: undefined };
  }
  const first = operandStart(code, last - 1);
  if (first === -1) return undefined;
  const { value } = evaluation.primary(isWord(code, first - 1, 'new') ? first - 1 : first);
  if (value.kind === 'type') return { types: [value.type], isStatic: true };
  const type = typeOf(value);
  return type === undefined ? undefined : { types: [type], isStatic: false };
}

function isOffered({ kind, isStatic, api }: Member, wanted: boolean | undefined): boolean {
  if (kind === 'constructor' || kind === 'operator' || kind === 'indexer') return false;
  if (wanted === undefined) return true;
  return api?.isProtected !== true && isStatic === wanted;
}
