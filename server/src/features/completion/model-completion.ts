import { abortable } from '#base/cancel.ts';
import type { Flight } from '#features/completion-memory.ts';
import type { FeatureContext } from '#features/context.ts';
import type { LanguageModel } from '#model/ports.ts';
import type { FileFacts } from '#syntax/facts.ts';
import { contentOfText } from '#syntax/file-content.ts';
import { usesEngineRightly } from './engine-guard.ts';
import { startFlight } from './flight.ts';
import { infillRequest } from './infill-request.ts';
import { pause, typingDelay } from './pacing.ts';
import type { CompletionPlace } from './place.ts';
import type { AnswerEnd } from './post-process/filter.ts';
import { withoutNewErrors } from './post-process/new-errors.ts';
import { postProcess } from './post-process/post-process.ts';

/** What a request to a model may take. */
export interface ModelOptions {
  /** Asked for by hand: no pause before. */
  readonly isInvoked: boolean;
}

/** Milliseconds that sources of context have; those that take longer are left out. */
const contextPatience = { typing: 60, invoked: 300 } as const;
/** Tokens of context beside the file at most. */
const mostPromptTokens = 8000;

/**
 * What the user's model writes at a place; the empty text for nothing worth showing, `undefined` where no model answers.
 *
 * cache → flight on its way → context and pause at once → budget → secrets out → prompt → stream → stop → mended →
 * parsed → held against the engine's API → cache
 */
export async function modelCompletion(
  ctx: FeatureContext,
  model: LanguageModel,
  place: CompletionPlace,
  { isInvoked }: ModelOptions,
  signal: AbortSignal,
): Promise<string | undefined> {
  const kept = ctx.completions.find(place);
  if (kept !== undefined) return kept;
  const known = ctx.completions.flightFor(place);
  if (known !== undefined) {
    const text = await waitFor(ctx, known.flight, signal);
    if (text.startsWith(known.typed) && text.length > known.typed.length) return text.slice(known.typed.length);
  }
  const bounds = {
    patience: contextPatience[isInvoked ? 'invoked' : 'typing'],
    characters: promptCharacters(model, ctx.modelAccess.maximumTokens),
  };
  const [request] = await Promise.all([
    infillRequest(ctx, place, bounds, signal),
    isInvoked ? undefined : pause(typingDelay(ctx.recentEdits, place.lineBefore), signal),
  ]);
  if (request === undefined) return undefined;
  const landing = (raw: string, end: AnswerEnd, stop: AbortSignal) => land(ctx, place, raw, end, stop);
  const flight = startFlight(model, request, place, ctx.modelAccess, landing);
  ctx.completions.launch(flight);
  return waitFor(ctx, flight, signal);
}

/** Characters of a prompt for a model, its special words and the answer left out. */
function promptCharacters({ contextTokens, charactersPerToken }: LanguageModel, maximumTokens: number): number {
  const room = Math.min(contextTokens - maximumTokens, mostPromptTokens) - markTokens;
  return Math.max(600, Math.floor(room * charactersPerToken));
}

/** Tokens of special words and paths. */
const markTokens = 64;

async function land(
  ctx: FeatureContext,
  place: CompletionPlace,
  raw: string,
  end: AnswerEnd,
  signal: AbortSignal,
): Promise<string> {
  const known = new Map<string, Promise<FileFacts>>();
  const read = (text: string): Promise<FileFacts> => {
    const facts = known.get(text) ?? ctx.readFacts(place.path, contentOfText(text), ctx.snapshot.defines(place.path));
    known.set(text, facts);
    return abortable(facts, signal);
  };
  const count = async (_: string, text: string) => (await read(text)).problems.length;
  const { text } = await withoutNewErrors(postProcess(raw, place, end), place, count);
  if (text === '' || !(await usesEngineRightly(ctx, place, text, read))) return '';
  ctx.completions.keep({ path: place.path, text: place.text, offset: place.offset, completion: text });
  return text;
}

/** Wait for a flight; when the request is cancelled the flight ends too, unless the next keystroke will want it. */
async function waitFor(ctx: FeatureContext, flight: Flight, signal: AbortSignal): Promise<string> {
  try {
    return await abortable(flight.landed, signal);
  } catch (error) {
    if (signal.aborted) ctx.completions.abandon(flight, ctx.modelAccess.present(flight.place.path)?.text);
    throw error;
  }
}
