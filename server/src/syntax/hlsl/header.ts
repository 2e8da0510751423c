import type { Span } from '#base/text.ts';
import { eachChild, type SyntaxCursor, spanAt, textAt } from '#syntax/cursor.ts';
import type { ParameterFact, SymbolFact } from '#syntax/symbol.ts';
import { codeLine } from './code-line.ts';
import { readParameters } from './parameters.ts';

/** What the parts of a declaration say, but for its declarators and its body. */
export interface Header {
  name?: Span;
  type?: Span;
  body?: Span;
  parameters?: readonly ParameterFact[];
  bases?: readonly string[];
  readonly modifiers: string[];
  readonly attributes: string[];
}

/** A header of which nothing is read yet. */
export function createHeader(): Header {
  return { modifiers: [], attributes: [] };
}

/** Take in the part that `cursor` stands on; parts that say nothing of interest are passed over. */
export function readHeaderPart(header: Header, cursor: SyntaxCursor, text: string): void {
  const { nodeType } = cursor;
  const read = partReaders[nodeType];
  if (read !== undefined) read(header, cursor, text);
  else if (nodeType !== 'comment' && !cursor.nodeIsMissing) readField(header, cursor);
}

/** The fields of a symbol that come from its header alone. */
export function headerFacts(header: Header, text: string): HeaderFacts {
  const { type, parameters, bases, modifiers, attributes } = header;
  return {
    ...(attributes.length === 0 ? {} : { attributes }),
    ...(bases === undefined ? {} : { bases }),
    ...(modifiers.length === 0 ? {} : { modifiers }),
    ...(type === undefined ? {} : { type: codeLine(text, type.start, type.end) }),
    ...(parameters === undefined ? {} : { parameters }),
  };
}

export type HeaderFacts = Pick<SymbolFact, 'attributes' | 'bases' | 'modifiers' | 'type' | 'parameters'>;

type PartReader = (header: Header, cursor: SyntaxCursor, text: string) => void;

const partReaders: Readonly<Record<string, PartReader>> = {
  modifier: (header, cursor, text) => header.modifiers.push(textAt(cursor, text)),
  attribute: (header, cursor, text) =>
    header.attributes.push(codeLine(text, cursor.startIndex + 1, cursor.endIndex - 1)),
  parameter_list(header, cursor, text) {
    header.parameters = readParameters(cursor, text);
  },
  base_clause(header, cursor, text) {
    const bases: string[] = [];
    eachChild(cursor, () => {
      if (cursor.nodeType === 'identifier' || cursor.nodeType === 'macro_name') bases.push(textAt(cursor, text));
    });
    header.bases = bases;
  },
};

function readField(header: Header, cursor: SyntaxCursor): void {
  const field = cursor.currentFieldName;
  if (field === 'name') header.name = spanAt(cursor);
  else if (field === 'type') header.type = spanAt(cursor);
  else if (field === 'body') header.body = spanAt(cursor);
}
