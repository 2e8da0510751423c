import { isKnownValueType, isUnwritable } from './unwritable-types.ts';

/**
 * Whether Unity can write a field of the type, as far as its text shows: a name that no table knows is taken for a class
 * or structure that can. `byReference` is `SerializeReference`, which also takes interfaces and `object`; `usings` are
 * the namespaces that the file uses.
 */
export function isUnitySerializable(type: string, byReference: boolean, usings: ReadonlySet<string>): boolean {
  if (type === '' || /^(?:ref|scoped)\s/.test(type)) return false;
  const shape = type.replace(/\s+/g, '');
  const element = elementOf(shape);
  if (element === undefined) return isElement(shape, byReference, usings);
  return elementOf(element) === undefined && isElement(element, byReference, usings);
}

/** The last name of the type, of an array or list that of its elements: `Slot` of `List<Inventory.Slot>`. */
export function elementName(type: string): string {
  const shape = type.replace(/\s+/g, '');
  return lastName(elementOf(shape) ?? shape);
}

/** The element type of an array or list; `undefined` for other types. */
function elementOf(shape: string): string | undefined {
  const plain = shape.endsWith('?') ? shape.slice(0, -1) : shape;
  if (plain.endsWith('[]')) return plain.slice(0, -2);
  return plain.endsWith('>') && lastName(plain) === 'List' ? plain.slice(plain.indexOf('<') + 1, -1) : undefined;
}

/** Whether a type that is no array of one rank and no list can be written. */
function isElement(shape: string, byReference: boolean, usings: ReadonlySet<string>): boolean {
  // Tuples, arrays of several ranks, pointers.
  if (shape.startsWith('(') || shape.endsWith(']') || shape.endsWith('*') || shape.startsWith('delegate*'))
    return false;
  const name = lastName(shape);
  if (shape.endsWith('?') && isKnownValueType(name)) return false;
  if (byReference && name === 'object') return true;
  return !isUnwritable(name, qualifierOf(shape), usings) && (byReference || !looksLikeInterface(name));
}

function lastName(shape: string): string {
  const path = pathOf(shape);
  return path.slice(Math.max(path.lastIndexOf('.'), path.lastIndexOf(':')) + 1).replace(/^@/, '');
}

/** What stands before the last name, without `global::`. */
function qualifierOf(shape: string): string {
  const path = pathOf(shape).replace(/^global::/, '');
  return path.slice(0, Math.max(path.lastIndexOf('.'), 0));
}

/** The names of a type without its arguments. */
function pathOf(shape: string): string {
  const end = shape.search(/[<?[]/);
  return end === -1 ? shape : shape.slice(0, end);
}

/** `IDamageable`, but not `IKSolver`, `IOPort`, `IDCard` or `IPAddress`, whose first letters are an abbreviation. */
function looksLikeInterface(name: string): boolean {
  return /^I[A-Z]/.test(name) && !/^I[KODP](?:[A-Z]|$)/.test(name);
}
