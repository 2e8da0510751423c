import type { ApiMember, ApiType } from '#engine-api/catalogue/api.ts';
import { parseType, type TypeSyntax } from '#engine-api/inference/type-syntax.ts';

/** The id of a type in XML documentation: C# language specification, annex D.4.2. */
export function typeDocId({ fullName, typeParameters }: ApiType): string {
  return `T:${fullName}${arity('`', typeParameters.length)}`;
}

/** The id of a member; `type` is the one that declares it. */
export function memberDocId(member: ApiMember, type: ApiType): string {
  return `${memberDocPrefix(member, type)}${parameterList(member, type)}`;
}

/** The id without parameters, which all overloads share. */
export function memberDocPrefix(member: ApiMember, type: ApiType): string {
  const owner = `${type.fullName}${arity('`', type.typeParameters.length)}`;
  switch (member.kind) {
    case 'method':
    case 'operator':
      return `M:${owner}.${member.name}${arity('``', member.typeParameters.length)}`;
    case 'constructor':
      return `M:${owner}.#ctor`;
    case 'indexer':
      return `P:${owner}.Item`;
    case 'property':
      return `P:${owner}.${member.name}`;
    case 'event':
      return `E:${owner}.${member.name}`;
    case 'field':
    case 'enumMember':
      return `F:${owner}.${member.name}`;
  }
}

function arity(mark: string, count: number): string {
  return count === 0 ? '' : `${mark}${count}`;
}

function parameterList(member: ApiMember, type: ApiType): string {
  if (member.parameters.length === 0) return '';
  const written = member.parameters.map((parameter) => {
    const syntax = parseType(parameter.type);
    const name = syntax === undefined ? parameter.type : docType(syntax, member, type);
    return parameter.modifier === undefined || parameter.modifier === 'params' ? name : `${name}@`;
  });
  return `(${written.join(',')})`;
}

function docType(syntax: TypeSyntax, member: ApiMember, type: ApiType): string {
  switch (syntax.form) {
    case 'array':
      return `${docType(syntax.element, member, type)}[]`;
    case 'nullable':
      return `System.Nullable{${docType(syntax.of, member, type)}}`;
    case 'tuple':
      return `System.ValueTuple{${syntax.elements.map((element) => docType(element.type, member, type)).join(',')}}`;
    case 'name': {
      const name = syntax.names.join('.');
      const own = member.typeParameters.indexOf(name);
      if (own !== -1) return `\`\`${own}`;
      const outer = type.typeParameters.indexOf(name);
      if (outer !== -1) return `\`${outer}`;
      const args = syntax.args.map((arg) => docType(arg, member, type));
      return `${builtIn[name] ?? name}${args.length === 0 ? '' : `{${args.join(',')}}`}`;
    }
  }
}

const builtIn: Readonly<Record<string, string>> = {
  bool: 'System.Boolean',
  byte: 'System.Byte',
  sbyte: 'System.SByte',
  char: 'System.Char',
  short: 'System.Int16',
  ushort: 'System.UInt16',
  int: 'System.Int32',
  uint: 'System.UInt32',
  long: 'System.Int64',
  ulong: 'System.UInt64',
  float: 'System.Single',
  double: 'System.Double',
  decimal: 'System.Decimal',
  string: 'System.String',
  object: 'System.Object',
  void: 'System.Void',
};
