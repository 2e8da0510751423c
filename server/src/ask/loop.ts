import { type Failure, failure } from '#base/failure.ts';
import type { FeatureContext } from '#features/context.ts';
import type { LanguageModel } from '#model/ports.ts';
import { tokensOf } from '#tools/page.ts';
import type { AskQuery } from './answer.ts';
import type { AskParts } from './ask.ts';
import { type Conversation, startConversation } from './conversation.ts';
import type { Deadline } from './deadline.ts';
import type { FirstLook } from './first-look.ts';
import { type AskLimits, askLimits } from './limits.ts';
import { modelTurn } from './model-turn.ts';
import { openingMessage } from './opening.ts';
import { readTurn, type Turn, visibleText } from './read-turn.ts';
import type { Run } from './run.ts';
import { systemMessage } from './system-message.ts';
import { type BoxAnswer, createToolBox, type ToolBox } from './tool-box.ts';
import { worded, words } from './words.ts';

/** How a conversation ended; `number` is the bound that was reached. */
export type ConversationEnd =
  | { readonly type: 'answered' }
  | { readonly type: 'steps' | 'tokens'; readonly number: number }
  | { readonly type: 'failed'; readonly failure: Failure };

/** Let the model call tools until it answers or a bound is reached; what rules found it is told at once. */
export async function converse(
  ctx: FeatureContext,
  model: LanguageModel,
  query: AskQuery,
  parts: AskParts,
  look: FirstLook,
  run: Run,
  { signal, outside }: Deadline,
): Promise<ConversationEnd> {
  const limits = { ...askLimits, ...parts.limits };
  const own = parts.tools.filter(({ writes }) => writes === 'nothing' || query.recipe?.mayPropose !== false);
  const others = query.recipe?.mayUseOthers === false ? undefined : parts.others;
  const box = await createToolBox(ctx, own, others, outside, signal);
  const conversation = startConversation(
    systemMessage(box.tools, box.faults, { language: ctx.language, contextTokens: model.contextTokens }),
    await openingMessage(
      ctx,
      query,
      { memory: (await parts.memory?.recall(signal)) ?? [], look, room: Math.floor(model.contextTokens / 8) },
      signal,
    ),
  );
  const turnTokens = Math.min(limits.turnTokens, Math.floor(model.contextTokens / 3));
  const calls = createCaller(ctx, box, run, conversation, limits);
  let isRepaired = false;
  for (let step = 1; step <= limits.steps; step++) {
    let messages = conversation.messages(model.contextTokens - turnTokens);
    const cost = messages.reduce((sum, { content }) => sum + tokensOf(content), 0);
    if (run.spent() + cost + turnTokens > limits.tokens) return { type: 'tokens', number: limits.tokens };
    const isLast =
      step === limits.steps || calls.isStuck() || run.spent() + 2 * (cost + turnTokens) + largestPage > limits.tokens;
    if (isLast && step > 1) {
      conversation.tell('This is your last turn: answer the question with what you know, without a tool call.');
      messages = conversation.messages(model.contextTokens - turnTokens);
    }
    for (const { content } of messages) run.sent(content);
    const bounds = { tokens: turnTokens, characters: limits.turnCharacters };
    const heard = (text: string) => run.text.hear(visibleText(text));
    const said = await modelTurn(ctx, model, messages, bounds, heard, signal);
    if (said.type === 'failed') {
      run.text.drop();
      return said;
    }
    run.received(said.text);
    const turn = readTurn(said.text);
    if (turn.type === 'answer') {
      run.text.end(said.isCutOff ? `${turn.text}\n\n${words.cutOff[ctx.language]}` : turn.text);
      return { type: 'answered' };
    }
    run.text.drop();
    if (turn.type === 'unreadable') {
      if (isRepaired) return { type: 'failed', failure: unreadable(ctx) };
      isRepaired = true;
      const quoted = said.text.slice(0, longestQuoted);
      if (quoted.trim() !== '' && ctx.mayAsk(quoted)) conversation.said(quoted);
      conversation.tell(repair(turn.why, said.isCutOff));
      continue;
    }
    isRepaired = false;
    if (isLast && step > 1) return boundOf(step, limits, calls.isStuck());
    await calls.call(turn, signal);
  }
  return { type: 'steps', number: limits.steps };
}

/** What one more page may cost. */
const largestPage = 2200;
/** Characters of an answer that nobody can read that are shown to its writer again. */
const longestQuoted = 600;

function boundOf(step: number, limits: AskLimits, isStuck: boolean): ConversationEnd {
  if (isStuck) return { type: 'steps', number: step };
  return step === limits.steps ? { type: 'steps', number: step } : { type: 'tokens', number: limits.tokens };
}

function unreadable(ctx: FeatureContext): Failure {
  return failure('unreadable-model', worded(words.unreadable, ctx.language), '');
}

function repair(why: string, isCutOff: boolean): string {
  return [
    why,
    isCutOff ? 'It was also cut off for its length: be shorter.' : '',
    'Answer again: either one JSON object {"tool": "…", "args": {…}} in a fenced block and nothing else, or your answer in Markdown.',
  ].join(' ');
}

/** Why a call is not even repeated to the model, if it is not. */
function refusedCall(ctx: FeatureContext, call: string, limits: AskLimits): string | undefined {
  if (call.length > limits.args) return 'The arguments of your call are too long. Make them shorter.';
  return ctx.mayAsk(call) ? undefined : 'Your call may hold a secret and was not made. Do without it.';
}

interface Caller {
  call(turn: Extract<Turn, { readonly type: 'call' }>, signal: AbortSignal): Promise<void>;
  /** The model asks for the same again and again. */
  isStuck(): boolean;
}

function createCaller(
  ctx: FeatureContext,
  box: ToolBox,
  run: Run,
  conversation: Conversation,
  limits: AskLimits,
): Caller {
  let last: { readonly key: string; readonly answer: BoxAnswer } | undefined;
  let repeats = 0;
  return {
    isStuck: () => repeats >= limits.repeats,
    async call({ tool, args }, signal) {
      const key = JSON.stringify([tool, args]);
      const refusal = refusedCall(ctx, key, limits);
      if (refusal !== undefined) {
        run.called({ tool: tool.slice(0, 80), args: {}, ok: false });
        conversation.tell(refusal);
        return;
      }
      conversation.said(`\`\`\`json\n${JSON.stringify({ tool, args })}\n\`\`\``);
      if (last?.key === key) {
        repeats += 1;
        run.called({ tool, args, ok: last.answer.ok });
        conversation.show(`${tool}, from memory`, last.answer.page);
        conversation.tell('You made this very call a moment ago; that was its answer. Do something else, or answer.');
        return;
      }
      repeats = 0;
      const answer = await box.call(tool, args, signal);
      last = { key, answer };
      run.called({ tool, args, ok: answer.ok });
      if (answer.ok) run.citations.saw(answer.page, args);
      conversation.show(tool, answer.page);
      for (const fault of await run.collect(answer.effects, signal)) conversation.tell(fault);
    },
  };
}
