import type { ApiMember, ApiObsolete, ApiParameter, ApiType } from '../../server/src/engine-api/catalogue/api.ts';
import type { UsingFact } from '../../server/src/syntax/csharp/csharp-facts.ts';
import type { FileFacts } from '../../server/src/syntax/facts.ts';
import type { ParameterFact, SymbolFact } from '../../server/src/syntax/symbol.ts';
import type { Origin } from './collect.ts';
import { createEnumValues } from './enum-values.ts';
import { obsoleteOf } from './obsolete.ts';

/** One public declaration of a type as a file writes it, with its public members; types are as written. */
export interface Declared {
  readonly origin: Origin;
  readonly usings: readonly UsingFact[];
  /** Names of the types around, innermost first, with namespace. */
  readonly outer: readonly string[];
  readonly type: Omit<ApiType, 'since' | 'until' | 'fullName'>;
  /** Whether this very declaration makes the type public; of a partial type one need. */
  readonly isVisible: boolean;
  readonly members: readonly DeclaredMember[];
}

/** A member before its types are resolved. */
export type DeclaredMember = Omit<ApiMember, 'since' | 'until' | 'declaringType'>;

/** The public types of a file. */
export function readDeclarations(path: string, text: string, facts: FileFacts, origin: Origin): readonly Declared[] {
  const usings = facts.csharp?.usings ?? [];
  const symbols = facts.symbols.filter(({ inactive }) => inactive !== true || origin.package === undefined);
  const types = symbols.filter(({ kind }) => typeKinds.has(kind));
  return types.flatMap((symbol) => {
    const outer = outerTypes(symbol, types);
    if (![symbol, ...outer].every((type) => isVisible(type) || has(type, 'partial'))) return [];
    const container = outer.at(-1)?.container ?? symbol.container;
    const kind = kindOf(symbol);
    return [
      {
        origin,
        usings,
        isVisible: isVisible(symbol),
        outer: outer.map((type) => fullNameOf(type)),
        type: {
          name: symbol.name,
          namespace: container,
          kind,
          isStatic: has(symbol, 'static'),
          isAbstract: has(symbol, 'abstract'),
          typeParameters: symbol.typeParameters ?? [],
          bases: kind === 'enum' ? [] : (symbol.bases ?? []),
          module: origin.package ?? moduleOf(path),
          ...obsolete(symbol),
          ...targets(symbol),
        },
        members: kind === 'delegate' ? [invoke(symbol)] : membersOf(symbol, symbols, text),
      },
    ];
  });
}

const typeKinds: ReadonlySet<SymbolFact['kind']> = new Set([
  'class',
  'struct',
  'interface',
  'enum',
  'record',
  'delegate',
]);

function kindOf(symbol: SymbolFact): ApiType['kind'] {
  switch (symbol.kind) {
    case 'struct':
    case 'interface':
    case 'enum':
    case 'delegate':
      return symbol.kind;
    default:
      return 'class';
  }
}

/** The types around a type, innermost first. */
function outerTypes(symbol: SymbolFact, types: readonly SymbolFact[]): readonly SymbolFact[] {
  return types
    .filter(
      (type) =>
        type !== symbol &&
        type.span.start <= symbol.span.start &&
        symbol.span.end <= type.span.end &&
        (symbol.container === fullNameOf(type) || symbol.container.startsWith(`${fullNameOf(type)}.`)),
    )
    .reverse();
}

function fullNameOf({ name, container }: SymbolFact): string {
  return container === '' ? name : `${container}.${name}`;
}

function isVisible(symbol: SymbolFact): boolean {
  const modifiers = symbol.modifiers ?? [];
  return modifiers.includes('public') || (modifiers.includes('protected') && !modifiers.includes('private'));
}

function has(symbol: SymbolFact, modifier: string): boolean {
  return symbol.modifiers?.includes(modifier) === true;
}

