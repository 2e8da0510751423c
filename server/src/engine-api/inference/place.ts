import { TokenKind } from '#syntax/csharp/token-kinds.ts';
import { type Code, isWord, kindAt, partnerAt, wordAt } from '#syntax/csharp/words.ts';

/** What is around a token of C# code, by its braces alone: it can be told in broken code too. */
export interface Place {
  /** `''` at the top. */
  readonly namespace: string;
  /** Types around, outermost first. */
  readonly types: readonly OpenType[];
  /** The first token of the member that holds the token; that of the header itself when it stands there. */
  readonly memberStart: number;
  /** Whether the token stands directly in a type's braces or at the top, outside of every body. */
  readonly isInHeader: boolean;
}

/** A type whose braces are around a token. */
export interface OpenType {
  readonly name: string;
  /** Tokens of its declaration, from the first to the one before the brace. */
  readonly first: number;
  readonly brace: number;
}

/** What is around the token at `index`. */
export function placeOf(code: Code, index: number): Place {
  const types: OpenType[] = [];
  const namespaces: string[] = [];
  let header = 0;
  let member = 0;
  let isInBody = false;
  for (let at = 0; at < index; at++) {
    const kind = kindAt(code, at);
    if (kind === TokenKind.semicolon) {
      if (!isInBody) {
        const name = namespaceIn(code, header, at);
        if (name !== '') namespaces.push(name);
        member = at + 1;
      }
      header = at + 1;
    } else if (isOpener(kind)) {
      const partner = partnerAt(code, at);
      if (partner !== -1 && partner < index) {
        at = partner;
        // An initializer's brace ends no member: `= { 1, 2 };`
        if (kind === TokenKind.openBrace && !isInitializer(code, at + 1)) {
          header = at + 1;
          if (!isInBody) member = at + 1;
        }
        continue;
      }
      if (kind !== TokenKind.openBrace || isInBody) continue;
      const name = namespaceIn(code, header, at);
      const type = name === '' ? typeIn(code, header, at) : undefined;
      if (name !== '') namespaces.push(name);
      else if (type !== undefined) types.push(type);
      else isInBody = true;
      if (!isInBody) member = at + 1;
      header = at + 1;
    } else if (kind === TokenKind.closeBrace) {
      header = at + 1;
      if (!isInBody) member = at + 1;
    }
  }
  return { namespace: namespaces.join('.'), types, memberStart: member, isInHeader: !isInBody };
}

/** Whether the brace at `brace`, whose header starts at `first`, holds declarations rather than code. */
export function holdsDeclarations(code: Code, first: number, brace: number): boolean {
  return namespaceIn(code, first, brace) !== '' || typeIn(code, first, brace) !== undefined;
}

function isOpener(kind: number): boolean {
  return kind === TokenKind.openBrace || kind === TokenKind.openParenthesis || kind === TokenKind.openBracket;
}

/** Whether what follows a closed brace goes on with the same declaration: an accessor list's `= value`, a `;`. */
function isInitializer(code: Code, next: number): boolean {
  const kind = kindAt(code, next);
  return (
    kind === TokenKind.assign || kind === TokenKind.semicolon || kind === TokenKind.comma || kind === TokenKind.dot
  );
}

/** The name of the namespace that the tokens from `first` up to `end` declare, else `''`. */
function namespaceIn(code: Code, first: number, end: number): string {
  if (!isWord(code, first, 'namespace')) return '';
  let name = '';
  for (let at = first + 1; at < end; at++) name += kindAt(code, at) === TokenKind.dot ? '.' : wordAt(code, at);
  return name;
}

function typeIn(code: Code, first: number, brace: number): OpenType | undefined {
  for (let at = first; at < brace; at++) {
    const kind = kindAt(code, at);
    if (kind === TokenKind.openParenthesis || kind === TokenKind.openBracket) {
      const partner = partnerAt(code, at);
      if (partner === -1) return undefined;
      at = partner;
    } else if (kind === TokenKind.name && typeWords.has(wordAt(code, at)) && kindAt(code, at + 1) === TokenKind.name) {
      const word = wordAt(code, at + 1);
      const name = word === 'struct' || word === 'class' ? wordAt(code, at + 2) : word;
      return { name, first, brace };
    } else if (kind === TokenKind.assign || kind === TokenKind.arrow) return undefined;
  }
  return undefined;
}

const typeWords: ReadonlySet<string> = new Set(['class', 'struct', 'interface', 'enum', 'record']);
