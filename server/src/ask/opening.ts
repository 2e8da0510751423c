import { indexLines, positionAt } from '#base/text.ts';
import type { FeatureContext } from '#features/context.ts';
import { linesAfter } from '#features/lines-around.ts';
import { readText } from '#features/read-text.ts';
import { tokensOf } from '#tools/page.ts';
import type { AskQuery } from './answer.ts';
import { withheld } from './clearance.ts';
import { asData } from './conversation.ts';
import type { FirstLook } from './first-look.ts';
import { askLimits } from './limits.ts';
import type { Remembered } from './memory.ts';

/** Earlier questions that are told, and characters of each. */
const [recalled, longestRecalled] = [3, 600];
/** Tokens of what rules found that are told at most. */
const mostFound = 1200;

/** What is told beside the question. */
export interface Beside {
  readonly memory: readonly Remembered[];
  readonly look: FirstLook;
  /** Tokens that what rules found may take. */
  readonly room: number;
}

/** What the model is asked: what was asked before, what the user looks at, what rules found, and the question. */
export async function openingMessage(
  ctx: FeatureContext,
  { question, context, recipe }: AskQuery,
  { memory, look, room }: Beside,
  signal: AbortSignal,
): Promise<string> {
  const before = memory
    .slice(-recalled)
    .map((turn) => `Q: ${cut(turn.question)}\nA: ${cut(turn.answer)}`)
    .filter((turn) => ctx.mayAsk(turn));
  const parts = [
    ...(before.length === 0 ? [] : [asData('Asked and answered before:', before.join('\n\n'), 0)]),
    ...(context === undefined ? [] : [await looksAt(ctx, context, signal)]),
    ...found(ctx, look, Math.min(room, mostFound)),
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

/** What rules found, as much of it as there is room for; whole lines. */
function found(ctx: FeatureContext, { sections }: FirstLook, room: number): readonly string[] {
  let left = room;
  const lines: string[] = [];
  for (const line of sections.join('\n\n').split('\n')) {
    left -= tokensOf(`${line}\n`);
    if (left < 0) break;
    lines.push(line);
  }
  const text = lines.join('\n').trim();
  return text === '' || !ctx.mayAsk(text)
    ? []
    : [asData('Found by the names and words of the question; call tools for what is missing:', text, 0)];
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
