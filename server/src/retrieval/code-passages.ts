import { stemOf } from '#base/path.ts';
import { indexLines, positionAt, type Span } from '#base/text.ts';
import type { FileFacts } from '#syntax/facts.ts';
import type { SymbolFact, SymbolKind } from '#syntax/symbol.ts';
import { type Chunk, maximumBody } from './chunk.ts';

/**
 * The passages of a script: one a method or long property, one a type for the rest of it: fields, short properties, and
 * the names of the others.
 */
export function scriptPassages(path: string, facts: FileFacts, text: string): readonly Chunk[] {
  const place = createPlace(path, 'script', text);
  const own = ownPassages(facts.symbols);
  const types = facts.symbols.filter(({ kind }) => containers.has(kind));
  const cuts = [...own, ...types].map(({ span }) => span);
  const members = namesByContainer(own);
  const chunks = own.map((symbol) => place.symbol(symbol, text.slice(symbol.span.start, symbol.span.end)));
  for (const type of types) {
    const names = members.get(fullName(type)) ?? [];
    chunks.push(place.symbol(type, `${remainder(type.span, cuts, text)} ${names.join(' ')}`));
  }
  return chunks.length > 0 ? chunks : [place.file('', text)];
}

/**
 * The passages of a shader: one a function, and one for the whole file, which says what a material sees of it and what
 * functions, passes and structures it has.
 */
export function shaderPassages(path: string, facts: FileFacts, text: string): readonly Chunk[] {
  const place = createPlace(path, 'shader', text);
  const own = ownPassages(facts.symbols);
  const whole: Span = { start: 0, end: text.length };
  const cuts = own.map(({ span }) => span);
  return [
    ...own.map((symbol) => place.symbol(symbol, text.slice(symbol.span.start, symbol.span.end))),
    place.file(shaderWords(facts, own), remainder(whole, cuts, text)),
  ];
}

/** What a shader offers, in words. */
function shaderWords({ shader, hlsl }: FileFacts, own: readonly SymbolFact[]): string {
  const passes = (shader?.subShaders ?? []).flatMap((part) => part.passes.flatMap(({ name }) => name ?? []));
  return [
    ...(shader === undefined ? [] : ['shader', shader.name]),
    ...(shader?.properties ?? []).map(({ display }) => display),
    ...passes,
    ...new Set(own.map(({ name }) => name)),
    ...(hlsl?.includes ?? []).map((include) => stemOf(include.path)),
  ].join(' ');
}

/** Symbols that are a passage of their own; the rest stays with its type or file. */
const ownKinds: ReadonlySet<SymbolKind> = new Set(['method', 'constructor', 'function', 'kernel', 'property']);
const containers: ReadonlySet<SymbolKind> = new Set(['class', 'struct', 'interface', 'enum', 'record']);

/** Properties shorter than this many characters stay with their type. */
const minimumProperty = 120;

function ownPassages(symbols: readonly SymbolFact[]): readonly SymbolFact[] {
  return symbols.filter(
    ({ kind, span }) => ownKinds.has(kind) && (kind !== 'property' || span.end - span.start >= minimumProperty),
  );
}

function namesByContainer(symbols: readonly SymbolFact[]): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const { container, name } of symbols) {
    const known = names.get(container);
    if (known === undefined) names.set(container, [name]);
    else known.push(name);
  }
  return names;
}

function fullName({ container, name }: SymbolFact): string {
  return container === '' ? name : `${container}.${name}`;
}

function createPlace(path: string, kind: 'script' | 'shader', text: string) {
  const lines = indexLines(text);
  const lineOf = (offset: number) => positionAt(lines, offset).line + 1;
  return {
    symbol: (symbol: SymbolFact, body: string): Chunk => ({
      path,
      kind,
      symbol: fullName(symbol),
      line: lineOf(symbol.span.start),
      endLine: lineOf(Math.max(symbol.span.start, symbol.span.end - 1)),
      name: symbol.name,
      owner: kind === 'script' ? lastName(symbol.container) : (/^[^.]*/.exec(symbol.container)?.[0] ?? ''),
      comment: symbol.doc ?? '',
      body: body.slice(0, maximumBody),
    }),
    file: (comment: string, body: string): Chunk => ({
      path,
      kind,
      symbol: stemOf(path),
      line: 1,
      endLine: lines.starts.length,
      name: stemOf(path),
      owner: '',
      comment,
      body: body.slice(0, maximumBody),
    }),
  };
}

function lastName(container: string): string {
  return container.slice(container.lastIndexOf('.') + 1);
}

/** The text of a span without what stands inside of it and is a passage of its own. */
function remainder(span: Span, cuts: readonly Span[], text: string): string {
  const inside = cuts
    .filter(
      (other) => other.start >= span.start && other.end <= span.end && other.end - other.start < span.end - span.start,
    )
    .sort((a, b) => a.start - b.start);
  const parts: string[] = [];
  let position = span.start;
  for (const cut of inside) {
    if (cut.start > position) parts.push(text.slice(position, cut.start));
    position = Math.max(position, cut.end);
  }
  parts.push(text.slice(position, span.end));
  return parts.join('');
}
