import type { SymbolFact, SymbolKind } from '#syntax/symbol.ts';
import type { Snapshot } from './snapshot.ts';
import type { SymbolLocation } from './symbol-table.ts';

/** Kinds of symbol that are types. */
export const typeKinds: ReadonlySet<SymbolKind> = new Set([
  'class',
  'struct',
  'interface',
  'enum',
  'record',
  'delegate',
]);

/** Longer chains are loops or hostile. */
const maximumTypes = 2000;

/** The short names of a type's base types: without namespace and type arguments. */
export function baseNames(symbol: SymbolFact): readonly string[] {
  return (symbol.bases ?? []).map(shortName);
}

/** `System.Collections.Generic.List<int>` -> `List`. */
export function shortName(type: string): string {
  const plain = type.replace(/[<(][\s\S]*$/, '').trim();
  return plain.slice(plain.lastIndexOf('.') + 1);
}

/** Short names of all base types of `type`, followed through the project's own types; the engine's are where it ends. */
export function allBaseNames(snapshot: Snapshot, type: SymbolFact): readonly string[] {
  const found = new Set<string>();
  const queue = [...baseNames(type)];
  for (let name = queue.shift(); name !== undefined && found.size < maximumTypes; name = queue.shift()) {
    if (found.has(name)) continue;
    found.add(name);
    for (const place of snapshot.symbols.places(name)) {
      const declared = typeKinds.has(place.kind) ? snapshot.symbols.at(place) : undefined;
      if (declared !== undefined) queue.push(...baseNames(declared.symbol));
    }
  }
  return [...found];
}

/** The project's types that derive from a type of this short name, however far. */
export function derivedTypes(snapshot: Snapshot, name: string): readonly SymbolLocation[] {
  const found = new Map<string, SymbolLocation>();
  const queue = [name];
  for (let base = queue.shift(); base !== undefined && found.size < maximumTypes; base = queue.shift()) {
    for (const location of snapshot.derived.get(base)) {
      const key = `${location.path}:${location.symbol.nameSpan.start}`;
      if (found.has(key)) continue;
      found.set(key, location);
      queue.push(location.symbol.name);
    }
  }
  return [...found.values()];
}
