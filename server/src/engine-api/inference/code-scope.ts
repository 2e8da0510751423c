import type { UsingFact } from '#syntax/csharp/csharp-facts.ts';
import { TokenKind } from '#syntax/csharp/token-kinds.ts';
import { type Code, kindAt, partnerAt, textBetween, wordAt } from '#syntax/csharp/words.ts';
import { type Local, readLocals } from './locals.ts';
import { type FindDeclaration, type NameScope, namespacesAround, resolveTypeText } from './name-scope.ts';
import { holdsDeclarations, type Place, placeOf } from './place.ts';
import { anyArity } from './project-type.ts';
import type { Type, TypeDeclaration } from './type.ts';
import { unreadType } from './unread-type.ts';

/** What is in sight at a token. */
export interface CodeScope extends NameScope {
  readonly place: Place;
  /** The last token of the member around. */
  readonly memberEnd: number;
  /** The locals of the whole member; those that are in sight are found by `localAt`. */
  readonly locals: readonly Local[];
}

/** Finds the scope of a token. Scopes of whole members are remembered, so asking for each token of a file is cheap. */
export type ScopeAt = (index: number) => CodeScope;

/** The scopes of a file. */
export function createScopes(code: Code, usings: readonly UsingFact[], find: FindDeclaration): ScopeAt {
  const known = new Map<number, CodeScope>();
  let last: CodeScope | undefined;
  return (index) => {
    if (last !== undefined && last.place.memberStart <= index && index <= last.memberEnd) return last;
    const place = placeOf(code, index);
    last = known.get(place.memberStart) ?? scopeOf(code, place, usings, find);
    known.set(place.memberStart, last);
    return last;
  };
}

/** The local of this name that is in sight at the token at `index`. */
export function localAt({ locals }: CodeScope, name: string, index: number): Local | undefined {
  for (let at = locals.length - 1; at >= 0; at--) {
    const local = locals[at];
    if (local !== undefined && local.name === name && local.at < index && index <= local.end) return local;
  }
  return undefined;
}

function scopeOf(code: Code, place: Place, usings: readonly UsingFact[], find: FindDeclaration): CodeScope {
  const memberEnd = endOfMember(code, place.memberStart);
  const namespaces = namespacesAround(place.namespace);
  const enclosing: TypeDeclaration[] = [];
  let fullName = place.namespace;
  for (const open of place.types) {
    fullName = fullName === '' ? open.name : `${fullName}.${open.name}`;
    const outer: NameScope = { typeParameters: new Map(), enclosing: [...enclosing], namespaces, usings };
    enclosing.unshift(find(fullName, anyArity) ?? unreadType(code, open, fullName, outer, find));
  }
  const outer: NameScope = { typeParameters: new Map(), enclosing, namespaces, usings };
  const headers = [...place.types.map(({ first, brace }) => ({ first, end: brace })), memberHeader(code, place)];
  const typeParameters = new Map(headers.flatMap(({ first, end }) => typeParametersIn(code, first, end, outer, find)));
  return { ...outer, typeParameters, place, memberEnd, locals: readLocals(code, place.memberStart, memberEnd) };
}

/** The last token of the member that starts at `first`. */
export function endOfMember(code: Code, first: number): number {
  const { count } = code.tokens;
  for (let at = first; at < count; at++) {
    const kind = kindAt(code, at);
    if (kind === TokenKind.semicolon || kind === TokenKind.closeBrace) return at;
    if (kind !== TokenKind.openBrace && kind !== TokenKind.openParenthesis && kind !== TokenKind.openBracket) continue;
    const partner = partnerAt(code, at);
    // The header of a type or namespace is a member of its own; what is inside are others.
    if (kind === TokenKind.openBrace && holdsDeclarations(code, first, at)) return at;
    if (partner === -1) return count - 1;
    at = partner;
    const next = kindAt(code, at + 1);
    if (kind === TokenKind.openBrace && !continues.has(next)) return at;
  }
  return count - 1;
}

/** What goes on behind a closed brace: `{ get; } = 3;`, `new A { … }.B()`. */
const continues: ReadonlySet<number> = new Set([
  ...[TokenKind.assign, TokenKind.semicolon, TokenKind.dot, TokenKind.comma, TokenKind.closeParenthesis],
  ...[TokenKind.operator, TokenKind.conditionalAccess, TokenKind.exclamation],
]);

function memberHeader(code: Code, { memberStart }: Place): { readonly first: number; readonly end: number } {
  let end = memberStart;
  while (end < code.tokens.count && !endsHeader.has(kindAt(code, end))) {
    const partner = kindAt(code, end) === TokenKind.openParenthesis ? partnerAt(code, end) : -1;
    end = partner > end ? partner + 1 : end + 1;
  }
  return { first: memberStart, end };
}

const endsHeader: ReadonlySet<number> = new Set([
  ...[TokenKind.openBrace, TokenKind.arrow, TokenKind.semicolon, TokenKind.assign, TokenKind.closeBrace],
]);

/** Type parameters that a header declares, `Name<T, U>`, with what `where` constrains them to. */
function typeParametersIn(
  code: Code,
  first: number,
  end: number,
  scope: NameScope,
  find: FindDeclaration,
): readonly [string, Type | undefined][] {
  const names: string[] = [];
  for (let at = first; at < end; at++) {
    if (kindAt(code, at) !== TokenKind.less) continue;
    const closes = declaresParameters(code, at, end);
    if (closes === -1) continue;
    for (let inner = at + 1; inner < closes; inner++) {
      const name = wordAt(code, inner);
      if (name !== '' && name !== 'in' && name !== 'out') names.push(name);
    }
    break;
  }
  return names.map((name) => [name, boundOf(code, first, end, name, scope, find)]);
}

/** The `>` of a list of plain names that a `(`, `:`, `{` or `where` follows; else -1: type arguments of a result. */
function declaresParameters(code: Code, less: number, end: number): number {
  for (let at = less + 1; at < end; at++) {
    const kind = kindAt(code, at);
    if (kind === TokenKind.greater) {
      const next = kindAt(code, at + 1);
      const isEnd = next === TokenKind.openParenthesis || next === TokenKind.colon || next === TokenKind.openBrace;
      return isEnd || wordAt(code, at + 1) === 'where' ? at : -1;
    }
    if (kind !== TokenKind.name && kind !== TokenKind.comma) return -1;
  }
  return -1;
}

function boundOf(
  code: Code,
  first: number,
  end: number,
  name: string,
  scope: NameScope,
  find: FindDeclaration,
): Type | undefined {
  for (let at = first; at < end; at++) {
    if (wordAt(code, at) !== 'where' || wordAt(code, at + 1) !== name) continue;
    let last = at + 2;
    while (last + 1 < end && kindAt(code, last + 1) !== TokenKind.comma && wordAt(code, last + 1) !== 'where') last++;
    const text = textBetween(code, at + 3, last);
    if (text !== 'class' && text !== 'struct' && text !== 'new()') return resolveTypeText(text, scope, find);
  }
  return undefined;
}
