import { createPacer } from '#base/cancel.ts';
import type { FeatureContext } from '#features/context.ts';
import { currentFacts, readText } from '#features/read-text.ts';
import type { SymbolFact } from '#syntax/symbol.ts';
import type { SymbolLocation } from '#workspace/symbol-table.ts';

/** Declarations of one file, in order. */
export async function documentSymbols(
  ctx: FeatureContext,
  path: string,
  signal: AbortSignal,
): Promise<readonly SymbolFact[] | undefined> {
  const current = await readText(ctx, path, signal);
  return current === undefined ? undefined : (await currentFacts(ctx, current)).symbols;
}

/** Declarations of the project whose name contains the letters of `query` in order; better matches first. */
export async function workspaceSymbols(
  ctx: FeatureContext,
  query: string,
  limit: number,
  signal: AbortSignal,
): Promise<readonly SymbolLocation[]> {
  const { symbols } = ctx.snapshot;
  const matches: { readonly name: string; readonly score: number }[] = [];
  const pace = createPacer(10);
  for (const name of symbols.names()) {
    await pace(signal);
    const score = matchScore(name, query);
    if (score > 0) matches.push({ name, score });
  }
  matches.sort((a, b) => b.score - a.score || a.name.length - b.name.length);
  const found: SymbolLocation[] = [];
  for (const { name } of matches) {
    for (const place of symbols.places(name)) {
      await pace(signal);
      if (found.length >= limit) return found;
      const location = symbols.at(place);
      if (location !== undefined) found.push(location);
    }
  }
  return found;
}

/** 4 same, 3 prefix, 2 substring, 1 letters in order, 0 no match; case is ignored. */
function matchScore(name: string, query: string): number {
  const low = name.toLowerCase();
  const wanted = query.toLowerCase();
  if (low === wanted) return 4;
  if (low.startsWith(wanted)) return 3;
  if (low.includes(wanted)) return 2;
  let at = 0;
  for (const letter of low) if (letter === wanted.charAt(at)) at++;
  return at === wanted.length ? 1 : 0;
}
