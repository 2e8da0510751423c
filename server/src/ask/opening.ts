import { indexLines, positionAt } from '#base/text.ts';
import type { FeatureContext } from '#features/context.ts';
import { linesAfter } from '#features/lines-around.ts';
import { readText } from '#features/read-text.ts';
import type { AskQuery } from './answer.ts';
import { withheld } from './clearance.ts';
import { asData } from './conversation.ts';
import { askLimits } from './limits.ts';
import type { Remembered } from './memory.ts';

/** Earlier questions that are told, and characters of each. */
const [recalled, longestRecalled] = [3, 600];

/** What the model is asked: what was asked before, what the user looks at, and the question. */
export async function openingMessage(
  ctx: FeatureContext,
  { question, context, recipe }: AskQuery,
  memory: readonly Remembered[],
  signal: AbortSignal,
): Promise<string> {
  const before = memory
    .slice(-recalled)
    .map((turn) => `Q: ${cut(turn.question)}\nA: ${cut(turn.answer)}`)
    .filter((turn) => ctx.mayAsk(turn));
  const parts = [
    ...(before.length === 0 ? [] : [asData('Asked and answered before:', before.join('\n\n'), 0)]),
    ...(context === undefined ? [] : [await looksAt(ctx, context, signal)]),
    ...(recipe === undefined
      ? []
      : [
          recipe.mayPropose
            ? 'The following is a recipe of the user. Propose what it asks for: nothing is kept before the user has seen all of it.'
            : 'The following is a recipe that may only read.',
        ]),
    question,
  ];
  return parts.join('\n\n');
}

async function looksAt(
  ctx: FeatureContext,
  { path, span }: NonNullable<AskQuery['context']>,
  signal: AbortSignal,
): Promise<string> {
  const current = await readText(ctx, path, signal);
  if (current === undefined) return `The user looks at ${path}.`;
  const from = current.text.lastIndexOf('\n', span.start - 1) + 1;
  const end = Math.max(span.end, span.start);
  const stop = current.text.indexOf('\n', end);
  const code = linesAfter(current.text.slice(0, stop === -1 ? current.text.length : stop), from, askLimits.context);
  const line = positionAt(indexLines(current.text), from).line + 1;
  const mayLeave = await ctx.modelAccess.departure.mayLeave(path, current.text, signal);
  return asData(`The user looks at ${path}:${line}:`, mayLeave ? code : withheld, 0);
}

function cut(text: string): string {
  return text.length > longestRecalled ? `${text.slice(0, longestRecalled)}…` : text;
}
