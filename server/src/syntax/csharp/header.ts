import type { Span } from '#base/text.ts';
import { eachChild, type SyntaxCursor, spanAt, textAt } from '#syntax/cursor.ts';
import type { ParameterFact } from '#syntax/symbol.ts';
import { foldBlanks } from './fold.ts';
import { readParameters } from './parameters.ts';

/** What the parts of a declaration before its body say. */
export interface Header {
  name: Span | undefined;
  /** Where the signature starts, behind attributes and comments; -1 before that is known. */
  signatureStart: number;
  type: Span | undefined;
  parameters: readonly ParameterFact[] | undefined;
  typeParameters: readonly string[] | undefined;
  bases: readonly string[] | undefined;
  modifiers: string[] | undefined;
  attributes: string[] | undefined;
}

/** A header of which no part is read. */
export function emptyHeader(): Header {
  return {
    name: undefined,
    signatureStart: -1,
    type: undefined,
    parameters: undefined,
    typeParameters: undefined,
    bases: undefined,
    modifiers: undefined,
    attributes: undefined,
  };
}

/** Takes a part of a declaration, on which the cursor stands, into its header. */
export type HeaderPartReader = (header: Header, cursor: SyntaxCursor, text: string) => void;

/** Readers of the parts that a node type tells; all others are told by their field. */
export const headerPartReaders: ReadonlyMap<string, HeaderPartReader> = new Map<string, HeaderPartReader>([
  ['comment', skip],
  [';', skip],
  ['class', readKeyword],
  ['struct', readKeyword],
  ['enum', readKeyword],
  ['attribute_list', readAttributes],
  ['modifier', readModifier],
  ['ref', readModifier],
  ['this', readThis],
  ['parameter_list', readParameterList],
  ['bracketed_parameter_list', readParameterList],
  ['type_parameter_list', readTypeParameters],
  ['base_list', readBases],
]);

/** Take in a part that only its field tells: a name or a type. */
export function readHeaderField(header: Header, cursor: SyntaxCursor): void {
  const start = startSignature(header, cursor);
  const field = cursor.currentFieldName;
  if (field === 'name' || field === 'operator') header.name = { start, end: cursor.endIndex };
  else if (field === 'type' || field === 'returns') header.type = { start, end: cursor.endIndex };
}

function startSignature(header: Header, cursor: SyntaxCursor): number {
  const start = cursor.startIndex;
  if (header.signatureStart === -1) header.signatureStart = start;
  return start;
}

function skip(): void {}

function readKeyword(header: Header, cursor: SyntaxCursor): void {
  if (header.signatureStart === -1) header.signatureStart = cursor.startIndex;
}

function readThis(header: Header, cursor: SyntaxCursor): void {
  header.name = spanAt(cursor);
}

function readModifier(header: Header, cursor: SyntaxCursor, text: string): void {
  const start = startSignature(header, cursor);
  header.modifiers ??= [];
  header.modifiers.push(text.slice(start, cursor.endIndex));
}

function readAttributes(header: Header, cursor: SyntaxCursor, text: string): void {
  const attributes = header.attributes ?? [];
  header.attributes = attributes;
  let target = '';
  eachChild(cursor, () => {
    const { nodeType } = cursor;
    if (nodeType === 'attribute_target_specifier') target = `${textAt(cursor, text).replace(/[\s:]+/g, '')}: `;
    else if (nodeType === 'attribute') attributes.push(target + foldBlanks(textAt(cursor, text)));
  });
}

function readParameterList(header: Header, cursor: SyntaxCursor, text: string): void {
  header.parameters = readParameters(cursor, text);
}

function readTypeParameters(header: Header, cursor: SyntaxCursor, text: string): void {
  const names: string[] = [];
  eachChild(cursor, () => {
    if (cursor.nodeType !== 'type_parameter') return;
    eachChild(cursor, () => {
      if (cursor.nodeType === 'identifier') names.push(textAt(cursor, text));
    });
  });
  header.typeParameters = names;
}

function readBases(header: Header, cursor: SyntaxCursor, text: string): void {
  const bases: string[] = [];
  eachChild(cursor, () => {
    const { nodeType } = cursor;
    if (notBases.has(nodeType)) return;
    const isCalled = nodeType === 'primary_constructor_base_type' && cursor.gotoFirstChild();
    bases.push(foldBlanks(textAt(cursor, text)));
    if (isCalled) cursor.gotoParent();
  });
  header.bases = bases;
}

const notBases: ReadonlySet<string> = new Set([':', ',', 'argument_list', 'comment']);
