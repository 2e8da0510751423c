import { Ajv, type ValidateFunction } from 'ajv';
import type { MetaModel, ModelProperty, ModelType } from './meta-model.ts';

/** A value that is not of its type: where in the value, and what is wrong. */
export interface Mismatch {
  readonly path: string;
  readonly what: string;
}

/** Whether values are of types of the model. Types are compiled at their first use. */
export type TypeCheck = (type: ModelType, value: unknown) => readonly Mismatch[];

/** Checks against the types of a model. Properties that the model does not have are allowed, as LSP does. */
export function createTypeCheck(model: MetaModel): TypeCheck {
  const ajv = new Ajv({ strict: false, allErrors: true, inlineRefs: false, logger: false });
  ajv.addSchema({ $id: 'lsp', definitions: definitionsOf(model) });
  const compiled = new Map<ModelType, ValidateFunction>();
  return (type, value) => {
    const known = compiled.get(type) ?? ajv.compile(schemaOf(type));
    compiled.set(type, known);
    if (known(value)) return [];
    // Alternatives of a union complain of one place each in its own way.
    const complaints = new Map<string, string[]>();
    for (const { instancePath, message, params } of deepest(known.errors ?? [])) {
      const path = instancePath === '' ? '/' : instancePath;
      complaints.set(path, [...(complaints.get(path) ?? []), `${message ?? 'is wrong'}${describe(params)}`]);
    }
    return [...complaints].map(([path, whats]) => ({ path, what: [...new Set(whats)].join(', or ') }));
  };
}

type Schema = Readonly<Record<string, unknown>>;

const range = 2 ** 31;
const base: Readonly<Record<string, Schema>> = {
  URI: { type: 'string', minLength: 1 },
  DocumentUri: { type: 'string', minLength: 1 },
  integer: { type: 'integer', minimum: -range, maximum: range - 1 },
  uinteger: { type: 'integer', minimum: 0, maximum: range - 1 },
  decimal: { type: 'number' },
  RegExp: { type: 'string' },
  string: { type: 'string' },
  boolean: { type: 'boolean' },
  null: { type: 'null' },
};

function schemaOf(type: ModelType): Schema {
  switch (type.kind) {
    case 'base': {
      const schema = base[type.name];
      if (schema === undefined) throw new Error(`the model has an unknown base type ${type.name}`);
      return schema;
    }
    case 'reference':
      return { $ref: `lsp#/definitions/${encodeURIComponent(type.name)}` };
    case 'array':
      return { type: 'array', items: schemaOf(type.element) };
    case 'map':
      return { type: 'object', additionalProperties: schemaOf(type.value) };
    case 'and':
      return { allOf: type.items.map(schemaOf) };
    case 'or':
      return { anyOf: type.items.map(schemaOf) };
    case 'tuple':
      return {
        type: 'array',
        items: type.items.map(schemaOf),
        minItems: type.items.length,
        maxItems: type.items.length,
      };
    case 'literal':
      return objectOf(type.value.properties);
    default:
      return { const: type.value };
  }
}

function objectOf(properties: readonly ModelProperty[]): Schema {
  return {
    type: 'object',
    properties: Object.fromEntries(properties.map(({ name, type }) => [name, schemaOf(type)])),
    required: properties.filter(({ optional }) => optional !== true).map(({ name }) => name),
  };
}

/** Any JSON: their definitions in the model refer to each other and say no more. */
const anything: ReadonlySet<string> = new Set(['LSPAny', 'LSPArray', 'LSPObject']);

function definitionsOf(model: MetaModel): Record<string, Schema> {
  const structures = new Map(model.structures.map((structure) => [structure.name, structure]));
  const flat = (name: string): readonly ModelProperty[] => {
    const structure = structures.get(name);
    if (structure === undefined) throw new Error(`the model has no structure ${name}`);
    const parents = [...(structure.extends ?? []), ...(structure.mixins ?? [])];
    // A structure's own property stands in place of its parent's.
    return [
      ...parents.flatMap((parent) => (parent.kind === 'reference' ? flat(parent.name) : [])),
      ...structure.properties,
    ];
  };
  const own = (name: string) => [...new Map(flat(name).map((property) => [property.name, property])).values()];
  return {
    ...Object.fromEntries(model.structures.map(({ name }) => [name, objectOf(own(name))])),
    ...Object.fromEntries(model.typeAliases.map(({ name, type }) => [name, schemaOf(type)])),
    ...Object.fromEntries(
      model.enumerations.map(({ name, type, values, supportsCustomValues }) => [
        name,
        supportsCustomValues === true ? schemaOf(type) : { enum: values.map(({ value }) => value) },
      ]),
    ),
    ...Object.fromEntries([...anything].map((name) => [name, {}])),
  };
}

/** Of the many complaints about a union those that lie deepest in the value: they are about the alternative that was meant. */
function deepest<E extends { readonly instancePath: string; readonly keyword: string }>(
  errors: readonly E[],
): readonly E[] {
  const depth = ({ instancePath }: E) => instancePath.split('/').length;
  const most = Math.max(...errors.map(depth));
  const chosen = errors.filter((error) => depth(error) === most && error.keyword !== 'anyOf');
  return (chosen.length === 0 ? errors : chosen).slice(0, 6);
}

function describe(params: object): string {
  const text = JSON.stringify(params);
  return /missingProperty|allowedValues?/.test(text) ? ` ${text.slice(0, 200)}` : '';
}
