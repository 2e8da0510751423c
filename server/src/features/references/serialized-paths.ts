import type { SymbolFact } from '#syntax/symbol.ts';
import type { Guid } from '#unity/guid.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import type { SymbolLocation } from '#workspace/symbol-table.ts';
import { scriptsOf } from './script.ts';

/** Where a field's value is written: in objects of these scripts, under the property paths that `matches` accepts. */
export interface SerializedPath {
  readonly guids: ReadonlySet<Guid>;
  matches(path: string): boolean;
}

/** Serializable classes inside serializable classes are followed this far; Unity itself stops at ten. */
const maximumDepth = 10;

/**
 * The places where Unity writes a field: under its key in the class's own objects, and, when the class is only a part
 * of others (`[Serializable]`), below the fields that hold it. Keys that `FormerlySerializedAs` names count too.
 */
export function serializedPaths(snapshot: Snapshot, location: SymbolLocation): readonly SerializedPath[] {
  const keys = keysOf(location.symbol);
  if (keys.length === 0) return [];
  return pathsBelow(snapshot, location, keys.map(literal), new Set(), 0);
}

function pathsBelow(
  snapshot: Snapshot,
  location: SymbolLocation,
  patterns: readonly string[],
  seen: ReadonlySet<string>,
  depth: number,
): readonly SerializedPath[] {
  const { guids } = scriptsOf(snapshot, location);
  const pattern = new RegExp(`^(?:${patterns.join('|')})(?:\\.|$)`);
  const own: readonly SerializedPath[] = guids.size === 0 ? [] : [{ guids, matches: (path) => pattern.test(path) }];
  const owner = location.symbol.container.slice(location.symbol.container.lastIndexOf('.') + 1);
  if (depth >= maximumDepth || seen.has(owner)) return own;
  const inside = holdersOf(snapshot, owner).flatMap((holder) =>
    pathsBelow(
      snapshot,
      holder,
      keysOf(holder.symbol).flatMap((key) =>
        patterns.map((rest) => `${literal(key)}(?:\\.Array\\.data\\[\\d+\\])?\\.${rest}`),
      ),
      new Set([...seen, owner]),
      depth + 1,
    ),
  );
  return [...own, ...inside];
}

/** Serialized fields whose type is the class, an array or a list of it. */
function holdersOf(snapshot: Snapshot, className: string): readonly SymbolLocation[] {
  const holds = new RegExp(`(?:^|[<.\\s])${literal(className)}(?:\\[\\])?>?$`);
  const found: SymbolLocation[] = [];
  for (const [path, { symbols }] of snapshot.files.mentioning(className)) {
    for (const symbol of symbols) {
      const { serialized, type } = symbol;
      if (serialized !== undefined && type !== undefined && holds.test(type)) found.push({ path, symbol });
    }
  }
  return found;
}

function keysOf({ serialized }: SymbolFact): readonly string[] {
  return serialized === undefined ? [] : [serialized.key, ...(serialized.formerKeys ?? [])];
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
