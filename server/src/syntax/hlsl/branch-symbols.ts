import type { Span } from '#base/text.ts';
import type { SymbolFact, SymbolKind } from '#syntax/symbol.ts';
import { innerScope, outermost } from './reading.ts';

/**
 * Those of `symbols` that begin in one of `spans` outside of functions. Code of a function's body that is read by itself
 * looks like declarations of a file, so `active` tells where the functions are. All lists rise.
 */
export function symbolsWithin(
  spans: readonly Span[],
  symbols: readonly SymbolFact[],
  active: readonly SymbolFact[],
): readonly SymbolFact[] {
  const functions = createSweep(active.filter(({ kind }) => functionKinds.has(kind)));
  const counted = createSweep(spans.flatMap((span) => (functions(span) === undefined ? [{ span }] : [])));
  return symbols.filter(({ nameSpan }) => counted(nameSpan) !== undefined);
}

const functionKinds: ReadonlySet<SymbolKind> = new Set(['function', 'method', 'kernel']);

/** `symbols` that were read by themselves, put into the structures and buffers of `active` around them. Both rise. */
export function placedSymbols(symbols: readonly SymbolFact[], active: readonly SymbolFact[]): readonly SymbolFact[] {
  const around = createSweep(active.filter(({ kind }) => containerKinds.has(kind)));
  return symbols.map((symbol) => {
    const outer = around(symbol.nameSpan);
    if (outer === undefined || symbol.container !== '') return symbol;
    const scope = innerScope({ ...outermost, container: outer.container }, outer.name, outer.kind);
    const kind = symbol.kind === 'variable' || symbol.kind === 'function' ? scope[symbol.kind] : symbol.kind;
    return { ...symbol, container: scope.container, kind };
  });
}

const containerKinds: ReadonlySet<SymbolKind> = new Set([
  'namespace',
  'class',
  'interface',
  'struct',
  'constantBuffer',
]);

/**
 * Answers for rising spans which of `items` encloses each, the innermost where several do. Items rise by their start and
 * are apart or inside one another.
 */
function createSweep<T extends { readonly span: Span }>(items: readonly T[]): (inner: Span) => T | undefined {
  const open: T[] = [];
  let next = 0;
  return ({ start, end }) => {
    for (let item = items[next]; item !== undefined && item.span.start <= start; item = items[++next]) open.push(item);
    while ((open.at(-1)?.span.end ?? end) < end) open.pop();
    return open.at(-1);
  };
}
