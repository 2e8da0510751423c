import type { SymbolUsageRow } from '@scenewright/protocol';
import { stemOf } from '#base/path.ts';
import type { FeatureContext } from '#features/context.ts';
import type { UnityFiles } from '#features/unity-files.ts';
import type { Guid } from '#unity/guid.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import type { SymbolLocation } from '#workspace/symbol-table.ts';
import { derivedTypes, typeKinds } from '#workspace/type-hierarchy.ts';

/** Finds one kind of use of a symbol in assets. */
export type UseFinder = (question: Question, signal: AbortSignal) => Promise<readonly SymbolUsageRow[]>;

/** What a finder is asked. */
export interface Question {
  readonly ctx: FeatureContext;
  readonly files: UnityFiles;
  readonly target: Target;
}

/** A symbol and the scripts whose objects have it. */
export interface Target {
  readonly location: SymbolLocation;
  readonly scripts: Scripts;
}

/** Script assets by GUID, and the names of their classes. */
export interface Scripts {
  readonly guids: ReadonlySet<Guid>;
  readonly classNames: ReadonlySet<string>;
}

/** The scripts of the class that a symbol is or is declared in, and of all classes that derive from it. */
export function scriptsOf(snapshot: Snapshot, location: SymbolLocation): Scripts {
  const { path, symbol } = location;
  const ownClass = typeKinds.has(symbol.kind)
    ? symbol.name
    : symbol.container.slice(symbol.container.lastIndexOf('.') + 1);
  const declarations = snapshot.symbols
    .get(ownClass)
    .filter((other) => typeKinds.has(other.symbol.kind) && (other.path === path || isPartial(other)));
  const classes = [...declarations, ...derivedTypes(snapshot, ownClass)];
  const guids = classes.flatMap((type) => scriptGuid(snapshot, type) ?? []);
  return { guids: new Set(guids), classNames: new Set([ownClass, ...classes.map((type) => type.symbol.name)]) };
}

function isPartial({ symbol }: SymbolLocation): boolean {
  return symbol.modifiers?.includes('partial') === true;
}

/**
 * The GUID under which Unity attaches a class: that of its file when the file bears the class's name, or when the file
 * holds no class of its own name and this is its first.
 */
export function scriptGuid(snapshot: Snapshot, { path, symbol }: SymbolLocation): Guid | undefined {
  const classes = (snapshot.files.get(path)?.symbols ?? []).filter(({ kind }) => kind === 'class' || kind === 'record');
  const attached = classes.find(({ name }) => name === stemOf(path)) ?? classes[0];
  return attached?.name === symbol.name ? snapshot.files.get(`${path}.meta`)?.guid : undefined;
}
