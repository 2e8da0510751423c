import { eachChild, type SyntaxCursor, textAt } from '#syntax/cursor.ts';
import type { TokenFact } from '#syntax/tokens/token-fact.ts';
import { type GlobalNames, namesInSight } from './names.ts';
import { declareName, type TokenReading, useName } from './reading.ts';

/**
 * What the names in the tree whose root `cursor` stands on stand for, by position. Where global names are declared is
 * left out (see `declaredNames`).
 */
export function treeTokens(cursor: SyntaxCursor, text: string, globals: GlobalNames): readonly TokenFact[] {
  const reading: TokenReading = { text, names: namesInSight(globals), tokens: [], structures: 0 };
  readChildren(cursor, reading, 0);
  return reading.tokens;
}

/** Nesting beyond this is not followed: hostile input must not exhaust the stack. */
const maximumDepth = 800;

type NodeReader = (cursor: SyntaxCursor, reading: TokenReading, depth: number) => void;

/** Nodes that are not read as mere lists of others. `undefined`: grammars of editors colour what is in them. */
const readers: ReadonlyMap<string, NodeReader | undefined> = new Map<string, NodeReader | undefined>([
  ['comment', undefined],
  ['attribute', undefined],
  ['semantic', undefined],
  ['modifier', undefined],
  ['param_modifier', undefined],
  ['primitive_type', undefined],
  ['builtin_type', undefined],
  ['number', undefined],
  ['string', undefined],
  ['bool', undefined],
  ['annotation', undefined],
  ['sampler_block', undefined],
  ['layout', undefined],
  ['layout_statement', undefined],
  ['precision_statement', undefined],
  ['preproc_include', undefined],
  ['preproc_define', undefined],
  ['preproc_pragma', undefined],
  ['preproc_if', undefined],
  ['preproc_elif', undefined],
  ['preproc_else', undefined],
  ['preproc_endif', undefined],
  ['preproc_other', undefined],
  ['identifier', (cursor, reading) => useName(cursor, reading, 'variable')],
  ['macro_name', (cursor, reading) => useName(cursor, reading, 'macro')],
  ['macro_modifier', (cursor, reading) => useName(cursor, reading, 'macro')],
  ['function_definition', readScope],
  ['compound_statement', readScope],
  ['for_statement', readScope],
  ['struct_specifier', readStructure],
  ['base_clause', readTypeName],
  ['namespace', readNamespace],
  ['cbuffer', readUnnamed],
  ['uniform_block', readUnnamed],
  ['declaration', readDeclaration],
  ['typedef', readTypedef],
  ['declarator', readUnnamed],
  ['parameter', readParameter],
  ['macro_parameter', readMacroParameter],
  ['type', readTypeName],
  ['scoped', readScoped],
  ['field_expression', (cursor, reading, depth) => readMember(cursor, reading, depth, false)],
  ['call_expression', readCall],
  ['ERROR', readError],
]);

function readNode(cursor: SyntaxCursor, reading: TokenReading, depth: number): void {
  if (depth > maximumDepth || !cursor.nodeIsNamed) return;
  const { nodeType } = cursor;
  const reader = readers.get(nodeType);
  if (reader !== undefined) reader(cursor, reading, depth + 1);
  else if (!readers.has(nodeType)) readChildren(cursor, reading, depth + 1);
}

function readChildren(cursor: SyntaxCursor, reading: TokenReading, depth: number): void {
  eachChild(cursor, () => readNode(cursor, reading, depth));
}

/** Names that are declared in it end with it. The name of a function is a global one. */
function readScope(cursor: SyntaxCursor, reading: TokenReading, depth: number): void {
  reading.names.open();
  readUnnamed(cursor, reading, depth);
  reading.names.close();
}

/** All but the name, which is one of the file's declarations. */
function readUnnamed(cursor: SyntaxCursor, reading: TokenReading, depth: number): void {
  eachChild(cursor, () => {
    if (cursor.currentFieldName !== 'name') readNode(cursor, reading, depth);
  });
}

function readNamespace(cursor: SyntaxCursor, reading: TokenReading, depth: number): void {
  eachChild(cursor, () => {
    if (cursor.nodeType !== 'identifier') readNode(cursor, reading, depth);
  });
}

/** Structures inside of functions are declared here. */
function readStructure(cursor: SyntaxCursor, reading: TokenReading, depth: number): void {
  reading.structures++;
  eachChild(cursor, () => {
    if (cursor.currentFieldName !== 'name') readNode(cursor, reading, depth);
    else if (reading.names.isLocal()) declareName(cursor, reading, { type: 'struct' });
  });
  reading.structures--;
}

