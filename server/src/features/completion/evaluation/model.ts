import { gatherContext } from '#features/completion/context/assemble.ts';
import { fitBudget } from '#features/completion/context/budget.ts';
import { completionPlace } from '#features/completion/place.ts';
import type { AnswerEnd } from '#features/completion/post-process/filter.ts';
import { withoutNewErrors } from '#features/completion/post-process/new-errors.ts';
import { postProcess } from '#features/completion/post-process/post-process.ts';
import { findEnd } from '#features/completion/stop/find-end.ts';
import type { FeatureContext } from '#features/context.ts';
import type { LanguageModel } from '#model/ports.ts';
import { contentOfText } from '#syntax/file-content.ts';
import type { Answer, Measured } from './engines.ts';
import type { LinePosition } from './positions.ts';

/** Ways in which the user's model is measured, each with one thing more than the one before. */
const ways = ['raw', 'stopped and mended', 'with the project'] as const;
type Way = (typeof ways)[number];

/** The user's model, plain, with our stopping and mending, and with context of the project; none where none is configured. */
export function measuredModels(ctx: FeatureContext): readonly Measured[] {
  const { model } = ctx.modelAccess;
  return model === undefined ? [] : ways.map((way) => measuredModel(ctx, model, way));
}

/** Characters around the cursor that a plain client sends. */
const plainBefore = 3000;
const plainAfter = 1000;
const contextPatience = 5000;

function measuredModel(ctx: FeatureContext, model: LanguageModel, way: Way): Measured {
  const { maximumTokens, departure } = ctx.modelAccess;
  const count = async (path: string, text: string) =>
    (await ctx.readFacts(path, contentOfText(text), ctx.snapshot.defines(path))).problems.length;
  return {
    name: `${model.label}, ${way}`,
    async answer({ path, before, after }: LinePosition, signal): Promise<Answer> {
      const started = performance.now();
      const place = completionPlace(path, before + after, before.length);
      if (place === undefined) return { text: '', shown: '', milliseconds: 0 };
      const candidates =
        way === 'with the project'
          ? await gatherContext(
              place,
              ctx,
              (other, text) => departure.mayLeave(other, text, signal),
              contextPatience,
              signal,
            )
          : [];
      const room = Math.floor((Math.min(model.contextTokens, 4096) - maximumTokens - 64) * model.charactersPerToken);
      const fitted =
        way === 'with the project'
          ? fitBudget(place, candidates, room)
          : { before: before.slice(-plainBefore), after: after.slice(0, plainAfter), parts: [] };
      let raw = '';
      let end: AnswerEnd = 'stop';
      const request = {
        path,
        before: fitted.before,
        after: fitted.after,
        context: fitted.parts,
        maximumTokens,
        temperature: 0,
      };
      for await (const part of model.infill(request, signal)) {
        if (part.type === 'text') raw += part.text;
        if (part.type === 'end') end = part.reason;
        if (part.type === 'failed') break;
        if (way !== 'raw' && findEnd(raw, place) !== undefined) break;
      }
      if (way === 'raw') return { text: raw, shown: raw, milliseconds: performance.now() - started };
      const { text } = await withoutNewErrors(postProcess(raw, place, end), place, count);
      return { text, shown: text, milliseconds: performance.now() - started };
    },
  };
}
