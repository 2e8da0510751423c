import type { SymbolFact, SymbolKind } from '#syntax/facts.ts';
import { forEachNamedChild, type Node, spanOf } from '#syntax/parser.ts';
import { declarations, variableDeclarations, wrappers } from './declarations.ts';
import { docSummary } from './doc-comment.ts';

/** Types, members and enum values of a C# file, in source order. Bodies are not entered. */
export function csharpSymbols(root: Node, text: string): readonly SymbolFact[] {
  const symbols: SymbolFact[] = [];
  readDeclarations(root, { text, symbols, container: '' });
  return symbols;
}

interface Reading {
  readonly text: string;
  readonly symbols: SymbolFact[];
  readonly container: string;
}

/** Nesting beyond this is not followed: hostile input must not exhaust the stack. */
const maximumDepth = 64;

function readDeclarations(parent: Node, reading: Reading, depth = 0): void {
  let comments: string[] = [];
  // A file-scoped namespace encloses all that follows it, though the grammar makes the rest its siblings.
  let current = reading;
  forEachNamedChild(parent, (child) => {
    if (child.type === 'comment') {
      const comment = child.text;
      if (comment.startsWith('///')) comments.push(comment);
      else comments = [];
      return;
    }
    const doc = docSummary(comments);
    comments = [];
    if (wrappers.has(child.type)) {
      if (depth < maximumDepth) readDeclarations(child, current, depth + 1);
      return;
    }
    const inner = readDeclaration(child, current, doc, depth);
    if (inner !== undefined) current = inner;
  });
}

/** Read one declaration; answers the reading that encloses its following siblings, when that changes. */
function readDeclaration(node: Node, reading: Reading, doc: string | undefined, depth: number): Reading | undefined {
  const variableKind = variableDeclarations[node.type];
  if (variableKind !== undefined) {
    readVariables(node, variableKind, reading, doc);
    return undefined;
  }
  const declaration = declarations[node.type];
  if (declaration === undefined) return undefined;
  const nameNode =
    node.childForFieldName('name') ?? node.childForFieldName('operator') ?? node.childForFieldName('parameters');
  if (nameNode === null) return undefined;
  const name = symbolName(node, nameNode);
  const body = node.childForFieldName('body') ?? node.childForFieldName('accessors') ?? node.childForFieldName('value');
  reading.symbols.push({
    name,
    kind: declaration.kind,
    container: reading.container,
    span: spanOf(node),
    nameSpan: spanOf(nameNode),
    signature: signatureOf(node, body?.startIndex ?? node.endIndex, reading.text),
    ...(doc === undefined ? {} : { doc }),
    ...attributesOf(node),
    ...(declaration.holdsMembers ? basesOf(node) : {}),
  });
  const inner = { ...reading, container: reading.container === '' ? name : `${reading.container}.${name}` };
  if (declaration.holdsMembers && body !== null && depth < maximumDepth) readDeclarations(body, inner, depth + 1);
  return node.type === 'file_scoped_namespace_declaration' ? inner : undefined;
}

function readVariables(node: Node, kind: SymbolKind, reading: Reading, doc: string | undefined): void {
  const declaration = node.namedChildren.find((child) => child?.type === 'variable_declaration');
  const attributes = attributesOf(node);
  for (const declarator of declaration?.namedChildren ?? []) {
    const nameNode = declarator?.type === 'variable_declarator' ? declarator.childForFieldName('name') : null;
    if (nameNode === null || nameNode === undefined) continue;
    reading.symbols.push({
      name: nameNode.text,
      kind,
      container: reading.container,
      span: spanOf(node),
      nameSpan: spanOf(nameNode),
      signature: signatureOf(node, nameNode.endIndex, reading.text),
      ...(doc === undefined ? {} : { doc }),
      ...attributes,
    });
  }
}

function symbolName(node: Node, nameNode: Node): string {
  if (node.type === 'indexer_declaration') return 'this[]';
  if (node.type === 'operator_declaration') return `operator ${nameNode.text}`;
  return node.type === 'destructor_declaration' ? `~${nameNode.text}` : nameNode.text;
}

/** Longer signatures are cut: they are shown to people and stored for every symbol. */
const maximumSignature = 300;

function signatureOf(node: Node, end: number, text: string): string {
  let start = node.startIndex;
  for (const child of node.children) {
    if (child === null) continue;
    if (child.type !== 'attribute_list' && child.type !== 'comment') {
      start = child.startIndex;
      break;
    }
  }
  const signature = text.slice(start, Math.min(end, start + 4 * maximumSignature)).replace(/\s+/g, ' ');
  return signature.slice(0, maximumSignature).replace(/(?:\s|=>|[;={])+$/, '');
}

function attributesOf(node: Node): { readonly attributes?: readonly string[] } {
  const attributes: string[] = [];
  for (const list of node.namedChildren) {
    if (list?.type !== 'attribute_list') continue;
    forEachNamedChild(list, (attribute) => {
      if (attribute.type === 'attribute') attributes.push(attribute.text.replace(/\s+/g, ' '));
    });
  }
  return attributes.length === 0 ? {} : { attributes };
}

function basesOf(node: Node): { readonly bases?: readonly string[] } {
  const list = node.namedChildren.find((child) => child?.type === 'base_list');
  const bases = (list?.namedChildren ?? []).flatMap((base) => (base === null ? [] : [base.text.replace(/\s+/g, ' ')]));
  return bases.length === 0 ? {} : { bases };
}
