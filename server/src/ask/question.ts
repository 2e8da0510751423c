import { type Failure, failure } from '#base/failure.ts';
import type { FeatureContext, Language } from '#features/context.ts';
import { askLimits } from './limits.ts';

/** Why a question is refused, if it is: empty, too long, not text, or with a secret in it. */
export function refusedQuestion(ctx: Pick<FeatureContext, 'mayAsk'>, question: string): Failure | undefined {
  if (question.trim() === '')
    return failure('empty-question', 'the question is empty', 'Ask in words: "which prefabs use Health?"');
  if (question.length > askLimits.question)
    return failure('long-question', `the question is longer than ${askLimits.question} characters`, 'Ask for less.');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
  if (/[\x00-\x08\x0e-\x1f\ufffd]/.test(question))
    return failure('bad-question', 'the question is not text', 'Ask in words.');
  if (!ctx.mayAsk(question))
    return failure('may-not-leave', 'the question may hold a secret', 'Ask without it; secrets are not sent.');
  return undefined;
}

/** The language of a question: it is answered in the same. */
export function languageOf(question: string): Language {
  return /[\u3400-\u9fff]/.test(question) ? 'zh' : 'en';
}
