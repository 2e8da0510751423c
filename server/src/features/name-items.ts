import type { Span } from '#base/text.ts';
import type { FeatureContext } from '#features/context.ts';
import { currentFacts, readText } from '#features/read-text.ts';
import { literalAt, possibleTerms, spokenName } from '#features/text-names.ts';
import { fileKind } from '#syntax/file-kind.ts';
import type { TermKind } from '#syntax/symbol.ts';

/** A name of the project that can stand in a string literal. */
export interface NameItem {
  readonly name: string;
  readonly kind: TermKind;
  /** Where it is defined first, `undefined` for Unity's own. */
  readonly path: string | undefined;
  /** The text between the literal's quotes, which it replaces. */
  readonly span: Span;
}

/** Longer lists are cut; typing on narrows them. */
const maximumItems = 500;

/** Names for the string literal at `offset`: tags for `CompareTag("…")`, shader properties for `SetColor("…")` and so on. */
export async function nameCompletions(
  ctx: FeatureContext,
  path: string,
  offset: number,
  signal: AbortSignal,
): Promise<readonly NameItem[]> {
  if (fileKind(path) !== 'csharp') return [];
  const current = await readText(ctx, path, signal);
  if (current === undefined) return [];
  const literal = literalAt(await currentFacts(ctx, current), offset);
  if (literal === undefined) return [];
  const { start, end } = literal.span;
  const isClosed = end - start > 1 && current.text.charAt(end - 1) === '"' && offset < end;
  const opening = current.text.indexOf('"', start) + 1;
  if (opening === 0 || offset < opening) return [];
  // A literal that nobody closed yet reaches to the end of its line: only what stands before the cursor is replaced.
  const span = { start: opening, end: isClosed ? end - 1 : offset };
  const seen = new Set<string>();
  return possibleTerms(ctx.snapshot.vocabulary, literal)
    .flatMap((term): NameItem[] => {
      const name = spokenName(term);
      if (seen.has(name)) return [];
      seen.add(name);
      return [{ name, kind: term.kind, path: term.definitions[0]?.path, span }];
    })
    .slice(0, maximumItems);
}
