import type { ApiMember, ApiParameter, ApiType } from './api.ts';

/** A type's declaration as it is shown: `public class Rigidbody : Component`. */
export function typeSignature(type: ApiType): string {
  const modifier = type.kind !== 'class' ? '' : type.isStatic ? 'static ' : type.isAbstract ? 'abstract ' : '';
  const parameters = type.typeParameters.length === 0 ? '' : `<${type.typeParameters.join(', ')}>`;
  const bases = type.bases.length === 0 ? '' : ` : ${type.bases.map(shortType).join(', ')}`;
  return `public ${modifier}${type.kind} ${type.name}${parameters}${bases}`;
}

/** A member's declaration as it is shown, types by their short names: `public void AddForce(Vector3 force)`. */
export function memberSignature(member: ApiMember): string {
  const access = member.kind === 'enumMember' ? '' : member.isProtected ? 'protected ' : 'public ';
  const modifier = member.isStatic && member.kind !== 'enumMember' ? 'static ' : '';
  const type = shortType(member.type);
  const start = `${access}${modifier}`;
  switch (member.kind) {
    case 'enumMember':
      return `${shortType(member.declaringType)}.${member.name}${member.value === undefined ? '' : ` = ${member.value}`}`;
    case 'constructor':
      return `${start}${shortType(member.declaringType)}(${parameters(member)})`;
    case 'method':
    case 'operator': {
      const own = member.typeParameters.length === 0 ? '' : `<${member.typeParameters.join(', ')}>`;
      return `${start}${type} ${member.name}${own}(${parameters(member)})`;
    }
    case 'indexer':
      return `${start}${type} this[${parameters(member)}] ${accessors(member)}`;
    case 'property':
      return `${start}${type} ${member.name} ${accessors(member)}`;
    case 'event':
      return `${start}event ${type} ${member.name}`;
    case 'field':
      return `${start}${member.isWritable ? '' : 'readonly '}${type} ${member.name}`;
  }
}

/** A type text with short names: `List<Vector3>`. */
export function shortType(text: string): string {
  return text.replace(/`\d+/g, '').replace(/[\w.]+/g, (name) => name.slice(name.lastIndexOf('.') + 1));
}

function accessors({ isWritable }: ApiMember): string {
  return isWritable ? '{ get; set; }' : '{ get; }';
}

function parameters({ parameters: list, isExtension }: ApiMember): string {
  return list
    .map((parameter, index) => `${isExtension && index === 0 ? 'this ' : ''}${parameterText(parameter)}`)
    .join(', ');
}

/** A parameter as it is shown; one that may be left out stands in brackets. */
export function parameterText({ name, type, modifier, isOptional }: ApiParameter): string {
  const text = `${modifier === undefined ? '' : `${modifier} `}${shortType(type)} ${name}`;
  return isOptional ? `[${text}]` : text;
}
