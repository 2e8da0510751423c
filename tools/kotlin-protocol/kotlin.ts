import type { ClassTables } from '../../protocol/src/class-tables.ts';
import { createTypes, type KotlinClass, type KotlinProperty, nameOf } from './types.ts';

const width = 120;

/** Names of the protocol that mean something else in Kotlin. */
const keywords: ReadonlySet<string> = new Set(['in', 'is', 'as', 'object', 'when', 'val', 'var', 'fun', 'try']);

/** The protocol as Kotlin: files by name, for the package that `head` names. */
export function kotlinFiles(tables: ClassTables): Readonly<Record<string, string>> {
  return {
    'Requests.kt': requestFile(tables),
    'RequestTypes.kt': typesFile(tables),
    'Commands.kt': commandFile(tables),
    'Settings.kt': settingsFile(tables),
  };
}

function requestFile(tables: ClassTables): string {
  const types = createTypes(tables);
  const methods = tables.requests.map(({ method, description, params, result }) => {
    const name = nameOf(method);
    const parameter = types.typeOf(params, `${name}Params`).name;
    const answer = types.typeOf(result, `${name}Result`).name;
    const call = name.charAt(0).toLowerCase() + name.slice(1);
    return [
      comment(description, '  '),
      `  @JsonRequest("${method}")`,
      `  fun ${quoted(call)}(params: ${parameter}): CompletableFuture<${answer}>`,
    ].join('\n');
  });
  return fileOf([
    `/** Requests beside standard LSP. What is refused fails with \`data\` that holds a \`code\` and a \`hint\`. */\ninterface Requests {\n${methods.join('\n\n')}\n}`,
  ]);
}

function typesFile(tables: ClassTables): string {
  const given = createTypes(tables);
  for (const { method, params } of tables.requests) given.typeOf(params, `${nameOf(method)}Params`);
  given.typeOf(tables.initializationOptions, 'InitializationOptions');
  const answered = createTypes(tables);
  for (const { method, result } of tables.requests) answered.typeOf(result, `${nameOf(method)}Result`);
  answered.typeOf(tables.status, 'Status');
  const answers = [...answered.classes.values()].map((each) => classOf(each, true));
  const questions = [...given.classes.values()]
    .filter(({ name }) => !answered.classes.has(name))
    .map((each) => classOf(each, false));
  return fileOf(['/** An object without members. */\nclass Empty', ...questions, ...answers]);
}

function commandFile(tables: ClassTables): string {
  const types = createTypes(tables);
  const ids = tables.commands.map(({ id, title, args }) => {
    const name = nameOf(id);
    types.typeOf(args, `${name}Arguments`);
    const constant = name.replace(/(?<=.)[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
    return `${comment(title, '  ')}\n  const val ${constant}: String = "${id}"`;
  });
  return fileOf([
    `/** Commands of the server, for \`workspace/executeCommand\` with one argument. */\nobject Commands {\n${ids.join('\n\n')}\n}`,
    ...[...types.classes.values()].map((each) => classOf(each, false)),
  ]);
}

function settingsFile(tables: ClassTables): string {
  const types = createTypes(tables);
  types.typeOf(tables.settings, 'Settings');
  return fileOf([...types.classes.values()].map((each) => classOf(each, false)));
}

/** `isRead`: made by gson, which leaves absent members as the constructor without arguments sets them. */
function classOf({ name, properties }: KotlinClass, isRead: boolean): string {
  const lines = properties.map((property) => propertyOf(property, isRead));
  return `data class ${name}(\n${lines.join('\n')}\n)`;
}

function propertyOf({ name, type, isOptional, isNullWritten, comment: text, usual }: KotlinProperty, isRead: boolean) {
  const isNull = isOptional && usual === undefined;
  const typeName = isNull && !type.name.endsWith('?') ? `${type.name}?` : type.name;
  const value = usual ?? (isNull ? 'null' : isRead ? type.absent : undefined);
  return [
    ...(text === undefined ? [] : [comment(text, '  ')]),
    ...(isNullWritten && !isRead ? ['  @field:JsonAdapter(NullWritten::class, nullSafe = false)'] : []),
    `  val ${quoted(name)}: ${typeName}${value === undefined ? '' : ` = ${value}`},`,
  ].join('\n');
}

function comment(text: string, indent: string): string {
  const line = `${indent}/** ${text} */`;
  if (line.length <= width) return line;
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && indent.length + last.length + word.length + 4 <= width)
      lines.splice(-1, 1, `${last} ${word}`);
    else lines.push(word);
  }
  return [`${indent}/**`, ...lines.map((each) => `${indent} * ${each}`), `${indent} */`].join('\n');
}

const imports: Readonly<Record<string, string>> = {
  JsonAdapter: 'com.google.gson.annotations.JsonAdapter',
  JsonElement: 'com.google.gson.JsonElement',
  CompletableFuture: 'java.util.concurrent.CompletableFuture',
  Position: 'org.eclipse.lsp4j.Position',
  Range: 'org.eclipse.lsp4j.Range',
  TextDocumentIdentifier: 'org.eclipse.lsp4j.TextDocumentIdentifier',
  JsonRequest: 'org.eclipse.lsp4j.jsonrpc.services.JsonRequest',
};

function fileOf(parts: readonly string[]): string {
  const body = parts.join('\n\n');
  const used = Object.entries(imports)
    .filter(([name]) => new RegExp(`[@:<( ]${name}\\b`).test(body))
    .map(([, path]) => `import ${path}`)
    .sort();
  return [
    '// Generated from the tables of protocol/ by `node tools/kotlin-protocol/main.mjs`.',
    'package com.scenewright.rider.protocol',
    ...(used.length === 0 ? [] : [used.join('\n')]),
    `${body}\n`,
  ].join('\n\n');
}

function quoted(name: string): string {
  return keywords.has(name) ? `\`${name}\`` : name;
}
