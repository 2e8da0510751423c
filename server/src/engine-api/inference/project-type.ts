import type { ParameterFact, SymbolFact } from '#syntax/symbol.ts';
import { type FindDeclaration, type NameScope, namespacesAround, resolveTypeText } from './name-scope.ts';
import type { ProjectTypePart } from './project-types.ts';
import { type Member, type MemberParameter, type Type, type TypeDeclaration, unwrapped } from './type.ts';

/** The project's type of which `parts` are the declarations, at least one. */
export function projectType(
  fullName: string,
  parts: readonly ProjectTypePart[],
  find: FindDeclaration,
): TypeDeclaration {
  const scopes = new Map<ProjectTypePart, NameScope>();
  const scopeOf = (part: ProjectTypePart) => {
    const known = scopes.get(part) ?? partScope(part, declaration, find);
    scopes.set(part, known);
    return known;
  };
  const [first] = parts;
  let bases: readonly Type[] | undefined;
  let members: readonly Member[] | undefined;
  const all = () => {
    members ??= parts.flatMap((part) =>
      ownSymbols(part).flatMap((symbol) => projectMember(symbol, part, declaration, () => scopeOf(part), find) ?? []),
    );
    return members;
  };
  const declaration: TypeDeclaration = {
    origin: 'project',
    fullName,
    kind: typeKind(first?.symbol),
    typeParameters: first?.symbol.typeParameters ?? [],
    bases: () => {
      bases ??= parts.flatMap((part) =>
        (part.symbol.bases ?? []).flatMap((text) => resolveTypeText(text, baseScope(scopeOf(part)), find) ?? []),
      );
      return bases;
    },
    hasUnknownBase: () => declaration.bases().some((base) => unwrapped(base).form === 'foreign'),
    own: (name) => all().filter((member) => member.name === name),
    all,
    ...(first === undefined ? {} : { place: { path: first.path, symbol: first.symbol } }),
  };
  return declaration;
}

/** Base types are looked up outside of the type: inside, its own bases would have to be known first. */
function baseScope(scope: NameScope): NameScope {
  return { ...scope, enclosing: scope.enclosing.slice(1) };
}

function partScope(part: ProjectTypePart, own: TypeDeclaration, find: FindDeclaration): NameScope {
  return {
    typeParameters: new Map((part.symbol.typeParameters ?? []).map((name) => [name, undefined])),
    enclosing: [own, ...part.outer.flatMap((name) => find(name, anyArity) ?? [])],
    namespaces: namespacesAround(part.namespace),
    usings: part.usings,
  };
}

/** A delegate has one member, by which it is called. */
function ownSymbols({ symbol, members }: ProjectTypePart): readonly SymbolFact[] {
  return symbol.kind === 'delegate' ? [{ ...symbol, kind: 'method', name: 'Invoke', typeParameters: [] }] : members;
}

/** Asks for a type whatever the number of its type parameters. */
export const anyArity = -1;

function projectMember(
  symbol: SymbolFact,
  part: ProjectTypePart,
  declaring: TypeDeclaration,
  scope: () => NameScope,
  find: FindDeclaration,
): Member | undefined {
  const kind = memberKinds.get(symbol.kind);
  if (kind === undefined) return undefined;
  const typeParameters = symbol.typeParameters ?? [];
  const inner = () =>
    typeParameters.length === 0
      ? scope()
      : {
          ...scope(),
          typeParameters: new Map([
            ...scope().typeParameters,
            ...typeParameters.map((name): [string, undefined] => [name, undefined]),
          ]),
        };
  const isThis = symbol.parameters?.[0]?.type.startsWith('this ') === true;
  return {
    name: symbol.name,
    kind: symbol.name === 'this[]' ? 'indexer' : symbol.name.startsWith('operator ') ? 'operator' : kind,
    isStatic: kind === 'enumMember' || (symbol.modifiers ?? []).some((word) => word === 'static' || word === 'const'),
    isExtension: isThis,
    declaring,
    typeParameters,
    parameters: (symbol.parameters ?? []).map((parameter) => projectParameter(parameter, inner, find)),
    type: () => {
      if (kind === 'enumMember' || kind === 'constructor') return { form: 'named', declaration: declaring, args: [] };
      return symbol.type === undefined ? undefined : resolveTypeText(symbol.type, inner(), find);
    },
    place: { path: part.path, symbol },
  };
}

function projectParameter(fact: ParameterFact, scope: () => NameScope, find: FindDeclaration): MemberParameter {
  const modifier = /^(?:this )?(ref|out|in|params) /.exec(fact.type)?.[1];
  return {
    name: fact.name,
    isOptional: fact.suffix !== undefined,
    type: () => resolveTypeText(fact.type, scope(), find),
    ...(modifier === 'ref' || modifier === 'out' || modifier === 'in' || modifier === 'params' ? { modifier } : {}),
  };
}

const memberKinds: ReadonlyMap<SymbolFact['kind'], Member['kind']> = new Map<SymbolFact['kind'], Member['kind']>([
  ['method', 'method'],
  ['constructor', 'constructor'],
  ['property', 'property'],
  ['field', 'field'],
  ['event', 'event'],
  ['enumMember', 'enumMember'],
]);

function typeKind(symbol: SymbolFact | undefined): TypeDeclaration['kind'] {
  switch (symbol?.kind) {
    case 'struct':
    case 'interface':
    case 'enum':
    case 'delegate':
      return symbol.kind;
    default:
      return 'class';
  }
}
