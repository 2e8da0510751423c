import { infillRequest } from '#features/completion/infill-request.ts';
import { type CompletionPlace, completionPlace } from '#features/completion/place.ts';
import type { AnswerEnd } from '#features/completion/post-process/filter.ts';
import { withoutNewErrors } from '#features/completion/post-process/new-errors.ts';
import { postProcess } from '#features/completion/post-process/post-process.ts';
import { findEnd } from '#features/completion/stop/find-end.ts';
import type { FeatureContext } from '#features/context.ts';
import { linesAfter, linesBefore } from '#features/lines-around.ts';
import type { InfillRequest, LanguageModel } from '#model/ports.ts';
import { contentOfText } from '#syntax/file-content.ts';
import type { Answer, Measured } from './engines.ts';
import type { LinePosition } from './positions.ts';

/** How the model is asked: what a plain client sends, and what we send. */
interface Asking {
  /** Characters before and after the cursor that a plain client sends. */
  readonly plain: { readonly before: number; readonly after: number };
  /** Tokens of a prompt with context at most. */
  readonly promptTokens: number;
}

const usualAsking: Asking = { plain: { before: 3000, after: 1000 }, promptTokens: 4000 };
const contextPatience = 5000;

/**
 * The user's model in three ways: as it answers, with our stopping and mending of the same answer, and with context of the
 * project besides; none where no model is configured.
 */
export function measuredModels(ctx: FeatureContext, asking: Asking = usualAsking): readonly Measured[] {
  const { model, departure, maximumTokens } = ctx.modelAccess;
  if (model === undefined) return [];
  const count = async (path: string, text: string) =>
    (await ctx.readFacts(path, contentOfText(text), ctx.snapshot.defines(path))).problems.length;
  const mended = async ({ raw, end }: RawAnswer, place: CompletionPlace) =>
    (await withoutNewErrors(postProcess(raw, place, end), place, count)).text;
  const plain = new Map<LinePosition, Promise<RawAnswer>>();
  const askPlain = (position: LinePosition, signal: AbortSignal) => {
    const asked = plain.get(position) ?? answerPlain(position, signal);
    plain.set(position, asked);
    return asked;
  };
  const answerPlain = async ({ path, before, after }: LinePosition, signal: AbortSignal) => {
    const above = linesBefore(before, before.length, asking.plain.before);
    const below = linesAfter(after, 0, asking.plain.after);
    const departing = await departure.around(path, above + below, above.length, signal);
    const request = departing && {
      path,
      before: departing.before,
      after: departing.after,
      context: [],
      maximumTokens,
      temperature: 0,
    };
    return readAnswer(model, request, undefined, signal);
  };
  const characters = Math.floor(
    (Math.min(model.contextTokens, asking.promptTokens + maximumTokens) - maximumTokens) * model.charactersPerToken,
  );
  const askWell = async (place: CompletionPlace, signal: AbortSignal) => {
    const request = await infillRequest(ctx, place, { patience: contextPatience, characters }, signal);
    return readAnswer(model, request && { ...request, temperature: 0 }, place, signal);
  };
  return [
    measured(`${model.label}, raw`, async (_, position, signal) => (await askPlain(position, signal)).raw),
    measured(`${model.label}, stopped and mended`, async (place, position, signal) =>
      mended(await askPlain(position, signal), place),
    ),
    measured(`${model.label}, with the project`, async (place, _, signal) =>
      mended(await askWell(place, signal), place),
    ),
  ];
}

interface RawAnswer {
  readonly raw: string;
  readonly end: AnswerEnd;
}

/** Read an answer, until it has said enough where a place is given; none where nothing may be asked. */
async function readAnswer(
  model: LanguageModel,
  request: InfillRequest | undefined,
  place: CompletionPlace | undefined,
  signal: AbortSignal,
): Promise<RawAnswer> {
  let raw = '';
  let end: AnswerEnd = 'stop';
  if (request === undefined) return { raw, end };
  for await (const part of model.infill(request, signal)) {
    if (part.type === 'text') raw += part.text;
    if (part.type === 'end') end = part.reason;
    if (part.type === 'failed') throw new Error(`${part.failure.message}. ${part.failure.hint}`);
    if (place !== undefined && findEnd(raw, place) !== undefined) break;
  }
  return { raw, end };
}

function measured(
  name: string,
  write: (place: CompletionPlace, position: LinePosition, signal: AbortSignal) => Promise<string>,
): Measured {
  return {
    name,
    async answer(position, signal): Promise<Answer> {
      const { path, before, after } = position;
      const started = performance.now();
      const place = completionPlace(path, before + after, before.length);
      const text = place === undefined ? '' : await write(place, position, signal);
      return { text, shown: text, milliseconds: performance.now() - started };
    },
  };
}
