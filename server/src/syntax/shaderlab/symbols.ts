import type { SymbolFact } from '#syntax/symbol.ts';
import { type Block, type BlockKind, eachBlock } from './block.ts';
import type { PropertyRead, ShaderTree } from './shader-tree.ts';

/** The shader, its properties, sub-shaders and passes as symbols, in no order. */
export function shaderSymbols(text: string, { file, properties }: ShaderTree): readonly SymbolFact[] {
  const symbols: SymbolFact[] = [];
  let shader = '';
  eachBlock(text, file, (block, container) => {
    const symbol = blockSymbol(text, block, container);
    if (symbol !== undefined) symbols.push(symbol);
    if (block.kind === 'shader') shader = shader === '' ? (symbol?.name ?? '') : shader;
  });
  return [...symbols, ...properties.map((property) => propertySymbol(property, shader))];
}

/** Kinds of block that are symbols, with how they are written. */
const symbolKinds: Partial<Readonly<Record<BlockKind, readonly [kind: SymbolFact['kind'], word: string]>>> = {
  shader: ['shader', 'Shader'],
  subShader: ['subShader', 'SubShader'],
  pass: ['pass', 'Pass'],
};

function blockSymbol(
  text: string,
  { kind: blockKind, span, name, keyword }: Block,
  container: string,
): SymbolFact | undefined {
  const [kind, word] = symbolKinds[blockKind] ?? [];
  if (kind === undefined || word === undefined) return undefined;
  const nameSpan = name?.span ?? keyword;
  return {
    name: text.slice(nameSpan.start, nameSpan.end),
    kind,
    container,
    span,
    nameSpan,
    signature: name === undefined ? word : `${word} "${name.text}"`,
  };
}

function propertySymbol({ fact, name, type }: PropertyRead, container: string): SymbolFact {
  const { display, defaultValue, attributes, span } = fact;
  return {
    name: name.text,
    kind: 'shaderProperty',
    container,
    span,
    nameSpan: name.span,
    signature: `${name.text} ("${display}", ${type}) = ${defaultValue}`.replace(/\s+/g, ' '),
    ...(attributes.length === 0 ? {} : { attributes }),
    type,
  };
}