/** Variables of functions, and fields of structures inside of them; others are declarations of the file. */
function readDeclaration(cursor: SyntaxCursor, reading: TokenReading, depth: number): void {
  let isConstant = false;
  eachChild(cursor, () => {
    const { nodeType } = cursor;
    if (nodeType === 'modifier') isConstant ||= textAt(cursor, reading.text) === 'const';
    readNode(cursor, reading, depth);
    if (nodeType === 'declarator' && reading.names.isLocal()) {
      eachChild(cursor, () => {
        if (cursor.currentFieldName !== 'name') return;
        if (reading.structures > 0) declareName(cursor, reading, { type: 'property' });
        else declareName(cursor, reading, { type: 'variable', ...(isConstant ? { modifiers: ['readonly'] } : {}) });
      });
    }
  });
}

function readTypedef(cursor: SyntaxCursor, reading: TokenReading, depth: number): void {
  eachChild(cursor, () => {
    const isDeclarator = cursor.nodeType === 'declarator';
    readNode(cursor, reading, depth);
    if (!isDeclarator) return;
    eachChild(cursor, () => {
      if (cursor.currentFieldName === 'name') declareName(cursor, reading, { type: 'type' });
    });
  });
}

function readParameter(cursor: SyntaxCursor, reading: TokenReading, depth: number): void {
  eachChild(cursor, () => {
    if (cursor.currentFieldName !== 'name') readNode(cursor, reading, depth);
    else if (!cursor.nodeIsMissing) declareName(cursor, reading, { type: 'parameter' });
  });
}

/** `TEXTURE2D_PARAM(map, sampler_map)` declares what it is given. */
function readMacroParameter(cursor: SyntaxCursor, reading: TokenReading): void {
  eachChild(cursor, () => {
    if (cursor.nodeType !== 'macro_arguments') useName(cursor, reading, 'macro');
    else {
      eachChild(cursor, () => {
        const isName = cursor.nodeType === 'identifier' || cursor.nodeType === 'macro_name';
        if (isName) declareName(cursor, reading, { type: 'parameter' });
      });
    }
  });
}

function readTypeName(cursor: SyntaxCursor, reading: TokenReading, depth: number): void {
  eachChild(cursor, () => {
    const { nodeType } = cursor;
    if (nodeType === 'identifier') useName(cursor, reading, isBuiltIn(cursor, reading) ? undefined : 'type');
    else readNode(cursor, reading, depth);
  });
}

/** Types of the language that its grammar takes for names. */
function isBuiltIn(cursor: SyntaxCursor, { text }: TokenReading): boolean {
  return /^(?:[Ss]ampler|texture|Ray|Raytracing|Texture)/.test(textAt(cursor, text));
}

/** `Outer::name`: what stands before the last name is a namespace. */
function readScoped(cursor: SyntaxCursor, reading: TokenReading): void {
  const { endIndex } = cursor;
  eachChild(cursor, () => {
    if (cursor.nodeType === 'identifier')
      useName(cursor, reading, cursor.endIndex < endIndex ? 'namespace' : undefined);
  });
}

function readCall(cursor: SyntaxCursor, reading: TokenReading, depth: number): void {
  eachChild(cursor, () => {
    if (cursor.currentFieldName !== 'function') readNode(cursor, reading, depth);
    else if (cursor.nodeType === 'identifier') useName(cursor, reading, 'function');
    else if (cursor.nodeType === 'field_expression') readMember(cursor, reading, depth, true);
    else readNode(cursor, reading, depth);
  });
}

/** Components of vectors and matrices stay as they are: which structures have fields of such a name is not known here. */
function readMember(cursor: SyntaxCursor, reading: TokenReading, depth: number, isCalled: boolean): void {
  eachChild(cursor, () => {
    if (cursor.currentFieldName !== 'field') readNode(cursor, reading, depth);
    else if (!cursor.nodeIsMissing && (isCalled || !components.test(textAt(cursor, reading.text)))) {
      const { startIndex: start, endIndex: end } = cursor;
      reading.tokens.push({ start, end, type: isCalled ? 'method' : 'property' });
    }
  });
}

const components = /^(?:[xyzw]{1,4}|[rgba]{1,4}|(?:_m?[0-4][0-4]){1,4})$/;

/** What a name in an error was meant to be is not known, unless something declares it. */
function readError(cursor: SyntaxCursor, reading: TokenReading, depth: number): void {
  eachChild(cursor, () => {
    const isName = cursor.nodeType === 'identifier' || cursor.nodeType === 'macro_name';
    if (isName) useName(cursor, reading, undefined);
    else readNode(cursor, reading, depth);
  });
}
