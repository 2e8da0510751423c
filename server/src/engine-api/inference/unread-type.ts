import { TokenKind } from '#syntax/csharp/token-kinds.ts';
import { type Code, kindAt, partnerAt, textBetween, wordAt } from '#syntax/csharp/words.ts';
import { type FindDeclaration, type NameScope, resolveTypeText } from './name-scope.ts';
import type { OpenType } from './place.ts';
import type { Member, Type, TypeDeclaration } from './type.ts';
import { typeBefore } from './written-type.ts';

/**
 * A type that broken code hides from the file's facts, as its tokens show it: its bases, and names with a type before
 * them. That it may have more is never ruled out.
 */
export function unreadType(
  code: Code,
  { first, brace }: OpenType,
  fullName: string,
  outer: NameScope,
  find: FindDeclaration,
): TypeDeclaration {
  let colon = first;
  while (colon < brace && kindAt(code, colon) !== TokenKind.colon) colon++;
  const texts = colon < brace - 1 ? textBetween(code, colon + 1, brace - 1).replace(/\bwhere\b.*$/, '') : '';
  let bases: readonly Type[] | undefined;
  let members: readonly Member[] | undefined;
  const all = () => {
    members ??= membersIn(code, brace, declaration, outer, find);
    return members;
  };
  const declaration: TypeDeclaration = {
    origin: 'project',
    fullName,
    kind: 'class',
    typeParameters: [],
    bases: () => {
      bases ??= texts.split(/,(?![^<]*>)/).flatMap((text) => resolveTypeText(text.trim(), outer, find) ?? []);
      return bases;
    },
    hasUnknownBase: () => true,
    own: (name) => all().filter((member) => member.name === name),
    all,
  };
  return declaration;
}

/** Declared names directly behind `brace`; what braces inside of it hold is passed over. */
function membersIn(
  code: Code,
  brace: number,
  declaring: TypeDeclaration,
  outer: NameScope,
  find: FindDeclaration,
): readonly Member[] {
  const scope: NameScope = { ...outer, enclosing: [declaring, ...outer.enclosing] };
  const close = partnerAt(code, brace);
  const end = close === -1 ? code.tokens.count : close;
  const members: Member[] = [];
  for (let at = brace + 1; at < end; at++) {
    const partner = partnerAt(code, at);
    if (partner > at) at = partner;
    if (kindAt(code, at) !== TokenKind.name) continue;
    const first = typeBefore(code, at - 1);
    if (first === -1) continue;
    const type = textBetween(code, first, at - 1);
    members.push({
      name: wordAt(code, at),
      kind: kindAt(code, at + 1) === TokenKind.openParenthesis ? 'method' : 'field',
      isStatic: false,
      isExtension: false,
      declaring,
      typeParameters: [],
      parameters: [],
      type: () => resolveTypeText(type, scope, find),
    });
  }
  return members;
}
