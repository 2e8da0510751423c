import type { SymbolRefsResult, SymbolUsageRow } from '@scenewright/protocol';
import { throwIfCancelled } from '#base/cancel.ts';
import type { FeatureContext } from '#features/context.ts';
import { currentFacts, readText } from '#features/read-text.ts';
import { createUnityFiles } from '#features/unity-files.ts';
import { fileKind } from '#syntax/file-kind.ts';
import type { SymbolKind } from '#syntax/symbol.ts';
import type { SymbolLocation } from '#workspace/symbol-table.ts';
import { animationUses } from './animation-uses.ts';
import { eventUses } from './event-uses.ts';
import { fieldUses } from './field-uses.ts';
import { inputUses } from './input-uses.ts';
import { scriptsOf, type Target, type UseFinder } from './script.ts';
import { scriptUses } from './script-uses.ts';
import { symbolAt } from './symbol-at.ts';

/** Who in assets uses a kind of symbol. */
const finders: ReadonlyMap<SymbolKind, readonly UseFinder[]> = new Map<SymbolKind, readonly UseFinder[]>([
  ['class', [scriptUses]],
  ['record', [scriptUses]],
  ['method', [eventUses, animationUses, inputUses]],
  ['property', [eventUses, fieldUses]],
  ['field', [fieldUses]],
]);

/**
 * Which assets use the class, method, field or property at `offset`: components with the script, UnityEvents that call
 * the method or set the property, animation events, input actions, and the values of the field in the inspector.
 * `undefined` when nothing of that kind stands there.
 */
export async function symbolReferences(
  ctx: FeatureContext,
  path: string,
  offset: number,
  signal: AbortSignal,
): Promise<SymbolRefsResult | undefined> {
  if (fileKind(path) !== 'csharp') return undefined;
  const current = await readText(ctx, path, signal);
  if (current === undefined) return undefined;
  const facts = await currentFacts(ctx, current);
  throwIfCancelled(signal);
  const location = symbolAt(ctx.snapshot, { path, text: current.text, facts, offset });
  const wanted = location === undefined ? undefined : finders.get(location.symbol.kind);
  if (location === undefined || wanted === undefined) return undefined;
  const target: Target = { location, scripts: scriptsOf(ctx.snapshot, location) };
  const files = createUnityFiles(ctx, signal);
  const usedBy: SymbolUsageRow[] = [];
  for (const find of wanted) usedBy.push(...(await find({ ctx, files, target }, signal)));
  return { symbol: dottedName(location), usedBy };
}

function dottedName({ symbol }: SymbolLocation): string {
  return symbol.container === '' ? symbol.name : `${symbol.container}.${symbol.name}`;
}
