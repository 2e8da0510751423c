import { eachChild, type SyntaxCursor, spanAt } from '#syntax/cursor.ts';
import type { SymbolFact } from '#syntax/symbol.ts';
import { codeLine } from './code-line.ts';
import { commentAbove } from './comment-above.ts';
import { readDeclarator } from './declarator.ts';
import { createHeader, type Header, headerFacts, readHeaderPart } from './header.ts';
import { readMacroStatement } from './macro-statement.ts';
import { innerScope, outermost, type Reading, type Scope } from './reading.ts';

/** Functions, types, buffers and global variables of the tree whose root `cursor` stands on, by position. */
export function readDeclarations(
  cursor: SyntaxCursor,
  text: string,
  kernels: ReadonlySet<string>,
): readonly SymbolFact[] {
  const reading: Reading = { text, kernels, symbols: [] };
  readItems(cursor, reading, outermost, 0);
  return reading.symbols;
}

/** Nesting beyond this is not followed: hostile input must not exhaust the stack. */
const maximumDepth = 32;

type ItemReader = (cursor: SyntaxCursor, reading: Reading, scope: Scope, depth: number) => void;

const itemReaders: Readonly<Record<string, ItemReader>> = {
  function_definition: readFunction,
  declaration: readVariables,
  struct_declaration: readVariables,
  struct_specifier: readContainer,
  cbuffer: readContainer,
  uniform_block: readContainer,
  namespace: readNamespace,
  ERROR: readItems,
};

/** Read the children of the present node. */
function readItems(cursor: SyntaxCursor, reading: Reading, scope: Scope, depth: number): void {
  if (depth > maximumDepth) return;
  let inner = scope;
  eachChild(cursor, () => {
    const { nodeType } = cursor;
    if (nodeType === 'macro_statement') inner = readMacroStatement(cursor, reading, scope, inner);
    else {
      // Only variables stand in a buffer: one that is not closed yet ends here.
      if (nodeType === 'function_definition' || nodeType === 'struct_declaration') inner = scope;
      itemReaders[nodeType]?.(cursor, reading, inner, depth);
    }
  });
}

function readFunction(cursor: SyntaxCursor, reading: Reading, scope: Scope): void {
  const { text, symbols, kernels } = reading;
  const span = spanAt(cursor);
  const header = createHeader();
  eachChild(cursor, () => readHeaderPart(header, cursor, text));
  const { name: nameSpan, body } = header;
  if (nameSpan === undefined) return;
  const name = text.slice(nameSpan.start, nameSpan.end);
  symbols.push({
    name,
    kind: kernels.has(name) ? 'kernel' : scope.function,
    container: scope.container,
    span,
    nameSpan,
    signature: codeLine(text, span.start, body?.start ?? span.end).replace(/ ?;$/, ''),
    ...docOf(text, span.start),
    ...headerFacts(header, text),
  });
}

/** A declaration of variables, or of a structure and variables of it. */
function readVariables(cursor: SyntaxCursor, reading: Reading, scope: Scope, depth: number): void {
  const span = spanAt(cursor);
  const header = createHeader();
  eachChild(cursor, () => {
    const { nodeType } = cursor;
    if (nodeType === 'declarator') readDeclarator(cursor, reading, scope, header, span);
    else if (nodeType === 'struct_specifier') {
      const name = readContainer(cursor, reading, scope, depth);
      if (name !== undefined) header.type = name;
    } else readHeaderPart(header, cursor, reading.text);
  });
}

/** A structure or buffer; answers where its name stands. */
function readContainer(cursor: SyntaxCursor, reading: Reading, scope: Scope, depth: number): Header['name'] {
  const { text, symbols } = reading;
  const span = spanAt(cursor);
  const header = createHeader();
  let word = cursor.nodeType;
  eachChild(cursor, () => {
    const { nodeType } = cursor;
    if (nodeType === 'class' || nodeType === 'interface' || nodeType === 'struct') word = nodeType;
    if (nodeType !== 'field_list') {
      readHeaderPart(header, cursor, text);
      return;
    }
    const nameSpan = header.name;
    const name = nameSpan === undefined ? '' : text.slice(nameSpan.start, nameSpan.end);
    const kind = containerKinds[word] ?? 'struct';
    if (nameSpan !== undefined) {
      symbols.push({
        name,
        kind,
        container: scope.container,
        span,
        nameSpan,
        signature: codeLine(text, span.start, cursor.startIndex),
        ...docOf(text, span.start),
        ...headerFacts(header, text),
      });
    }
    readItems(cursor, reading, innerScope(scope, name, kind), depth + 1);
  });
  return header.name;
}

const containerKinds: Readonly<Record<string, SymbolFact['kind']>> = {
  class: 'class',
  interface: 'interface',
  cbuffer: 'constantBuffer',
  uniform_block: 'constantBuffer',
};

function readNamespace(cursor: SyntaxCursor, reading: Reading, scope: Scope, depth: number): void {
  const { text, symbols } = reading;
  const span = spanAt(cursor);
  let nameSpan: SymbolFact['span'] | undefined;
  eachChild(cursor, () => {
    if (cursor.nodeType === 'identifier') nameSpan ??= spanAt(cursor);
  });
  if (nameSpan === undefined) return;
  const name = text.slice(nameSpan.start, nameSpan.end);
  symbols.push({ name, kind: 'namespace', container: scope.container, span, nameSpan, signature: `namespace ${name}` });
  readItems(cursor, reading, innerScope(scope, name, 'namespace'), depth + 1);
}

function docOf(text: string, start: number): Pick<SymbolFact, 'doc'> {
  const doc = commentAbove(text, start);
  return doc === undefined ? {} : { doc };
}
