import type { Span } from '#base/text.ts';
import type { SymbolFact, SymbolKind } from '#syntax/symbol.ts';
import type { Declaration } from './declarations.ts';
import type { Header } from './header.ts';
import { meetsOne } from './spans.ts';
import { symbolFact } from './symbol-fact.ts';

/** What a walk over a tree collects. */
export interface SymbolReading {
  /** The text that the cursor's offsets are of. */
  readonly text: string;
  /** Namespaces that the file uses. */
  readonly usings: ReadonlySet<string>;
  readonly symbols: SymbolFact[];
  /** Insides of members, rising and apart. */
  readonly bodies: Span[];
  /** Of a view of inactive branches: only symbols whose names stand in these spans are taken. Rising and apart. */
  readonly fresh?: readonly Span[];
}

/** What encloses a declaration. */
export interface Place {
  readonly container: string;
  readonly kind: SymbolKind;
}

/** A declaration while its parts are read. */
export interface OpenDeclaration {
  readonly declaration: Declaration;
  readonly place: Place;
  readonly depth: number;
  readonly span: Span;
  readonly header: Header;
  /** Where its body starts; -1 before that is known. */
  signatureEnd: number;
  /** The accessors of a property, braces included. */
  accessors: string;
  /** The place of what it encloses; set when its symbols are collected. */
  inner: Place | undefined;
}

/** Take the symbol into the answer; answers the place of what it encloses. */
export function collect(reading: SymbolReading, open: OpenDeclaration): Place {
  const { header, place, declaration, span } = open;
  const nameSpan = header.name ?? (declaration.isNamedByType === true ? header.type : undefined);
  if (nameSpan === undefined || nameSpan.end === nameSpan.start) return place;
  const isFresh = reading.fresh === undefined || meetsOne(nameSpan, reading.fresh);
  if (!isFresh && declaration.holdsMembers !== true) return place;
  const fact = symbolFact(
    {
      declaration,
      container: place.container,
      containerKind: place.kind,
      span,
      nameSpan,
      header,
      signatureEnd: open.signatureEnd === -1 ? span.end : open.signatureEnd,
      accessors: open.accessors,
      usings: reading.usings,
    },
    reading.text,
  );
  if (isFresh) reading.symbols.push(reading.fresh === undefined ? fact : { ...fact, inactive: true });
  if (declaration.holdsMembers !== true) return place;
  return {
    container: place.container === '' ? fact.name : `${place.container}.${fact.name}`,
    kind: declaration.kind,
  };
}
