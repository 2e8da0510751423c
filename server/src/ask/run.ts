import type { FeatureContext } from '#features/context.ts';
import { tokensOf } from '#tools/page.ts';
import type { ToolEffect } from '#tools/tool.ts';
import type { Answer, AnswerCall, AnswerEnd, ReportAskPart } from './answer.ts';
import { type AnswerText, createAnswerText } from './answer-text.ts';
import { type Citations, createCitations } from './citations.ts';
import { createEditSet } from './edit-set.ts';
import type { FirstLook } from './first-look.ts';
import type { AskLimits } from './limits.ts';
import { worded, words } from './words.ts';

/** What a question has come to so far. */
export interface Run {
  readonly text: AnswerText;
  readonly citations: Citations;
  /** Tokens sent and received. */
  spent(): number;
  sent(text: string): void;
  received(text: string): void;
  called(call: AnswerCall): void;
  /** Take in what a tool proposes; answers what is wrong with it, for the model. */
  collect(effects: readonly ToolEffect[], signal: AbortSignal): Promise<readonly string[]>;
  answer(ended: AnswerEnd): Answer;
  /** End with a line that says which bound was reached, `number` of it, what was looked at, and what is certain without the model. */
  cutShort(ended: 'steps' | 'tokens' | 'time', number: number, look: FirstLook): Answer;
  /** End with the line `first` and what rules found. */
  withoutModel(ended: AnswerEnd, first: string, look: FirstLook): Answer;
}

/** Nothing happened yet. */
export function createRun(ctx: FeatureContext, limits: AskLimits, report: ReportAskPart): Run {
  const citations = createCitations(ctx);
  const text = createAnswerText(citations, report);
  const edits = createEditSet(ctx, limits.edits);
  const staged = new Map<string, { readonly id: string; readonly digest: string }>();
  const calls: AnswerCall[] = [];
  const tokens = { in: 0, out: 0 };
  const answer = (ended: AnswerEnd): Answer => ({
    answer: text.told(),
    sources: citations.sources(),
    calls: [...calls],
    tokens: { ...tokens },
    ...(edits.all().length === 0 ? {} : { edits: [...edits.all()] }),
    ...(staged.size === 0 ? {} : { staged: [...staged.values()] }),
    ended,
  });
  const called = (call: AnswerCall) => {
    calls.push(call);
    report({ type: 'call', tool: call.tool, args: call.args });
  };
  const below = (ended: AnswerEnd, first: string, { sections }: FirstLook): Answer => {
    text.drop();
    text.end([first, ...(sections.length === 0 ? [words.nothingFound[ctx.language]] : sections)].join('\n\n'));
    return { ...answer(ended), withoutModel: true };
  };
  return {
    text,
    citations,
    spent: () => tokens.in + tokens.out,
    sent: (said) => {
      tokens.in += tokensOf(said);
    },
    received: (said) => {
      tokens.out += tokensOf(said);
    },
    called,
    async collect(effects, signal) {
      const faults: string[] = [];
      for (const effect of effects) {
        if (effect.type === 'staged') staged.set(effect.id, { id: effect.id, digest: effect.digest });
        else {
          const added = await edits.add(effect.edit, signal);
          if (!added.ok) faults.push(`The edit was not taken: ${added.message}. ${added.hint}`);
        }
      }
      return faults;
    },
    answer,
    cutShort(ended, number, look) {
      const names = [...new Set(calls.map(({ tool }) => tool))].join(', ');
      const lookedAt = names === '' ? '' : ` ${worded(words.lookedAt, ctx.language, { calls: names })}`;
      const first = `${worded(words[ended], ctx.language, { number })}${lookedAt}`;
      if (look.sections.length > 0) return below(ended, `${first} ${words.known[ctx.language]}`, look);
      text.drop();
      text.end(first);
      return answer(ended);
    },
    withoutModel(ended, first, look) {
      for (const call of look.calls) called(call);
      return below(ended, first, look);
    },
  };
}
