import { memberSignature, parameterText } from '#engine-api/catalogue/signature.ts';
import { calledAt } from '#engine-api/inference/calls.ts';
import type { Evaluation } from '#engine-api/inference/evaluation.ts';
import { calleeBefore } from '#engine-api/inference/local-type.ts';
import { argumentAt } from '#engine-api/inference/locals.ts';
import type { Member } from '#engine-api/inference/type.ts';
import { typeEndAt, typeInCode } from '#engine-api/inference/type-in-code.ts';
import { evaluationOf } from '#features/code-meaning.ts';
import type { FeatureContext } from '#features/context.ts';
import { currentFacts, readText } from '#features/read-text.ts';
import { TokenKind } from '#syntax/csharp/token-kinds.ts';
import { isWord, kindAt, partnerAt } from '#syntax/csharp/words.ts';
import { fileKind } from '#syntax/file-kind.ts';

/** The overloads of the call around a place. */
export interface CallSignatures {
  readonly signatures: readonly CallSignature[];
  /** The overload that the arguments so far fit best. */
  readonly active: number;
  /** The argument at the place. */
  readonly activeParameter: number;
}

/** One overload as it is shown. */
export interface CallSignature {
  readonly label: string;
  readonly parameters: readonly string[];
  readonly text?: string;
}

/** What can be given to the call whose arguments hold `offset`; `undefined` where none of the engine's is called. */
export async function signatureHelp(
  ctx: FeatureContext,
  path: string,
  offset: number,
  signal: AbortSignal,
): Promise<CallSignatures | undefined> {
  if (fileKind(path) !== 'csharp') return undefined;
  const current = await readText(ctx, path, signal);
  if (current === undefined) return undefined;
  const evaluation = await evaluationOf(ctx, current, await currentFacts(ctx, current));
  const bracket = bracketAround(evaluation, offset);
  if (bracket === -1) return undefined;
  const members = overloadsAt(evaluation, bracket).filter(({ api }) => api !== undefined);
  if (members.length === 0) return undefined;
  const { texts } = await ctx.engine.api();
  return {
    signatures: members.flatMap(({ api }) => {
      if (api === undefined) return [];
      const text = texts.of(`${api.declaringType.replace(/`\d+/g, '')}.${api.name}`);
      const shown = api.isExtension ? api.parameters.slice(1) : api.parameters;
      return [
        {
          label: memberSignature(api),
          parameters: shown.map(parameterText),
          ...(text === undefined ? {} : { text: text[ctx.language] }),
        },
      ];
    }),
    active: 0,
    activeParameter: argumentAt(evaluation.code, bracket, tokenBehind(evaluation, offset)),
  };
}

/** The methods or constructors that the call may mean, the best first. */
function overloadsAt(evaluation: Evaluation, bracket: number): readonly Member[] {
  const { code } = evaluation;
  for (let at = bracket - 1; at >= 0 && at > bracket - 40; at--) {
    if (!isWord(code, at, 'new') || typeEndAt(code, at + 1) !== bracket - 1) continue;
    const type = typeInCode(evaluation, at + 1, bracket - 1);
    return type?.form === 'named' ? type.declaration.all().filter(({ kind }) => kind === 'constructor') : [];
  }
  return calledAt(evaluation, calleeBefore(evaluation, bracket), bracket).map(({ member }) => member);
}

/** The innermost parenthesis that is open at `offset`. */
function bracketAround(evaluation: Evaluation, offset: number): number {
  const { code } = evaluation;
  for (let at = tokenBehind(evaluation, offset) - 1; at >= 0; at--) {
    const kind = kindAt(code, at);
    if (kind === TokenKind.openParenthesis) return at;
    if (kind === TokenKind.semicolon || kind === TokenKind.openBrace || kind === TokenKind.closeBrace) return -1;
    const partner = partnerAt(code, at);
    if (partner !== -1 && partner < at) at = partner;
  }
  return -1;
}

/** The first token that starts at `offset` or behind it. */
function tokenBehind({ code }: Evaluation, offset: number): number {
  const { starts, count } = code.tokens;
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
