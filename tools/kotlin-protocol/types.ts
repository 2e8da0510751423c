import type { ClassTables, JsonSchema } from '../../protocol/src/class-tables.ts';

/** A Kotlin type: its name and the value that stands for an absent one. */
export interface KotlinType {
  readonly name: string;
  readonly absent: string;
}

/** A class to be written. */
export interface KotlinClass {
  readonly name: string;
  readonly properties: readonly KotlinProperty[];
}

export interface KotlinProperty {
  readonly name: string;
  readonly type: KotlinType;
  readonly isOptional: boolean;
  /** `null` is a value of its own that has to be sent. */
  readonly isNullWritten: boolean;
  readonly comment: string | undefined;
  /** What holds where nothing is said, in Kotlin. */
  readonly usual: string | undefined;
}

const any: KotlinType = { name: 'JsonElement?', absent: 'null' };
const numbers: Readonly<Record<string, KotlinType>> = {
  Int: { name: 'Int', absent: '0' },
  Long: { name: 'Long', absent: '0' },
  Double: { name: 'Double', absent: '0.0' },
};

/** Types of lsp4j that the protocol's objects are, by the names of their properties. */
const standard: Readonly<Record<string, KotlinType>> = {
  'character line': { name: 'Position', absent: 'Position()' },
  'end start': { name: 'Range', absent: 'Range()' },
  uri: { name: 'TextDocumentIdentifier', absent: 'TextDocumentIdentifier()' },
};

/** Finds the Kotlin types of schemas; the classes that they need are collected on the way. */
export function createTypes({ named }: Pick<ClassTables, 'named'>) {
  const classes = new Map<string, KotlinClass>();

  const define = (name: string, schema: JsonSchema): KotlinType => {
    const type = { name, absent: `${name}()` };
    const { properties = {}, required = [] } = schema;
    if (classes.has(name)) return type;
    classes.set(name, { name, properties: [] });
    const members = Object.entries(properties).map(([property, value]): KotlinProperty => {
      const inner = typeof value === 'object' ? value : {};
      const isRequired = required.includes(property);
      const found = typeOf(inner, name + nameOf(property), property);
      return {
        name: property,
        type: found,
        isOptional: !isRequired,
        isNullWritten: isRequired && found.name.endsWith('?') && isNullable(inner),
        comment: commentOf(inner),
        usual: usualOf(inner, found),
      };
    });
    classes.set(name, { name, properties: members });
    return type;
  };

  /** The type of a schema; `name` is that of its class where it needs one of its own, `property` where it stands. */
  const typeOf = (schema: JsonSchema, name: string, property?: string): KotlinType => {
    const reference = schema.$ref?.split('/').at(-1);
    if (reference !== undefined) return typeOf(named[reference] ?? {}, reference);
    if (schema.anyOf !== undefined) return typeOfUnion(schema.anyOf, name, property);
    // A token is a string or a number; ours are strings.
    const isString = schema.type === 'string' || (Array.isArray(schema.type) && schema.type.includes('string'));
    if (isString || typeof schema.const === 'string') return { name: 'String', absent: '""' };
    if (schema.type === 'boolean' || typeof schema.const === 'boolean') return { name: 'Boolean', absent: 'false' };
    if (schema.type === 'number') return numbers['Double'] ?? any;
    if (schema.type === 'integer') return numberOf(schema.maximum) ?? any;
    if (schema.type === 'array') {
      const items = typeof schema.items === 'object' && !Array.isArray(schema.items) ? schema.items : {};
      return { name: `List<${typeOf(items, singular(name)).name}>`, absent: 'emptyList()' };
    }
    if (schema.type !== 'object') return any;
    if (schema.properties === undefined) {
      const values = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : {};
      return { name: `Map<String, ${typeOf(values, `${name}Value`).name}>`, absent: 'emptyMap()' };
    }
    const keys = Object.keys(schema.properties).sort().join(' ');
    if (keys === '') return { name: 'Empty', absent: 'Empty()' };
    return (keys === 'uri' && property !== 'textDocument' ? undefined : standard[keys]) ?? define(name, schema);
  };

  const typeOfUnion = (parts: readonly JsonSchema[], name: string, property?: string): KotlinType => {
    const others = parts.filter(({ type }) => type !== 'null').map(resolved);
    const [only = {}] = parts.filter(({ type }) => type !== 'null');
    if (others.length < parts.length)
      return nullable(others.length === 1 ? typeOf(only, name) : typeOfUnion(others, name));
    const objects = others.flatMap((part) => part.anyOf?.map(resolved) ?? [part]);
    return objects.every(({ properties }) => properties !== undefined) ? typeOf(merged(objects), name, property) : any;
  };

  const resolved = (schema: JsonSchema): JsonSchema => {
    const reference = schema.$ref?.split('/').at(-1);
    return reference === undefined ? schema : (named[reference] ?? {});
  };

  /** One object with the properties of all; required is what all require. */
  const merged = (objects: readonly JsonSchema[]): JsonSchema => {
    const properties: Record<string, JsonSchema> = {};
    for (const object of objects)
      for (const [name, value] of Object.entries(object.properties ?? {})) {
        const next = typeof value === 'object' ? resolved(value) : {};
        const before = properties[name];
        properties[name] = before === undefined ? next : mergedValue(before, next);
      }
    const required = Object.keys(properties).filter((name) =>
      objects.every((object) => object.required?.includes(name) === true),
    );
    return { type: 'object', properties, required };
  };

  const mergedValue = (one: JsonSchema, other: JsonSchema): JsonSchema => {
    const [items, otherItems] = [one.items, other.items].map((each) =>
      typeof each === 'object' && !Array.isArray(each) ? resolved(each) : undefined,
    );
    if (items !== undefined && otherItems !== undefined) return { ...one, items: mergedValue(items, otherItems) };
    return one.properties !== undefined && other.properties !== undefined ? merged([one, other]) : one;
  };

  return { typeOf, classes };
}

/** `scenewright/usedBy` or `usedBy` as a part of a class name. */
export function nameOf(word: string): string {
  const last = word.split(/[/.]/).at(-1) ?? word;
  return last.charAt(0).toUpperCase() + last.slice(1);
}

function nullable(type: KotlinType): KotlinType {
  return { name: type.name.endsWith('?') ? type.name : `${type.name}?`, absent: 'null' };
}

function singular(name: string): string {
  return /[^s]s$/.test(name) ? name.slice(0, -1) : name;
}

function isNullable({ anyOf }: JsonSchema): boolean {
  return anyOf?.some(({ type }) => type === 'null') === true;
}

/** Only a bound beyond 32 bits that somebody wrote asks for a wide number; that of every integer does not. */
function numberOf(maximum: number | undefined): KotlinType | undefined {
  return maximum !== undefined && maximum > 2 ** 31 - 1 && maximum < Number.MAX_SAFE_INTEGER
    ? numbers['Long']
    : numbers['Int'];
}

function commentOf(schema: JsonSchema): string | undefined {
  const choices = schema.enum?.map((choice) => `\`${choice}\``).join(', ');
  const parts = [schema.description, choices === undefined ? undefined : `One of ${choices}.`];
  return parts.some((part) => part !== undefined) ? parts.filter((part) => part !== undefined).join(' ') : undefined;
}

function usualOf({ default: usual }: JsonSchema, type: KotlinType): string | undefined {
  if (typeof usual === 'object' && usual !== null) return type.absent;
  return usual === undefined ? undefined : JSON.stringify(usual);
}
