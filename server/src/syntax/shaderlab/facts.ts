import type { ShaderFact, ShaderPropertyFact, SymbolFact } from '#syntax/facts.ts';
import { forEachNamedChild, type Node, spanOf } from '#syntax/parser.ts';

/** A block of shader code inside a ShaderLab file; offsets are the file's own. */
export interface EmbeddedCode {
  readonly language: 'hlsl' | 'glsl';
  readonly start: number;
  readonly end: number;
}

/** What a ShaderLab file declares. */
export interface ShaderLabFacts {
  readonly symbols: readonly SymbolFact[];
  readonly shader: ShaderFact | undefined;
  readonly code: readonly EmbeddedCode[];
}

/** Shader, properties, sub-shaders, passes and code blocks of a ShaderLab tree. */
export function shaderLabFacts(root: Node): ShaderLabFacts {
  const reading: Reading = { symbols: [], properties: [], tags: [], code: [] };
  let shader: ShaderFact | undefined;
  forEachNamedChild(root, (node) => {
    if (node.type === 'shader') shader ??= readShader(node, reading);
    else readItem(node, '', reading);
  });
  return { symbols: reading.symbols, shader, code: reading.code };
}

interface Reading {
  readonly symbols: SymbolFact[];
  readonly properties: ShaderPropertyFact[];
  readonly tags: (readonly [string, string])[];
  readonly code: EmbeddedCode[];
  fallback?: string;
}

function readShader(node: Node, reading: Reading): ShaderFact {
  const nameNode = node.childForFieldName('name');
  const name = nameNode === null ? '' : unquote(nameNode.text);
  addSymbol(reading, node, nameNode ?? node, name, 'shader', '', `Shader "${name}"`);
  forEachNamedChild(node, (child) => readItem(child, name, reading));
  return {
    name,
    properties: reading.properties,
    tags: reading.tags,
    ...(reading.fallback === undefined ? {} : { fallback: reading.fallback }),
  };
}

function readItem(node: Node, container: string, reading: Reading): void {
  switch (node.type) {
    case 'properties':
      forEachNamedChild(node, (child) => {
        if (child.type === 'property') readProperty(child, container, reading);
      });
      return;
    case 'category':
      forEachNamedChild(node, (child) => readItem(child, container, reading));
      return;
    case 'subshader':
    case 'pass':
      readBlock(node, container, reading);
      return;
    case 'tags':
      readTags(node, reading);
      return;
    case 'fallback':
      readFallback(node, reading);
      return;
    case 'code_block':
      readCode(node, reading);
      return;
    default:
      return;
  }
}

function readBlock(node: Node, container: string, reading: Reading): void {
  const isPass = node.type === 'pass';
  const nameNode = node.namedChildren.find((child) => child?.type === 'name')?.namedChildren[0];
  const name = nameNode === undefined || nameNode === null ? (isPass ? 'Pass' : 'SubShader') : unquote(nameNode.text);
  const signature = isPass ? `Pass "${name}"` : name;
  addSymbol(reading, node, nameNode ?? node, name, isPass ? 'pass' : 'subShader', container, signature);
  forEachNamedChild(node, (child) => readItem(child, `${container}.${name}`, reading));
}

function readProperty(node: Node, container: string, reading: Reading): void {
  const nameNode = node.childForFieldName('name');
  const typeNode = node.childForFieldName('type');
  if (nameNode === null || typeNode === null) return;
  const typeText = typeNode.text;
  const attributes = node.namedChildren.flatMap((child) =>
    child?.type === 'attribute' ? [child.text.slice(1, -1).trim()] : [],
  );
  const display = unquote(node.childForFieldName('display')?.text ?? '');
  const range = rangeOf(typeText);
  const defaultValue = node.childForFieldName('value')?.text ?? '';
  reading.properties.push({
    name: nameNode.text,
    display,
    type: (typeText.split('(')[0] ?? '').trim().toLowerCase(),
    ...(range === undefined ? {} : { range }),
    defaultValue,
    attributes,
    span: spanOf(node),
  });
  const signature = `${nameNode.text} ("${display}", ${typeText}) = ${defaultValue}`;
  addSymbol(reading, node, nameNode, nameNode.text, 'shaderProperty', container, signature.replace(/\s+/g, ' '));
}

function rangeOf(type: string): readonly [number, number] | undefined {
  const match = /^range\s*\(\s*([^,\s]+)\s*,\s*([^)\s]+)\s*\)/i.exec(type);
  const low = Number(match?.[1]);
  const high = Number(match?.[2]);
  return Number.isFinite(low) && Number.isFinite(high) ? [low, high] : undefined;
}

function readTags(node: Node, reading: Reading): void {
  forEachNamedChild(node, (tag) => {
    const key = tag.childForFieldName('key');
    const value = tag.childForFieldName('value');
    if (key !== null && value !== null) reading.tags.push([unquote(key.text), unquote(value.text)]);
  });
}

function readFallback(node: Node, reading: Reading): void {
  const target = node.namedChildren.find((child) => child?.type === 'string');
  if (target !== undefined && target !== null) reading.fallback = unquote(target.text);
}

function readCode(node: Node, reading: Reading): void {
  forEachNamedChild(node, (child) => {
    if (child.type === 'hlsl' || child.type === 'glsl') {
      reading.code.push({ language: child.type, start: child.startIndex, end: child.endIndex });
    }
  });
}

function addSymbol(
  reading: Reading,
  node: Node,
  nameNode: Node,
  name: string,
  kind: SymbolFact['kind'],
  container: string,
  signature: string,
): void {
  reading.symbols.push({ name, kind, container, span: spanOf(node), nameSpan: spanOf(nameNode), signature });
}

function unquote(text: string): string {
  return text.startsWith('"') ? text.slice(1, text.endsWith('"') && text.length > 1 ? -1 : undefined) : text;
}
