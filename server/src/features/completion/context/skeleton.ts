import type { SymbolFact } from '#syntax/symbol.ts';
import { typeKinds } from '#workspace/type-hierarchy.ts';

/** Members of a type that are shown. */
const mostMembers = 60;
const longestSignature = 160;

/** A type without its bodies: its head and the signatures of its members. `symbols` are those of its file. */
export function typeSkeleton(type: SymbolFact, symbols: readonly SymbolFact[]): string {
  const own = type.container === '' ? type.name : `${type.container}.${type.name}`;
  const members = symbols
    .filter(({ container, kind, inactive }) => container === own && !typeKinds.has(kind) && inactive !== true)
    .slice(0, mostMembers);
  if (type.kind === 'enum') return `${typeHead(type)} { ${members.map(({ name }) => name).join(', ')} }`;
  return [typeHead(type), '{', ...members.map((member) => `    ${memberLine(member)}`), '}'].join('\n');
}

/** How a type is declared, with what it derives from. */
export function typeHead({ signature, bases }: SymbolFact): string {
  return signature.includes(':') || bases === undefined || bases.length === 0
    ? signature
    : `${signature} : ${bases.join(', ')}`;
}

/** A member as it would stand in an interface. */
export function memberLine({ signature, kind }: SymbolFact): string {
  const short = signature.length > longestSignature ? `${signature.slice(0, longestSignature)}…` : signature;
  return kind === 'property' ? `${short} { get; }` : short.endsWith(';') ? short : `${short};`;
}
