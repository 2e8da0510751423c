import { QuoteType, Tokenizer } from 'htmlparser2';
import type { Span } from '#base/text.ts';
import type { ProblemFact } from '#syntax/symbol.ts';
import { createXmlTree } from './xml-tree.ts';

/** An element of an XML text. */
export interface XmlElement {
  /** Its name without prefix. */
  readonly type: string;
  readonly attributes: readonly XmlAttribute[];
  /** From its `<` to the end of its closing tag; to the end of the text when it is not closed. */
  readonly span: Span;
  /** Index in the list of elements; -1 at the top. */
  readonly parent: number;
}

/** An attribute with a value. */
export interface XmlAttribute {
  /** As written, with prefix. */
  readonly name: string;
  /** With entities resolved. */
  readonly value: string;
  /** Of the value without quotes. */
  readonly span: Span;
}

/** What could be read of an XML text: elements in the order in which they open. */
export interface XmlDocument {
  readonly elements: readonly XmlElement[];
  readonly problems: readonly ProblemFact[];
}

/** Read an XML text; anything that is no tag is skipped. */
export function readXml(text: string): XmlDocument {
  const tree = createXmlTree(text);
  let name = '';
  let value = '';
  const ignore = (): void => {};
  const tokenizer = new Tokenizer(
    { xmlMode: true },
    {
      onopentagname: (start, end) => tree.open(start, end),
      onopentagend: ignore,
      onselfclosingtag: (end) => tree.closeLast(end + 1),
      onclosetag: (start, end) => tree.close(start, end),
      onattribname(start, end) {
        // A tag that begins inside a tag: the outer one is still being written.
        if (text.charCodeAt(start) === 60) tree.restart(start, end);
        name = text.slice(start, end);
        value = '';
      },
      onattribdata(start, end) {
        value += text.slice(start, end);
      },
      onattribentity(codePoint) {
        value += String.fromCodePoint(codePoint);
      },
      onattribend(quote, end) {
        if (quote === QuoteType.NoValue) return;
        tree.attribute({ name, value, span: valueSpan(text, quote, end) });
      },
      oncdata: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onprocessinginstruction: ignore,
      ontext: ignore,
      ontextentity: ignore,
      onend: ignore,
    },
  );
  tokenizer.write(text);
  tokenizer.end();
  return tree.finish();
}

function valueSpan(text: string, quote: QuoteType, end: number): Span {
  if (quote === QuoteType.Unquoted) {
    const start = text.lastIndexOf('=', end - 1) + 1;
    return { start: start + text.slice(start, end).search(/\S|$/), end };
  }
  const sign = quote === QuoteType.Double ? '"' : "'";
  return { start: text.lastIndexOf(sign, end - 2) + 1, end: end - 1 };
}
