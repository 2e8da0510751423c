import type { SerializedFact, SymbolFact, SymbolKind } from '#syntax/symbol.ts';
import { isUnitySerializable } from './serializable-type.ts';

/** A field or property as far as its declaration says. */
export type FieldDeclaration = Pick<SymbolFact, 'name' | 'kind' | 'attributes' | 'modifiers' | 'type'>;

/** Where it stands and what a property is made of. */
export interface FieldPlace {
  readonly containerKind: SymbolKind;
  /** The accessors of a property, braces included; `''` when there are none. */
  readonly accessors: string;
  /** Namespaces that the file uses. */
  readonly usings: ReadonlySet<string>;
}

/** How Unity writes the field or the property's backing field into assets; `undefined` when it does not. */
export function serializedFact(field: FieldDeclaration, place: FieldPlace): SerializedFact | undefined {
  const { modifiers = [] } = field;
  const isPublic = field.kind === 'field' && modifiers.includes('public');
  if (!isPublic && field.attributes === undefined) return undefined;
  if (!holders.has(place.containerKind) || modifiers.some((modifier) => exclusive.has(modifier))) return undefined;
  if (field.kind === 'property' && !isAutomatic(place.accessors)) return undefined;
  const attributes = attributesOfField(field);
  const names = new Set(attributes.map(attributeName));
  const byReference = names.has('SerializeReference');
  const isWanted = isPublic || byReference || names.has('SerializeField');
  if (!isWanted || names.has('NonSerialized')) return undefined;
  if (!isUnitySerializable(field.type ?? '', byReference, place.usings)) return undefined;
  const formerKeys = attributes.flatMap(formerKey);
  return {
    key: field.kind === 'field' ? field.name.replace(/^@/, '') : `<${field.name.replace(/^@/, '')}>k__BackingField`,
    ...(formerKeys.length === 0 ? {} : { formerKeys }),
    ...(byReference ? { byReference } : {}),
  };
}

const holders: ReadonlySet<SymbolKind> = new Set(['class', 'struct', 'record']);

const exclusive: ReadonlySet<string> = new Set(['static', 'const', 'readonly', 'abstract']);

/** Whether the compiler makes a field that can be written: accessors without bodies, `set` among them. */
function isAutomatic(accessors: string): boolean {
  if (accessors.lastIndexOf('{') > 0 || accessors.includes('=>')) return false;
  return /\bset\s*;/.test(accessors);
}

/** The attributes of the field itself: of a property those with the target `field`. */
function attributesOfField({ kind, attributes = [] }: FieldDeclaration): readonly string[] {
  if (kind === 'field') return attributes.map((attribute) => attribute.replace(/^field: /, ''));
  return attributes.flatMap((attribute) =>
    attribute.startsWith('field: ') ? [attribute.slice('field: '.length)] : [],
  );
}

/** `UnityEngine.SerializeFieldAttribute` is `SerializeField`. */
function attributeName(attribute: string): string {
  const path = attribute.split('(', 1)[0] ?? '';
  return (path.split(/[.:]/).at(-1) ?? '').trim().replace(/Attribute$/, '');
}

function formerKey(attribute: string): readonly string[] {
  if (attributeName(attribute) !== 'FormerlySerializedAs') return [];
  const argument = /^[^(]*\(\s*(?:oldName\s*:\s*)?(?:@?"([^"]*)"|nameof\s*\(\s*(?:\w+\s*\.\s*)*(\w+)\s*\))\s*\)$/.exec(
    attribute,
  );
  const key = argument?.[1] ?? argument?.[2];
  return key === undefined || key === '' ? [] : [key];
}
