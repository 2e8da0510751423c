import { type SyntaxCursor, spanAt, textAt } from '#syntax/cursor.ts';
import { collect, type OpenDeclaration, type Place, type SymbolReading } from './collect.ts';
import { type Declaration, declarations, wrappers } from './declarations.ts';
import { emptyHeader, headerPartReaders, readHeaderField } from './header.ts';
import { meetsOne } from './spans.ts';

/** Collect types, members and enum values in source order. Bodies are not entered. `cursor` stands on the root. */
export function readSymbols(cursor: SyntaxCursor, reading: SymbolReading): void {
  readDeclarations(cursor, reading, { container: '', kind: 'namespace' }, 0);
}

/** Nesting beyond this is not followed: hostile input must not exhaust the stack. */
const maximumDepth = 64;

function readDeclarations(cursor: SyntaxCursor, reading: SymbolReading, place: Place, depth: number): void {
  if (depth > maximumDepth || !cursor.gotoFirstChild()) return;
  // A file-scoped namespace encloses all that follows it, though the grammar makes the rest its siblings.
  let current = place;
  do {
    const { nodeType } = cursor;
    const declaration = declarations.get(nodeType);
    if (declaration !== undefined) {
      const inner = readDeclaration(cursor, reading, declaration, current, depth);
      if (nodeType === 'file_scoped_namespace_declaration') current = inner;
    } else if (wrappers.has(nodeType)) readDeclarations(cursor, reading, current, depth + 1);
  } while (cursor.gotoNextSibling());
  cursor.gotoParent();
}

/** Read the declaration that `cursor` stands on; answers the place of what it encloses. */
function readDeclaration(
  cursor: SyntaxCursor,
  reading: SymbolReading,
  declaration: Declaration,
  place: Place,
  depth: number,
): Place {
  const span = spanAt(cursor);
  // A file-scoped namespace encloses more than its own span.
  const canBeSkipped = reading.fresh !== undefined && declaration.kind !== 'namespace';
  if (canBeSkipped && !meetsOne(span, reading.fresh)) return place;
  const header = emptyHeader();
  const open = { declaration, place, depth, span, header, signatureEnd: -1, accessors: '', inner: undefined };
  readParts(cursor, reading, open);
  return open.inner ?? collect(reading, open);
}

function readParts(cursor: SyntaxCursor, reading: SymbolReading, open: OpenDeclaration): void {
  if (!cursor.gotoFirstChild()) return;
  do {
    const { nodeType } = cursor;
    const readPart = partReaders.get(nodeType);
    if (readPart !== undefined) {
      readPart(cursor, reading, open);
      // Nothing of interest follows.
      if (nodeType === 'block' || nodeType === 'declaration_list') break;
    } else if (open.signatureEnd === -1) {
      const readHeaderPart = headerPartReaders.get(nodeType) ?? readHeaderField;
      readHeaderPart(open.header, cursor, reading.text);
    }
  } while (cursor.gotoNextSibling());
  cursor.gotoParent();
}

type PartReader = (cursor: SyntaxCursor, reading: SymbolReading, open: OpenDeclaration) => void;

/** Readers of the parts that stand behind a declaration's header or hold what it declares. */
const partReaders: ReadonlyMap<string, PartReader> = new Map<string, PartReader>([
  ['declaration_list', readMembers],
  ['enum_member_declaration_list', readMembers],
  ['variable_declaration', readVariables],
  ['block', readBlock],
  ['accessor_list', readAccessors],
  ['arrow_expression_clause', readExpression],
  ['=', readExpression],
]);

function readMembers(cursor: SyntaxCursor, reading: SymbolReading, open: OpenDeclaration): void {
  endSignature(open, cursor.startIndex);
  open.inner = collect(reading, open);
  readDeclarations(cursor, reading, open.inner, open.depth + 1);
}

function readBlock(cursor: SyntaxCursor, reading: SymbolReading, open: OpenDeclaration): void {
  const { startIndex, endIndex } = cursor;
  endSignature(open, startIndex);
  reading.bodies.push({ start: startIndex, end: endIndex });
}

function readAccessors(cursor: SyntaxCursor, reading: SymbolReading, open: OpenDeclaration): void {
  open.accessors = textAt(cursor, reading.text);
  readBlock(cursor, reading, open);
}

/** Read a value, from its sign to the end of the declaration. */
function readExpression(cursor: SyntaxCursor, reading: SymbolReading, open: OpenDeclaration): void {
  const start = cursor.startIndex;
  endSignature(open, start);
  reading.bodies.push({ start, end: open.span.end });
}

function endSignature(open: OpenDeclaration, offset: number): void {
  if (open.signatureEnd === -1) open.signatureEnd = offset;
}

/** Read the variables of a field or event: each is a symbol. */
function readVariables(cursor: SyntaxCursor, reading: SymbolReading, open: OpenDeclaration): void {
  open.inner = open.place;
  if (open.header.signatureStart === -1) open.header.signatureStart = cursor.startIndex;
  if (!cursor.gotoFirstChild()) return;
  do {
    if (cursor.nodeType === 'variable_declarator') readVariable(cursor, reading, open);
    else if (open.header.type === undefined) readHeaderField(open.header, cursor);
  } while (cursor.gotoNextSibling());
  cursor.gotoParent();
}

function readVariable(cursor: SyntaxCursor, reading: SymbolReading, open: OpenDeclaration): void {
  const { startIndex, endIndex } = cursor;
  if (!cursor.gotoFirstChild()) return;
  // The name comes first; behind it stand the size of a fixed buffer and the value.
  if (cursor.nodeType === 'identifier') {
    const end = cursor.endIndex;
    open.header.name = { start: startIndex, end };
    open.signatureEnd = end;
    collect(reading, open);
    if (end < endIndex) reading.bodies.push({ start: end, end: endIndex });
  }
  cursor.gotoParent();
}