function membersOf(type: SymbolFact, symbols: readonly SymbolFact[], text: string): readonly DeclaredMember[] {
  const name = fullNameOf(type);
  const valueOfMember = createEnumValues();
  return symbols.flatMap((symbol) => {
    if (symbol.container !== name || symbol.span.start < type.span.start || symbol.span.end > type.span.end) return [];
    const kind = memberKind(symbol);
    if (kind === undefined) return [];
    if (kind === 'enumMember') {
      const value = valueOfMember(symbol.name, text.slice(symbol.nameSpan.end, symbol.span.end));
      return [{ ...plain(symbol, kind), isStatic: true, ...(value === undefined ? {} : { value }) }];
    }
    if (type.kind === 'interface' ? !isInterfaceMember(symbol, text) : !isVisible(symbol)) return [];
    return [{ ...plain(symbol, kind), isWritable: isWritable(symbol, text) }];
  });
}

function plain(symbol: SymbolFact, kind: ApiMember['kind']): DeclaredMember {
  const parameters = symbol.parameters ?? [];
  return {
    name: symbol.name,
    kind,
    isStatic: has(symbol, 'static') || has(symbol, 'const'),
    isProtected: has(symbol, 'protected'),
    isWritable: false,
    type: symbol.type ?? 'void',
    typeParameters: symbol.typeParameters ?? [],
    parameters: parameters.map(parameterOf),
    isExtension: parameters[0]?.type.startsWith('this ') === true,
    ...obsolete(symbol),
  };
}

function parameterOf({ name, type, suffix }: ParameterFact): ApiParameter {
  const bare = type.replace(/^(?:\[[^\]]*\]\s*)+/, '');
  const modifier = /^(?:this )?(ref|out|in|params)(?: readonly)? /.exec(bare)?.[1];
  return {
    name: name.replace('@', ''),
    type: bare.replace(/^(?:(?:this|ref|out|in|params|readonly|scoped) )+/, ''),
    isOptional: suffix !== undefined,
    ...(modifier === 'ref' || modifier === 'out' || modifier === 'in' || modifier === 'params' ? { modifier } : {}),
  };
}

function memberKind({ kind, name }: SymbolFact): ApiMember['kind'] | undefined {
  if (name.startsWith('~')) return undefined;
  if (name.startsWith('operator ')) return 'operator';
  if (name === 'this[]') return 'indexer';
  switch (kind) {
    case 'method':
    case 'constructor':
    case 'property':
    case 'field':
    case 'event':
    case 'enumMember':
      return kind;
    default:
      return undefined;
  }
}

/** Members of an interface are public unless they say otherwise or implement another one's. */
function isInterfaceMember(symbol: SymbolFact, text: string): boolean {
  if (symbol.modifiers?.some((word) => word === 'private' || word === 'internal') === true) return false;
  return text[symbol.nameSpan.start - 1] !== '.';
}

function isWritable(symbol: SymbolFact, text: string): boolean {
  if (symbol.kind === 'field') return !has(symbol, 'readonly') && !has(symbol, 'const');
  if (symbol.kind !== 'property') return false;
  const accessors = text.slice(symbol.nameSpan.end, symbol.span.end);
  if (/^\s*=>/.test(accessors)) return false;
  return /(?:^|[;{}\]])\s*(?:\[[^\]]*\]\s*)*(?:readonly\s+)?(?:set|init)\b/.test(accessors);
}

/** A delegate as its one method. */
function invoke(symbol: SymbolFact): DeclaredMember {
  return { ...plain(symbol, 'method'), name: 'Invoke', typeParameters: [] };
}

function obsolete(symbol: SymbolFact): { readonly obsolete?: ApiObsolete } {
  const found = obsoleteOf(symbol.attributes ?? []);
  return found === undefined ? {} : { obsolete: found };
}

/** What an attribute may be put on. */
function targets(symbol: SymbolFact): { readonly targets?: readonly string[] } {
  const usage = symbol.attributes?.find((attribute) => /^(?:System\.)?AttributeUsage\b/.test(attribute));
  const names =
    usage === undefined ? [] : [...usage.matchAll(/AttributeTargets\.(\w+)/g)].flatMap(([, name]) => name ?? []);
  return names.length === 0 ? {} : { targets: names };
}

/** `Modules/<Name>/…` names the module; what lies elsewhere belongs to the core of engine or editor. */
function moduleOf(path: string): string {
  if (path.startsWith('ModuleOverrides/com.unity.ui/')) return 'UIElements';
  return /^Modules\/([^/]+)\//.exec(path)?.[1] ?? (path.startsWith('Editor/') ? 'Editor' : 'Core');
}
