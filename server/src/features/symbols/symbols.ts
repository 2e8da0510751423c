import { createPacer } from '#base/cancel.ts';
import type { FeatureContext } from '#features/context.ts';
import { currentFacts, readText } from '#features/read-text.ts';
import type { SymbolFact } from '#syntax/symbol.ts';
import type { SymbolLocation } from '#workspace/snapshot.ts';

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
  const found: { readonly location: SymbolLocation; readonly score: number }[] = [];
  const pace = createPacer(10);
  for (const [name, locations] of ctx.snapshot.symbols.entries()) {
    await pace(signal);
    const score = matchScore(name, query);
    if (score > 0) for (const location of locations) found.push({ location, score });
  }
  return found
    .sort((a, b) => b.score - a.score || a.location.symbol.name.length - b.location.symbol.name.length)
    .slice(0, limit)
    .map(({ location }) => location);
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
