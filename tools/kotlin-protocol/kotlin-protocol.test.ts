import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type ClassTables, classTables, type JsonSchema } from '../../protocol/src/class-tables.ts';
import { kotlinFiles } from './kotlin.ts';

const folder = new URL('../../clients/rider/src/main/kotlin/com/scenewright/rider/protocol/', import.meta.url);

test.each(Object.entries(kotlinFiles(classTables())))('%s is as the tables say', (name, text) => {
  expect(readFileSync(new URL(name, folder), 'utf8')).toBe(text);
});

const string: JsonSchema = { type: 'string' };
const position: JsonSchema = { type: 'object', properties: { line: {}, character: {} } };

/** The classes for a request with these parameters and this result. */
function typesFor(params: JsonSchema, result: JsonSchema, named: ClassTables['named'] = {}): string {
  const empty: JsonSchema = { type: 'object', properties: {} };
  const requests = [{ method: 'scenewright/try', description: 'Try.', params, result }];
  const files = kotlinFiles({
    named,
    requests,
    commands: [],
    settings: empty,
    status: empty,
    initializationOptions: empty,
  });
  return `${files['RequestTypes.kt']}\n${files['Requests.kt']}`;
}

function objectOf(properties: Record<string, JsonSchema>, required: string[] = Object.keys(properties)): JsonSchema {
  return { type: 'object', properties, required };
}

test.each<[string, JsonSchema, string]>([
  ['a text', string, 'val it: String'],
  ['a token', { type: ['string', 'number'] }, 'val it: String'],
  ['a word of some', { type: 'string', enum: ['one', 'two'] }, '/** One of `one`, `two`. */\n  val it: String'],
  ['a number', { type: 'number' }, 'val it: Double'],
  ['any whole number', { type: 'integer', maximum: Number.MAX_SAFE_INTEGER }, 'val it: Int'],
  ['a wide whole number', { type: 'integer', maximum: 2 ** 32 - 1 }, 'val it: Long'],
  ['a list', { type: 'array', items: string }, 'val it: List<String>'],
  ['a table', { type: 'object', additionalProperties: string }, 'val it: Map<String, String>'],
  ['a place', position, 'val it: Position'],
  ['a document', objectOf({ uri: string }), 'val it: TryParamsIt'],
  ['anything', {}, 'val it: JsonElement?'],
  ['a text or nothing', { anyOf: [string, { type: 'null' }] }, 'nullSafe = false)\n  val it: String?'],
  ['something described', { ...string, description: 'What it is.' }, '/** What it is. */\n  val it: String'],
  ['an object of its own', objectOf({ a: string }), 'data class TryParamsIt(\n  val a: String,\n)'],
  ['one of several objects', { anyOf: [objectOf({ a: string }), objectOf({ b: string })] }, 'val a: String? = null'],
  ['a text or an object', { anyOf: [string, objectOf({ a: string })] }, 'val it: JsonElement?'],
])('%s as a parameter', (_, schema, expected) => {
  expect(typesFor(objectOf({ it: schema }), {})).toContain(expected);
});

test('a parameter that may be left out is null then', () => {
  expect(typesFor(objectOf({ it: string }, []), {})).toContain('val it: String? = null,');
});

test('what is read has a value for each absent member', () => {
  const result = objectOf({
    text: string,
    place: position,
    list: { type: 'array', items: string },
    inner: objectOf({ a: string }),
  });
  const types = typesFor(objectOf({}), result);
  expect(types).toContain('val text: String = ""');
  expect(types).toContain('val place: Position = Position()');
  expect(types).toContain('val list: List<String> = emptyList()');
  expect(types).toContain('val inner: TryResultInner = TryResultInner()');
});

test('a type that requests share is written once, also where it refers to itself', () => {
  const node = objectOf({ name: string, children: { type: 'array', items: { $ref: '#/$defs/Node' } } });
  const types = typesFor(objectOf({}), { type: 'array', items: { $ref: '#/$defs/Node' } }, { Node: node });
  expect(types.match(/data class Node\(/g)).toHaveLength(1);
  expect(types).toContain('val children: List<Node> = emptyList()');
  expect(types).toContain('fun `try`(params: Empty): CompletableFuture<List<Node>>');
});

test('words of Kotlin are quoted', () => {
  expect(typesFor(objectOf({ in: string }), {})).toContain('val `in`: String');
});
