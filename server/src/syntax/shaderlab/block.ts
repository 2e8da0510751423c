import type { Span } from '#base/text.ts';
import type { NamedSpan } from './quoted.ts';
import type { StateFact, TagPair } from './shader-facts.ts';

/** A block of a ShaderLab file with what stands directly in it. It grows while the tree is read. */
export interface Block {
  readonly kind: BlockKind;
  span: Span;
  /** The word that opens it. */
  readonly keyword: Span;
  /** A shader's or pass's name, or what `UsePass` and `GrabPass` name. */
  name?: NamedSpan;
  lod?: number;
  readonly tags: TagPair[];
  readonly states: StateFact[];
  readonly code: CodeSpan[];
  readonly blocks: Block[];
}

export type BlockKind = 'file' | 'shader' | 'category' | 'subShader' | 'pass' | 'usePass' | 'grabPass';

/** HLSL between its opening and closing words. */
export interface CodeSpan {
  readonly span: Span;
  /** Without a closing word the code runs into the ShaderLab that follows it. */
  isClosed: boolean;
}

/** A block in which nothing is read yet. */
export function createBlock(kind: BlockKind, keyword: Span): Block {
  return { kind, span: keyword, keyword, tags: [], states: [], code: [], blocks: [] };
}

/** Visit `block` and those inside of it from the outside in, each with the dotted names of what encloses it. */
export function eachBlock(text: string, block: Block, visit: (block: Block, container: string) => void): void {
  const walk = (present: Block, container: string) => {
    visit(present, container);
    const path = nestedPath(container, blockName(text, present));
    for (const child of present.blocks) walk(child, path);
  };
  walk(block, '');
}

/** The name by which a block stands in containers: its own or its opening word; `''` for what only groups others. */
export function blockName(text: string, { kind, name, keyword }: Block): string {
  if (kind === 'file' || kind === 'category') return '';
  return name?.text ?? text.slice(keyword.start, keyword.end);
}

/** A dotted name inside of another; either may be `''`. */
export function nestedPath(container: string, name: string): string {
  return container === '' || name === '' ? container + name : `${container}.${name}`;
}
