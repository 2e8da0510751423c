import { SymbolKind as LspSymbolKind, type Range } from 'vscode-languageserver';
import { type LineIndex, positionAt, type Span } from '#base/text.ts';
import type { SymbolKind } from '#syntax/symbol.ts';

/** A span as a range of the wire. */
export function toRange(lines: LineIndex, span: Span): Range {
  return { start: positionAt(lines, span.start), end: positionAt(lines, span.end) };
}

/** Our kinds as LSP's. */
export const symbolKinds: Readonly<Record<SymbolKind, LspSymbolKind>> = {
  namespace: LspSymbolKind.Namespace,
  class: LspSymbolKind.Class,
  struct: LspSymbolKind.Struct,
  interface: LspSymbolKind.Interface,
  enum: LspSymbolKind.Enum,
  record: LspSymbolKind.Class,
  delegate: LspSymbolKind.Function,
  method: LspSymbolKind.Method,
  constructor: LspSymbolKind.Constructor,
  property: LspSymbolKind.Property,
  field: LspSymbolKind.Field,
  event: LspSymbolKind.Event,
  enumMember: LspSymbolKind.EnumMember,
  function: LspSymbolKind.Function,
  variable: LspSymbolKind.Variable,
  constantBuffer: LspSymbolKind.Struct,
  shader: LspSymbolKind.Module,
  shaderProperty: LspSymbolKind.Property,
  subShader: LspSymbolKind.Namespace,
  pass: LspSymbolKind.Method,
  kernel: LspSymbolKind.Function,
  macro: LspSymbolKind.Constant,
  asset: LspSymbolKind.File,
};
