import type { JsonValue } from '#syntax/json/json-value.ts';
import { booleanUnder, contentSpan, member, spanOf, textOf, textUnder } from '#syntax/json/read-value.ts';
import type { ShaderPropertyFact } from '#syntax/shaderlab/shader-facts.ts';
import type { SymbolFact } from '#syntax/symbol.ts';
import type { GraphObject } from './graph-model.ts';
import { otherType, propertyTypes } from './property-types.ts';

/** A property of a graph. */
export interface GraphProperty {
  readonly fact: ShaderPropertyFact;
  readonly symbol: SymbolFact;
  /** Materials hold it. */
  readonly exposed: boolean;
}

/** Read a property of the graph that `container` names; one without reference name is none that anything could refer to. */
export function graphProperty({ type, value }: GraphObject, container: string): readonly GraphProperty[] {
  const reference = referenceName(value);
  const name = textOf(reference);
  if (reference === undefined || name === undefined) return [];
  const className = type.replace(/ShaderProperty$/, '');
  const kind = (Object.hasOwn(propertyTypes, className) ? propertyTypes[className] : undefined) ?? otherType(className);
  const word = kind.word(value);
  const range = rangeOf(word);
  const display = textUnder(value, 'm_Name');
  const defaultValue = kind.defaultValue(value);
  const hidden = booleanUnder(value, 'm_Hidden') === true ? ['HideInInspector'] : [];
  const attributes = [...hidden, ...kind.attributes(value)];
  const span = spanOf(value);
  return [
    {
      fact: {
        name,
        display,
        type: (word.split('(')[0] ?? '').toLowerCase(),
        ...(range === undefined ? {} : { range }),
        defaultValue,
        attributes,
        span,
      },
      symbol: {
        name,
        kind: 'shaderProperty',
        container,
        span,
        nameSpan: contentSpan(reference),
        signature: `${name} ("${display}", ${word})${defaultValue === '' ? '' : ` = ${defaultValue}`}`,
        ...(attributes.length === 0 ? {} : { attributes }),
        type: word,
      },
      exposed: kind.neverExposed !== true && booleanUnder(value, 'm_GeneratePropertyBlock') !== false,
    },
  ];
}

/** The name by which shaders and scripts know a property or keyword. */
export function referenceName(value: JsonValue): JsonValue | undefined {
  return ['m_OverrideReferenceName', 'm_DefaultReferenceName']
    .map((key) => member(value, key))
    .find((name) => textOf(name) !== undefined && textOf(name) !== '');
}

function rangeOf(word: string): readonly [number, number] | undefined {
  const match = /^Range\((.+), (.+)\)$/.exec(word);
  return match === null ? undefined : [Number(match[1]), Number(match[2])];
}
