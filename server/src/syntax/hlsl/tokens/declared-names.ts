import type { Span } from '#base/text.ts';
import type { SymbolFact, SymbolKind } from '#syntax/symbol.ts';
import type { TokenFact, TokenModifier, TokenType } from '#syntax/tokens/token-fact.ts';
import type { Declared, GlobalNames } from './names.ts';

/** The names that the code of one file declares. */
export interface DeclaredNames {
  /** Those of a block of code; where it has no such name, that of another block counts. */
  within(block: Span): GlobalNames;
  /** The names where they are declared, those of inactive branches left out. */
  readonly tokens: readonly TokenFact[];
}

/** The declarations of a file. A uniform that a property of the same file sets counts as that property. */
export function declaredNames(symbols: readonly SymbolFact[]): DeclaredNames {
  const fed = uniformsOf(symbols);
  const rows = symbols.flatMap((symbol): readonly Row[] => {
    const declared = symbol.inactive === true ? undefined : declaredAs(symbol, fed);
    return declared === undefined ? [] : [{ symbol, declared }];
  });
  const all = tableOf(rows);
  return {
    within({ start, end }) {
      const own = tableOf(rows.filter(({ symbol }) => start <= symbol.nameSpan.start && symbol.nameSpan.end <= end));
      return {
        find: (name) => own.names.get(name) ?? all.names.get(name),
        member: (name) => own.members.get(name) ?? all.members.get(name),
      };
    },
    tokens: rows.map(({ symbol, declared: { type, modifiers = [] } }) => {
      return { ...symbol.nameSpan, type, modifiers: ['declaration', ...modifiers] };
    }),
  };
}

interface Row {
  readonly symbol: SymbolFact;
  readonly declared: Declared;
}

interface NameTable {
  readonly names: ReadonlyMap<string, Declared>;
  readonly members: ReadonlyMap<string, Declared>;
}

/** The first declaration of a name counts: later ones repeat it. */
function tableOf(rows: readonly Row[]): NameTable {
  const names = new Map<string, Declared>();
  const members = new Map<string, Declared>();
  for (const { symbol, declared } of rows) {
    const table = memberKinds.has(symbol.kind) ? members : names;
    // Properties are what uniforms are called after: code sees the uniform alone.
    if (symbol.kind !== 'shaderProperty' && !table.has(symbol.name)) table.set(symbol.name, declared);
  }
  return { names, members };
}

const memberKinds: ReadonlySet<SymbolKind> = new Set(['field', 'method']);

/** Names by which code reads properties: their own, and what the engine tells about a texture. */
function uniformsOf(symbols: readonly SymbolFact[]): ReadonlySet<string> {
  return new Set(
    symbols.flatMap(({ kind, name, type = '' }) => {
      if (kind !== 'shaderProperty') return [];
      return textureTypes.has(type.toLowerCase()) ? [name, `${name}_ST`, `${name}_TexelSize`, `${name}_HDR`] : [name];
    }),
  );
}

const textureTypes: ReadonlySet<string> = new Set(['2d', '3d', 'cube', '2darray', 'cubearray', 'any', 'rect']);

function declaredAs(
  { name, kind, type: written = '', modifiers = [] }: SymbolFact,
  fed: ReadonlySet<string>,
): Declared | undefined {
  const type = tokenTypes.get(kind);
  if (type === undefined) return undefined;
  if (kind !== 'variable') return { type };
  const fixed: readonly TokenModifier[] = ['readonly'];
  const isFixed = modifiers.includes('const') || (!modifiers.some(isStored) && !writableTypes.test(written));
  return { type: fed.has(name) ? 'property' : type, ...(isFixed ? { modifiers: fixed } : {}) };
}

/** Variables of the shader itself; others are uniforms, which only draw calls and dispatches set. */
function isStored(modifier: string): boolean {
  return modifier === 'static' || modifier === 'groupshared';
}

/** Textures and buffers whose contents shaders write. */
const writableTypes = /^(?:RW|Append|Consume|RasterizerOrdered)/;

const tokenTypes: ReadonlyMap<SymbolKind, TokenType> = new Map([
  ['namespace', 'namespace'],
  ['class', 'class'],
  ['interface', 'interface'],
  ['struct', 'struct'],
  ['constantBuffer', 'struct'],
  ['function', 'function'],
  ['kernel', 'function'],
  ['method', 'method'],
  ['macro', 'macro'],
  ['variable', 'variable'],
  ['field', 'property'],
  ['shaderProperty', 'property'],
]);
