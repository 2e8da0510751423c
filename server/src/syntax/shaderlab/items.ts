import { eachChild, type SyntaxCursor, spanAt, textAt } from '#syntax/cursor.ts';
import { codeLine } from '#syntax/hlsl/code-line.ts';
import { type Block, createBlock } from './block.ts';
import { readProperty } from './property.ts';
import { fieldSpans, unquoted } from './quoted.ts';
import type { ShaderTree } from './shader-tree.ts';

/** Reads the node that the cursor stands on into the block around it or, what belongs to the shader, into the tree. */
export type ItemReader = (cursor: SyntaxCursor, text: string, block: Block, tree: ShaderTree) => void;

/** Readers of what stands in blocks, by node type. */
export const itemReaders: Readonly<Record<string, ItemReader>> = {
  string: readName,
  name: (cursor, text, block) => {
    eachChild(cursor, () => {
      if (cursor.nodeType === 'string') block.name ??= unquoted(text, spanAt(cursor));
    });
  },
  property: readShaderProperty,
  tag: readTag,
  lod: readLod,
  use_pass: readUsePass,
  fallback: readFallback,
  custom_editor: readCustomEditor,
  dependency: readDependency,
  hlsl: readCode,
  code_end: endCode,
  command: readState,
  stencil: readState,
  block_state: readState,
  set_texture: readState,
  bind_channels: readState,
};

function readName(cursor: SyntaxCursor, text: string, block: Block): void {
  if (block.kind === 'shader' || block.kind === 'grabPass') block.name ??= unquoted(text, spanAt(cursor));
}

function readShaderProperty(cursor: SyntaxCursor, text: string, _: Block, { properties }: ShaderTree): void {
  const property = readProperty(cursor, text);
  if (property !== undefined) properties.push(property);
}

function readTag(cursor: SyntaxCursor, text: string, { tags }: Block): void {
  const { key, value } = fieldSpans(cursor);
  if (key !== undefined && value !== undefined) tags.push([unquoted(text, key).text, unquoted(text, value).text]);
}

function readLod(cursor: SyntaxCursor, text: string, block: Block): void {
  eachChild(cursor, () => {
    const value = cursor.nodeType === 'number' ? Number.parseFloat(textAt(cursor, text)) : Number.NaN;
    if (!Number.isNaN(value)) block.lod = value;
  });
}

function readUsePass(cursor: SyntaxCursor, text: string, block: Block): void {
  const { target } = fieldSpans(cursor);
  if (target === undefined) return;
  block.blocks.push({ ...createBlock('usePass', spanAt(cursor)), name: unquoted(text, target) });
}

/** `Fallback Off` names none. */
function readFallback(cursor: SyntaxCursor, text: string, _: Block, tree: ShaderTree): void {
  eachChild(cursor, () => {
    if (cursor.nodeType === 'string') tree.fallback ??= unquoted(text, spanAt(cursor)).text;
  });
}

function readCustomEditor(cursor: SyntaxCursor, text: string, _: Block, tree: ShaderTree): void {
  const { editor, pipeline } = fieldSpans(cursor);
  if (editor === undefined) return;
  const { text: name } = unquoted(text, editor);
  if (pipeline === undefined) tree.customEditor ??= name;
  else tree.pipelineEditors.push([unquoted(text, pipeline).text, name]);
}

function readDependency(cursor: SyntaxCursor, text: string, _: Block, { dependencies }: ShaderTree): void {
  const { key, value } = fieldSpans(cursor);
  if (key === undefined || value === undefined) return;
  dependencies.push([unquoted(text, key).text, unquoted(text, value).text]);
}

function readCode(cursor: SyntaxCursor, _: string, block: Block): void {
  block.code.push({ span: spanAt(cursor), isClosed: false });
}

function endCode(cursor: SyntaxCursor, _: string, { code }: Block): void {
  const last = code.at(-1);
  if (last !== undefined && !cursor.nodeIsMissing) last.isClosed = true;
}

/** The command is the first word; braces around all the rest are left out. */
function readState(cursor: SyntaxCursor, text: string, { states }: Block): void {
  const span = spanAt(cursor);
  const [, command, rest = ''] = /^(\w+) ?(.*)$/.exec(codeLine(text, span.start, span.end)) ?? [];
  if (command === undefined) return;
  const value = rest.startsWith('{') ? rest.replace(/^\{ ?| ?\}$/g, '') : rest;
  states.push({ command, value, span });
}
