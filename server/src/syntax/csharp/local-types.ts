import type { SymbolFact } from '#syntax/symbol.ts';
import { elementName } from './serializable-type.ts';

/** The symbols, where no field of a delegate or interface that the same file declares counts as written by Unity. */
export function withoutUnwritable(symbols: readonly SymbolFact[]): readonly SymbolFact[] {
  const delegates = namesOf(symbols, 'delegate');
  const interfaces = namesOf(symbols, 'interface');
  if (delegates.size === 0 && interfaces.size === 0) return symbols;
  return symbols.map((symbol) => {
    if (symbol.serialized === undefined || symbol.type === undefined) return symbol;
    const name = elementName(symbol.type);
    const isUnwritable = delegates.has(name) || (interfaces.has(name) && symbol.serialized.byReference === undefined);
    if (!isUnwritable) return symbol;
    const { serialized, ...rest } = symbol;
    return rest;
  });
}

function namesOf(symbols: readonly SymbolFact[], kind: SymbolFact['kind']): ReadonlySet<string> {
  return new Set(symbols.filter((symbol) => symbol.kind === kind).map((symbol) => symbol.name));
}
