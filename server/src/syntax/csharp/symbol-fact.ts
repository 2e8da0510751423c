import type { Span } from '#base/text.ts';
import type { SymbolFact, SymbolKind } from '#syntax/symbol.ts';
import type { Declaration } from './declarations.ts';
import { docBefore } from './doc-comment.ts';
import { foldBlanks } from './fold.ts';
import type { Header } from './header.ts';
import { serializedFact } from './serialized.ts';

/** A declaration whose parts are read. */
export interface Declared {
  readonly declaration: Declaration;
  readonly container: string;
  readonly containerKind: SymbolKind;
  readonly span: Span;
  readonly nameSpan: Span;
  readonly header: Header;
  readonly signatureEnd: number;
  /** The accessors of a property, braces included. */
  readonly accessors: string;
  /** Namespaces that the file uses. */
  readonly usings: ReadonlySet<string>;
}

/** The symbol of a declaration in `text`. */
export function symbolFact(declared: Declared, text: string): SymbolFact {
  const { declaration, header, span, nameSpan } = declared;
  const { kind } = declaration;
  const name = symbolName(declared, text);
  const fact: SymbolDraft = {
    name,
    kind,
    container: declared.container,
    span,
    nameSpan,
    signature: signature(text, header.signatureStart, declared.signatureEnd),
  };
  const doc = docBefore(text, span.start);
  if (doc !== undefined) fact.doc = doc;
  if (header.attributes !== undefined) fact.attributes = header.attributes;
  if (header.bases !== undefined) fact.bases = header.bases;
  if (header.modifiers !== undefined) fact.modifiers = header.modifiers;
  if (header.type !== undefined) fact.type = foldBlanks(text.slice(header.type.start, header.type.end));
  if (header.parameters !== undefined) fact.parameters = header.parameters;
  if (header.typeParameters !== undefined) fact.typeParameters = header.typeParameters;
  const serialized = kind === 'field' || kind === 'property' ? serializedFact(fact, declared) : undefined;
  if (serialized !== undefined) fact.serialized = serialized;
  return fact;
}

/** A fact while it is made; spreading optional parts would cost more than reading them. */
type SymbolDraft = { -readonly [Key in keyof SymbolFact]: SymbolFact[Key] };

function symbolName({ declaration, nameSpan }: Declared, text: string): string {
  const name = text.slice(nameSpan.start, nameSpan.end);
  if (declaration.kind === 'property' && name === 'this') return 'this[]';
  return declaration.namePrefix === undefined ? name : declaration.namePrefix + foldBlanks(name);
}

/** Longer signatures are cut: they are shown to people and stored for every symbol. */
const maximumSignature = 300;

/** The declaration from its first modifier to its body, in one line. */
function signature(text: string, start: number, end: number): string {
  const folded = foldBlanks(text.slice(start, Math.min(end, start + 4 * maximumSignature)));
  let last = Math.min(folded.length, maximumSignature);
  for (;;) {
    const code = folded.charCodeAt(last - 1);
    if (code === space || code === semicolon || code === equals || code === openBrace) last--;
    else if (code === greater && folded.charCodeAt(last - 2) === equals) last -= 2;
    else return folded.slice(0, last);
  }
}

const space = 32;
const semicolon = 59;
const equals = 61;
const greater = 62;
const openBrace = 123;
