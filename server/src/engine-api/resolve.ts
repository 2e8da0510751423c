import type { ApiEntry, Catalogue, EventFunction } from './catalogue.ts';
import { declaredTypes } from './declared-types.ts';

/** What stands at a place of a C# file, as far as the engine's API goes. */
export type ApiMeaning =
  | { readonly type: 'entry'; readonly entry: ApiEntry }
  | { readonly type: 'event'; readonly event: EventFunction; readonly on: string };

/** A place in C# code. */
export interface ApiQuery {
  readonly text: string;
  /** Span of the identifier in question. */
  readonly start: number;
  readonly end: number;
  /** Base types of the class around it, as written, followed through the project's own classes. */
  readonly enclosingBases: readonly string[];
  /** Whether the project itself declares the name as a type or in the class around it. */
  readonly isDeclaredByProject: (name: string) => boolean;
}

/** What the identifier means, or `undefined` when that is not certain. Nothing is guessed from a member's name alone. */
export function resolveApi(catalogue: Catalogue, query: ApiQuery): ApiMeaning | undefined {
  const name = query.text.slice(query.start, query.end);
  const receiver = receiverBefore(query.text, query.start);
  if (receiver === undefined) return unqualified(catalogue, query, name);
  const type = receiverType(catalogue, query, receiver);
  return type === undefined ? undefined : asEntry(memberOf(catalogue, type, name));
}

/** Base types of the engine whose members a script has without a receiver. */
const scriptBases: ReadonlySet<string> = new Set([
  'MonoBehaviour',
  'ScriptableObject',
  'StateMachineBehaviour',
  'Editor',
  'EditorWindow',
]);

function unqualified(catalogue: Catalogue, query: ApiQuery, name: string): ApiMeaning | undefined {
  const event = catalogue.events.get(name);
  const on = event?.on.find((type) => query.enclosingBases.includes(type));
  if (
    event !== undefined &&
    on !== undefined &&
    /\b(?:void|IEnumerator|Task|UniTask|Awaitable|UniTaskVoid)\s+$/.test(
      query.text.slice(Math.max(0, query.start - 40), query.start),
    )
  ) {
    return { type: 'event', event, on };
  }
  if (query.isDeclaredByProject(name)) return undefined;
  const type = catalogue.types.get(name);
  // A local or a field of that name hides the type.
  if (type !== undefined && !declaredTypes(query.text).has(name)) return asEntry(catalogue.entries.get(type));
  const base = query.enclosingBases.find((candidate) => scriptBases.has(candidate));
  if (base === undefined || declaredTypes(query.text).has(name)) return undefined;
  return asEntry(memberOf(catalogue, catalogue.types.get(base) ?? `UnityEngine.${base}`, name));
}

function receiverType(catalogue: Catalogue, query: ApiQuery, receiver: string): string | undefined {
  const generic = /(?:GetComponent|AddComponent)\w*<([A-Z]\w*)>\([^()]*\)$/.exec(receiver)?.[1];
  if (generic !== undefined) return catalogue.types.get(generic);
  const parts = receiver.replace(/^this\./, '').split('.');
  let type: string | undefined;
  for (const [index, part] of parts.entries()) {
    if (index > 0) type = type === undefined ? undefined : memberType(catalogue, memberOf(catalogue, type, part));
    else type = rootType(catalogue, query, part);
    if (type === undefined) return undefined;
  }
  return type;
}

function rootType(catalogue: Catalogue, query: ApiQuery, name: string): string | undefined {
  const declared = declaredTypes(query.text).get(name);
  if (declared !== undefined) return query.isDeclaredByProject(declared) ? undefined : catalogue.types.get(declared);
  if (query.isDeclaredByProject(name)) return undefined;
  const type = catalogue.types.get(name);
  if (type !== undefined) return type;
  const inherits = query.enclosingBases.some((base) => scriptBases.has(base));
  return inherits ? memberType(catalogue, memberOf(catalogue, 'UnityEngine.MonoBehaviour', name)) : undefined;
}

/** The member of a type or of its base types, the nearest first. */
function memberOf(catalogue: Catalogue, type: string, name: string): ApiEntry | undefined {
  let current: string | undefined = type;
  for (let depth = 0; current !== undefined && depth < 10; depth++) {
    const found = catalogue.entries.get(`${current}.${name}`);
    if (found !== undefined) return found;
    const bases: readonly string[] = catalogue.entries.get(current)?.bases ?? [];
    current = bases.map((base) => catalogue.types.get(base.replace(/^.*\./, ''))).find((base) => base !== undefined);
  }
  return undefined;
}

/** The type of a property or field, from the words before its name. */
function memberType(catalogue: Catalogue, member: ApiEntry | undefined): string | undefined {
  if (member === undefined || (member.kind !== 'property' && member.kind !== 'field')) return undefined;
  const words = (member.signatures[0]?.text ?? '').split(' ');
  const type = words.at(-2)?.replace(/^.*\./, '');
  return type === undefined ? undefined : catalogue.types.get(type);
}

/** The text of the receiver before `.name`, when it is a plain chain of names, or one generic call. */
function receiverBefore(text: string, start: number): string | undefined {
  const before = text.slice(Math.max(0, start - 200), start);
  if (!/\.\s*$/.test(before)) return undefined;
  const chain = /((?:\b[A-Za-z_]\w*\.)*\b[A-Za-z_]\w*(?:<[A-Z]\w*>\([^()]*\))?)\??\.\s*$/.exec(before)?.[1];
  // Something else ends with a dot here, a call or an index: it has a receiver, but not one that we can type.
  return chain ?? '?';
}

function asEntry(entry: ApiEntry | undefined): ApiMeaning | undefined {
  return entry === undefined ? undefined : { type: 'entry', entry };
}
