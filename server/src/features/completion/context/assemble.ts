import { abortable, Cancelled } from '#base/cancel.ts';
import type { CompletionPlace } from '#features/completion/place.ts';
import type { FeatureContext } from '#features/context.ts';
import { currentFacts } from '#features/read-text.ts';
import type { FileFacts } from '#syntax/facts.ts';
import { contentOfText } from '#syntax/file-content.ts';
import type { ContextCandidate, ContextSource } from './candidate.ts';
import { definitions } from './definitions.ts';
import { engineMembers } from './engine-members.ts';
import { fileHead } from './file-head.ts';
import { inspectorValues } from './inspector-values.ts';
import { recentlyEdited } from './recent-edits.ts';
import { shaderIncludes } from './shader-includes.ts';
import { similarCode } from './similar-code.ts';
import { vocabulary } from './vocabulary.ts';

/** All sources of context. */
export const contextSources: readonly ContextSource[] = [
  inspectorValues,
  vocabulary,
  fileHead,
  recentlyEdited,
  definitions,
  engineMembers,
  shaderIncludes,
  similarCode,
];

/**
 * Ask all sources at once. One that takes longer than `patience` milliseconds, or fails, is left out.
 */
export async function gatherContext(
  place: CompletionPlace,
  ctx: FeatureContext,
  patience: number,
  signal: AbortSignal,
  sources: readonly ContextSource[] = contextSources,
): Promise<readonly ContextCandidate[]> {
  let facts: Promise<FileFacts> | undefined;
  const question = {
    place,
    ctx,
    facts() {
      facts ??= factsOf(place, ctx);
      return facts;
    },
  };
  const deadline = AbortSignal.timeout(patience);
  const both = AbortSignal.any([signal, deadline]);
  const found = await Promise.all(
    sources.map(async (source) => {
      try {
        return await abortable(source.find(question, both), both);
      } catch (error) {
        if (signal.aborted) throw new Cancelled();
        if (!(error instanceof Cancelled) && !deadline.aborted) ctx.log.bug(`context: ${source.name}`, error);
        return [];
      }
    }),
  );
  return found.flat();
}

/** Facts of the text that is asked about, which need not be what is open or on the disk. */
function factsOf({ path, text }: CompletionPlace, ctx: FeatureContext): Promise<FileFacts> {
  const document = ctx.snapshot.documents.get(path);
  return document?.text === text
    ? currentFacts(ctx, document)
    : ctx.readFacts(path, contentOfText(text), ctx.snapshot.defines(path));
}
