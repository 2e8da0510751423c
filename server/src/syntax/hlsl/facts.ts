import type { SymbolFact, SymbolKind } from '#syntax/facts.ts';
import { forEachNamedChild, type Node } from '#syntax/parser.ts';

/** Functions, structs, constant buffers, global variables and kernels of HLSL code. `shift` is added to every offset. */
export function hlslSymbols(root: Node, text: string, shift: number, container: string): readonly SymbolFact[] {
  const symbols: SymbolFact[] = [];
  const kernels = kernelNames(text);
  readItems(root, { text, shift, symbols, container, kernels }, 0);
  return symbols;
}

interface Reading {
  readonly text: string;
  readonly shift: number;
  readonly symbols: SymbolFact[];
  readonly container: string;
  readonly kernels: ReadonlySet<string>;
}

/** Node types that declare one named thing. */
const declarations: Readonly<Record<string, SymbolKind>> = {
  function_definition: 'function',
  struct_specifier: 'struct',
  cbuffer: 'constantBuffer',
};

/** Nesting beyond this is not followed. */
const maximumDepth = 32;

/** Longer signatures are cut. */
const maximumSignature = 300;

function readItems(parent: Node, reading: Reading, depth: number): void {
  if (depth > maximumDepth) return;
  forEachNamedChild(parent, (node) => {
    const kind = declarations[node.type];
    if (kind !== undefined) readDeclaration(node, kind, reading, depth);
    else if (node.type === 'declaration') readVariables(node, reading);
    else if (node.type === 'struct_declaration' || node.type === 'namespace' || node.type === 'ERROR') {
      readItems(node, reading, depth + 1);
    }
  });
}

function readDeclaration(node: Node, kind: SymbolKind, reading: Reading, depth: number): void {
  const nameNode = node.childForFieldName('name');
  if (nameNode === null) return;
  const name = nameNode.text;
  const body = node.childForFieldName('body');
  add(reading, node, nameNode, reading.kernels.has(name) ? 'kernel' : kind, body?.startIndex ?? node.endIndex);
  if (kind !== 'function' && body !== null) {
    readItems(
      body,
      { ...reading, container: reading.container === '' ? name : `${reading.container}.${name}` },
      depth + 1,
    );
  }
}

function readVariables(node: Node, reading: Reading): void {
  forEachNamedChild(node, (child) => {
    const nameNode = child.type === 'declarator' ? child.childForFieldName('name') : null;
    if (nameNode !== null) add(reading, node, nameNode, 'variable', node.endIndex);
  });
}

function add(reading: Reading, node: Node, nameNode: Node, kind: SymbolKind, signatureEnd: number): void {
  const { text, shift } = reading;
  reading.symbols.push({
    name: nameNode.text,
    kind,
    container: reading.container,
    span: { start: node.startIndex + shift, end: node.endIndex + shift },
    nameSpan: { start: nameNode.startIndex + shift, end: nameNode.endIndex + shift },
    signature: text
      .slice(node.startIndex, Math.min(signatureEnd, node.startIndex + maximumSignature))
      .replace(/\s+/g, ' ')
      .replace(/[;{\s]+$/, ''),
  });
}

/** Names after `#pragma kernel`. */
function kernelNames(text: string): ReadonlySet<string> {
  return new Set(Array.from(text.matchAll(/^[ \t]*#pragma[ \t]+kernel[ \t]+(\w+)/gm), (match) => match[1] ?? ''));
}
