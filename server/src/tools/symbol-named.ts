import { failure, type Result, success } from '#base/failure.ts';
import { stemOf } from '#base/path.ts';
import { type Position, positionAt } from '#base/text.ts';
import type { FeatureContext } from '#features/context.ts';
import { readText } from '#features/read-text.ts';
import { fileKind } from '#syntax/file-kind.ts';
import type { SymbolLocation } from '#workspace/symbol-table.ts';
import { shortened } from './place.ts';

/** Declarations of a script's symbol by its name: `Health`, `Health.max`, `Game.Health.TakeDamage`. */
export function symbolsNamed(ctx: FeatureContext, name: string): readonly SymbolLocation[] {
  const [last = '', ...outer] = name.trim().split('.').reverse();
  const container = outer.reverse().join('.');
  return ctx.snapshot.symbols
    .get(last)
    .filter(
      ({ path, symbol }) =>
        fileKind(path) === 'csharp' &&
        symbol.kind !== 'namespace' &&
        (container === '' || symbol.container === container || symbol.container.endsWith(`.${container}`)),
    );
}

/** The one symbol of a name; of a partial class the part in the file that bears its name. */
export async function oneSymbolNamed(
  ctx: FeatureContext,
  name: string,
  signal: AbortSignal,
): Promise<Result<SymbolLocation>> {
  const found = symbolsNamed(ctx, name);
  const [first] = found;
  if (first === undefined)
    return failure(
      'no-symbol',
      `no script declares '${shortened(name)}'`,
      'Give a type, Type.Member, or a place as path:line:column; search finds them.',
    );
  if (new Set(found.map(fullNameOf)).size > 1) {
    const places = await Promise.all(found.slice(0, 8).map((location) => placeText(ctx, location, signal)));
    const all = found.slice(0, 8).map((location, index) => `${fullNameOf(location)} at ${places[index]}`);
    return failure('ambiguous', `'${shortened(name)}' names several: ${all.join('; ')}`, 'Give one of these.');
  }
  return success(found.find(({ path, symbol }) => stemOf(path) === symbol.name) ?? first);
}

/** The dotted name of a symbol with all that it stands in. */
export function fullNameOf({ symbol }: SymbolLocation): string {
  return symbol.container === '' ? symbol.name : `${symbol.container}.${symbol.name}`;
}

/** Where the name of a symbol stands, counted from 0. */
export async function positionOf(
  ctx: FeatureContext,
  { path, symbol }: SymbolLocation,
  signal: AbortSignal,
): Promise<Position> {
  const current = await readText(ctx, path, signal);
  return current === undefined ? { line: 0, character: 0 } : positionAt(current.lines, symbol.nameSpan.start);
}

async function placeText(ctx: FeatureContext, location: SymbolLocation, signal: AbortSignal): Promise<string> {
  const { line, character } = await positionOf(ctx, location, signal);
  return `${location.path}:${line + 1}:${character + 1}`;
}
