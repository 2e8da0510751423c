import type { Span } from '#base/text.ts';
import { eachChild, type SyntaxCursor } from '#syntax/cursor.ts';
import { codeLine } from './code-line.ts';
import { createHeader, type Header, headerFacts, readHeaderPart } from './header.ts';
import type { Reading, Scope } from './reading.ts';

/** Read the variable that `cursor` stands on. `header` is what stands before it in its declaration, `span`. */
export function readDeclarator(
  cursor: SyntaxCursor,
  { text, symbols }: Reading,
  scope: Scope,
  header: Header,
  span: Span,
): void {
  const written = codeLine(text, cursor.startIndex, cursor.endIndex);
  const own = createHeader();
  let array = '';
  eachChild(cursor, () => {
    if (cursor.nodeType === 'array_suffix') array += codeLine(text, cursor.startIndex, cursor.endIndex);
    else readHeaderPart(own, cursor, text);
  });
  const { name: nameSpan } = own;
  if (nameSpan === undefined) return;
  const { type = '', ...facts } = headerFacts(header, text);
  symbols.push({
    name: text.slice(nameSpan.start, nameSpan.end),
    kind: scope.variable,
    container: scope.container,
    span,
    nameSpan,
    signature: [...header.modifiers, type, written].filter((part) => part !== '').join(' '),
    ...facts,
    ...(type === '' ? {} : { type: type + array }),
  });
}
