import { Cancelled } from '#base/cancel.ts';
import type { Failure } from '#base/failure.ts';
import type { FeatureContext } from '#features/context.ts';
import type { RegisteredTool } from '#tools/tool.ts';
import type { Answer, AskQuery, ReportAskPart } from './answer.ts';
import { startDeadline } from './deadline.ts';
import { type FirstLook, firstLook } from './first-look.ts';
import { type AskLimits, askLimits } from './limits.ts';
import { converse } from './loop.ts';
import type { AskMemory } from './memory.ts';
import { refusedQuestion } from './question.ts';
import { createRun, type Run } from './run.ts';
import type { OtherTools } from './tool-box.ts';
import { worded, words } from './words.ts';

/** What a question is answered with. */
export interface AskParts {
  /** The tool table, or some rows of it. */
  readonly tools: readonly RegisteredTool[];
  readonly others?: OtherTools | undefined;
  readonly memory?: AskMemory | undefined;
  /** Tighter bounds than usual. */
  readonly limits?: Partial<AskLimits>;
}

/**
 * Answer a question about the project with the user's model and our tools, or without a model from search, references and
 * facts. It ends within its limits and says why. Nothing is changed: edits are collected into one set, assets are staged.
 * Throws `Cancelled` when `signal` is aborted, and nothing else for what goes wrong outside.
 */
export async function ask(
  ctx: FeatureContext,
  query: AskQuery,
  parts: AskParts,
  report: ReportAskPart,
  signal: AbortSignal,
): Promise<Answer> {
  const limits = { ...askLimits, ...parts.limits };
  const run = createRun(ctx, limits, report);
  const refused = refusedQuestion(ctx, query.question);
  if (refused !== undefined) {
    run.text.end(worded(words.failed, ctx.language, { why: sentence(refused) }));
    return run.answer('failed');
  }
  const deadline = startDeadline(limits.milliseconds, signal);
  let look: FirstLook = { sections: [], calls: [] };
  try {
    const reading = parts.tools.filter(({ writes }) => writes === 'nothing');
    look = await firstLook(ctx, query, reading, run.citations, deadline.signal);
    const answer = await answerOf(ctx, query, parts, look, run, deadline);
    if (answer.ended === 'answered')
      await parts.memory?.remember({ question: query.question, answer: answer.answer }, signal);
    return answer;
  } catch (error) {
    if (!(error instanceof Cancelled) || !deadline.isOver()) throw error;
    return run.cutShort('time', limits.milliseconds / 1000, look);
  } finally {
    deadline.end();
  }
}

async function answerOf(
  ctx: FeatureContext,
  query: AskQuery,
  parts: AskParts,
  look: FirstLook,
  run: Run,
  deadline: ReturnType<typeof startDeadline>,
): Promise<Answer> {
  const { model } = ctx.modelAccess;
  if (model === undefined) return run.withoutModel('answered', words.withoutModel[ctx.language], look);
  const ended = await converse(ctx, model, query, parts, look, run, deadline);
  if (ended.type === 'answered') return run.answer('answered');
  if (ended.type !== 'failed') return run.cutShort(ended.type, ended.number, look);
  const why = worded(words.modelFailed, ctx.language, { why: sentence(ended.failure) });
  return run.withoutModel('failed', `${why} ${words.known[ctx.language]}`, look);
}

function sentence({ message, hint }: Failure): string {
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}. ${hint}`;
}
