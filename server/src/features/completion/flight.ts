import { Cancelled } from '#base/cancel.ts';
import type { Flight } from '#features/completion-memory.ts';
import type { ModelAccess } from '#features/model-access.ts';
import type { InfillRequest, LanguageModel } from '#model/ports.ts';
import type { CompletionPlace } from './place.ts';
import type { AnswerEnd } from './post-process/filter.ts';
import { findEnd } from './stop/find-end.ts';

/** What is done with a model's whole text. */
export type Landing = (raw: string, end: AnswerEnd, signal: AbortSignal) => Promise<string>;

/** Ask a model and read until its text has said enough; then `landing` makes of it what is shown. */
export function startFlight(
  model: LanguageModel,
  request: InfillRequest,
  place: CompletionPlace,
  access: ModelAccess,
  landing: Landing,
): Flight {
  const abort = new AbortController();
  let raw = '';
  const fly = async (): Promise<string> => {
    let end: AnswerEnd = 'stop';
    for await (const part of model.infill(request, abort.signal)) {
      if (part.type === 'sent') access.prompts.note({ model: model.label, purpose: 'completion', body: part.body });
      else if (part.type === 'text') {
        raw += part.text;
        // Leaving the loop closes the connection: nobody pays for what is cut off.
        if (findEnd(raw, place) !== undefined) break;
      } else if (part.type === 'end') end = part.reason;
    }
    if (abort.signal.aborted) throw new Cancelled();
    return raw.trim() === '' ? '' : landing(raw, end, abort.signal);
  };
  const landed = fly();
  // Whoever waits hears of it; without anyone it is no fault.
  landed.catch(() => undefined);
  return { place, written: () => raw, landed, end: () => abort.abort() };
}
