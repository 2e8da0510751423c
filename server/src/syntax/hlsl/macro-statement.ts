import { eachChild, type SyntaxCursor, spanAt, textAt } from '#syntax/cursor.ts';
import { codeLine } from './code-line.ts';
import { type MacroArgument, macroArguments } from './macro-arguments.ts';
import { bufferClosings, bufferOpenings, declaringMacro } from './macro-declarations.ts';
import { innerScope, type Reading, type Scope } from './reading.ts';

/**
 * Read a macro that stands where declarations may. `outer` is the scope around it and `inner` the one that the opening
 * macro of a buffer made before it; answers the scope of what follows.
 */
export function readMacroStatement(cursor: SyntaxCursor, reading: Reading, outer: Scope, inner: Scope): Scope {
  const { text } = reading;
  const span = spanAt(cursor);
  let macro = '';
  let written: readonly MacroArgument[] = [];
  eachChild(cursor, () => {
    if (cursor.nodeType === 'macro_name') macro = textAt(cursor, text);
    else if (cursor.nodeType === 'macro_arguments') written = macroArguments(cursor, text);
  });
  if (bufferClosings.has(macro)) {
    closeBuffer(reading, inner, span.end);
    return outer;
  }
  const signature = codeLine(text, span.start, span.end);
  if (bufferOpenings.has(macro)) {
    const name = written[0];
    if (name?.isName !== true) return outer;
    const kind = 'constantBuffer';
    reading.symbols.push({ name: name.text, kind, container: outer.container, span, nameSpan: name.span, signature });
    return { ...innerScope(outer, name.text, kind), buffer: reading.symbols.length - 1 };
  }
  const declaring = outer.variable === 'field' ? undefined : declaringMacro(macro);
  const name = written[declaring?.name ?? -1];
  if (declaring === undefined || name?.isName !== true) return inner;
  const type = written[declaring.type ?? -1]?.text ?? macro;
  const { container } = inner;
  reading.symbols.push({ name: name.text, kind: 'variable', container, span, nameSpan: name.span, signature, type });
  return inner;
}

/** The buffer's symbol was made when it opened; it ends here. */
function closeBuffer({ symbols }: Reading, { buffer }: Scope, end: number): void {
  const symbol = buffer === undefined ? undefined : symbols[buffer];
  if (buffer !== undefined && symbol !== undefined) {
    symbols[buffer] = { ...symbol, span: { start: symbol.span.start, end } };
  }
}
