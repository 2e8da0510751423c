import { type FindDeclaration, fullNames, type NameScope, resolveTypeText } from './name-scope.ts';
import { systemTypes } from './system-types.ts';
import type { Member, MemberParameter, TypeDeclaration } from './type.ts';

/** The types of .NET that inference knows, under their full names with the number of their type parameters: `…List/1`. */
export function createSystemTypes(find: FindDeclaration): ReadonlyMap<string, TypeDeclaration> {
  const types = new Map<string, TypeDeclaration>();
  let lines: string[] = [];
  for (const line of [...systemTypes.trim().split('\n'), 'end']) {
    if (line.startsWith(' ')) lines.push(line.trim());
    else {
      const type = lines.length === 0 ? undefined : systemType(lines, find);
      if (type !== undefined) types.set(`${type.fullName}/${type.typeParameters.length}`, type);
      lines = [line];
    }
  }
  return types;
}

function systemType([header = '', ...lines]: readonly string[], find: FindDeclaration): TypeDeclaration {
  const [, fullName = '', parameters = '', base = ''] = /^([\w.]+)(?:<([^>]*)>)?(?: : (.*))?$/.exec(header) ?? [];
  const typeParameters = namesIn(parameters);
  const scope = scopeWith(typeParameters);
  let members: readonly Member[] | undefined;
  const all = () => {
    members ??= lines.map((line) => systemMember(line, declaration, find));
    return members;
  };
  const declaration: TypeDeclaration = {
    origin: 'system',
    fullName,
    kind: /^System\.(?:Action|Func|Predicate|Comparison|Converter|EventHandler)$/.test(fullName) ? 'delegate' : 'class',
    typeParameters,
    bases: () => (base === '' ? [] : [resolveTypeText(base, scope, find) ?? { form: 'foreign', name: base }]),
    // What the table leaves out is not known.
    hasUnknownBase: () => true,
    own: (name) => all().filter((member) => member.name === name),
    all,
  };
  return declaration;
}

const shape = /^(static )?(.+?) (\w+|this)(?:<([^>]*)>)?(?:([([])(.*)[)\]])?$/;

function systemMember(line: string, declaring: TypeDeclaration, find: FindDeclaration): Member {
  const [, isStatic, type = '', name = '', parameters = '', bracket, list = ''] = shape.exec(line) ?? [];
  const typeParameters = namesIn(parameters);
  const scope = scopeWith([...declaring.typeParameters, ...typeParameters]);
  return {
    name: name === 'this' ? 'this[]' : name,
    kind: bracket === '(' ? 'method' : bracket === '[' ? 'indexer' : 'property',
    isStatic: isStatic !== undefined,
    isExtension: list.startsWith('this '),
    declaring,
    typeParameters,
    parameters: splitList(list).map((parameter) => systemParameter(parameter, scope, find)),
    type: () => resolveTypeText(type, scope, find),
  };
}

function systemParameter(written: string, scope: NameScope, find: FindDeclaration): MemberParameter {
  const [declared = '', value] = written.split(' = ');
  const space = declared.lastIndexOf(' ');
  return {
    name: declared.slice(space + 1),
    isOptional: value !== undefined,
    type: () => resolveTypeText(declared.slice(0, space), scope, find),
    ...(declared.startsWith('out ') ? { modifier: 'out' } : {}),
  };
}

/** The parts of a list; commas between `<` and `>` separate none. */
function splitList(list: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < list.length; at++) {
    const character = list[at];
    if (character === '<') depth++;
    else if (character === '>') depth--;
    else if (character === ',' && depth === 0) {
      parts.push(list.slice(start, at));
      start = at + 2;
    }
  }
  return list === '' ? [] : [...parts, list.slice(start)];
}

function namesIn(list: string): readonly string[] {
  return list === '' ? [] : list.split(', ');
}

function scopeWith(typeParameters: readonly string[]): NameScope {
  return { ...fullNames, typeParameters: new Map(typeParameters.map((name) => [name, undefined])) };
}
