import { Cancelled } from '#base/cancel.ts';
import type { Failure } from '#base/failure.ts';
import type { FeatureContext } from '#features/context.ts';
import type { RegisteredTool } from '#tools/tool.ts';
import type { Answer, AskQuery, ReportAskPart } from './answer.ts';
import { startDeadline } from './deadline.ts';
import { type AskLimits, askLimits } from './limits.ts';
import { converse } from './loop.ts';
import type { AskMemory } from './memory.ts';
import { refusedQuestion } from './question.ts';
import { createRun, type Run } from './run.ts';
import type { OtherTools } from './tool-box.ts';
import { answerWithoutModel } from './without-model.ts';
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
  try {
    const answer = await answerOf(ctx, query, parts, run, deadline);
    if (answer.ended === 'answered')
      await parts.memory?.remember({ question: query.question, answer: answer.answer }, signal);
    return answer;
  } catch (error) {
    if (!(error instanceof Cancelled) || !deadline.isOver()) throw error;
    return run.cutShort('time', limits.milliseconds / 1000);
  } finally {
    deadline.end();
  }
}

async function answerOf(
  ctx: FeatureContext,
  query: AskQuery,
  parts: AskParts,
  run: Run,
  deadline: ReturnType<typeof startDeadline>,
): Promise<Answer> {
  const { model } = ctx.modelAccess;
  const reading = parts.tools.filter(({ writes }) => writes === 'nothing');
  if (model === undefined) {
    await answerWithoutModel(ctx, query, reading, run, words.withoutModel[ctx.language], deadline.signal);
    return { ...run.answer('answered'), withoutModel: true };
  }
  const ended = await converse(ctx, model, query, parts, run, deadline);
  if (ended.type !== 'failed')
    return ended.type === 'answered' ? run.answer('answered') : run.cutShort(ended.type, ended.number);
  // What is certain is known without the model too.
  const first = worded(words.modelFailed, ctx.language, { why: `${sentence(ended.failure)} ` });
  await answerWithoutModel(ctx, query, reading, run, first, deadline.signal);
  return { ...run.answer('failed'), withoutModel: true };
}

function sentence({ message, hint }: Failure): string {
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}. ${hint}`;
}
