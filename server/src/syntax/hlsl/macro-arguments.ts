import type { Span } from '#base/text.ts';
import { eachChild, type SyntaxCursor, spanAt, textAt } from '#syntax/cursor.ts';

/** An argument of a macro as written. */
export interface MacroArgument {
  readonly text: string;
  readonly span: Span;
  readonly isName: boolean;
}

/** The arguments of the list that `cursor` stands on. */
export function macroArguments(cursor: SyntaxCursor, text: string): readonly MacroArgument[] {
  const found: MacroArgument[] = [];
  eachChild(cursor, () => {
    const { nodeType } = cursor;
    if (!cursor.nodeIsNamed || nodeType === 'comment' || nodeType.startsWith('preproc')) return;
    const isName = nodeType === 'identifier' || nodeType === 'macro_name';
    found.push({ text: textAt(cursor, text), span: spanAt(cursor), isName });
  });
  return found;
}
