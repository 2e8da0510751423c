import type { FileFacts } from '#syntax/facts.ts';
import { type JsonValue, parseJson } from '#syntax/json/json-value.ts';
import { booleanUnder, contentSpan, items, member, spanOf, textOf, textUnder } from '#syntax/json/read-value.ts';
import { readableText } from '#syntax/json/readable-text.ts';
import type { SymbolFact, SymbolKind, TermFact } from '#syntax/symbol.ts';
import type { ActionFact } from './input-facts.ts';

/** Facts of an `.inputactions`. The first side of a conflict is read. */
export function inputFacts(text: string): Omit<FileFacts, 'kind' | 'guidRefs'> {
  const { root, problems } = parseJson(readableText(text));
  const maps = items(member(root, 'maps')).flatMap(named);
  const schemes = items(member(root, 'controlSchemes')).flatMap(named);
  const parts = maps.map(readMap);
  return {
    symbols: parts.flatMap(({ symbols }) => symbols),
    problems,
    terms: [...parts.flatMap(({ terms }) => terms), ...schemes.map((scheme) => term('controlScheme', scheme))],
    input: {
      maps: parts.map(({ name, actions }) => ({ name, actions })),
      controlSchemes: schemes.map(({ name }) => name),
    },
  };
}

/** An object with a name. */
interface Named {
  readonly name: string;
  readonly nameValue: JsonValue;
  readonly value: JsonValue;
}

function named(value: JsonValue): readonly Named[] {
  const nameValue = member(value, 'name');
  const name = textOf(nameValue);
  return nameValue === undefined || name === undefined ? [] : [{ name, nameValue, value }];
}

function readMap(map: Named): {
  readonly name: string;
  readonly actions: readonly ActionFact[];
  readonly symbols: readonly SymbolFact[];
  readonly terms: readonly TermFact[];
} {
  const bindings = bindingsOf(map.value);
  const entries = items(member(map.value, 'actions'))
    .flatMap(named)
    .map((entry) => ({ entry, fact: actionOf(entry, bindings) }));
  return {
    name: map.name,
    actions: entries.map(({ fact }) => fact),
    symbols: [
      symbol('asset', map, '', `Action map "${map.name}"`),
      ...entries.map(({ entry, fact }) => {
        return symbol('event', entry, map.name, signatureOf(fact));
      }),
    ],
    terms: [
      term('inputActionMap', map),
      ...entries.map(({ entry }) => ({ ...term('inputAction', entry), detail: map.name })),
    ],
  };
}

/** `Button Jump`, `Value Vector2 Move`. */
function signatureOf({ name, type, control }: ActionFact): string {
  return [type, control === type ? '' : control, name].filter((part) => part !== '').join(' ');
}

function actionOf({ name, value }: Named, bindings: ReadonlyMap<string, readonly string[]>): ActionFact {
  const control = textUnder(value, 'expectedControlType') || textUnder(value, 'expectedControlLayout');
  const paths = [name, textUnder(value, 'id')].flatMap((key) => (key === '' ? [] : (bindings.get(key) ?? [])));
  return { name, type: textUnder(value, 'type') || oldType(value, control), control, bindings: paths };
}

/** Before actions had a type, it followed from what else was set. */
function oldType(value: JsonValue, control: string): string {
  if (booleanUnder(value, 'passThrough') === true) return 'PassThrough';
  const isButton = control === 'Button' || control === 'Key';
  return isButton && booleanUnder(value, 'initialStateCheck') !== true ? 'Button' : 'Value';
}

/** Control paths by the name or id of their action. A composite has parts in place of a path. */
function bindingsOf(map: JsonValue): ReadonlyMap<string, readonly string[]> {
  const paths = new Map<string, string[]>();
  for (const binding of items(member(map, 'bindings'))) {
    const path = textUnder(binding, 'path');
    if (path === '' || booleanUnder(binding, 'isComposite') === true) continue;
    const action = textUnder(binding, 'action');
    const known = paths.get(action);
    if (known === undefined) paths.set(action, [path]);
    else known.push(path);
  }
  return paths;
}

function symbol(kind: SymbolKind, { name, nameValue, value }: Named, container: string, signature: string): SymbolFact {
  return { name, kind, container, span: spanOf(value), nameSpan: contentSpan(nameValue), signature };
}

function term(kind: TermFact['kind'], { name, nameValue }: Named): TermFact {
  return { kind, name, offset: contentSpan(nameValue).start };
}
