import type { UsingFact } from './csharp-facts.ts';
import { maximumSteps } from './operands.ts';
import { TokenKind } from './token-kinds.ts';
import type { Tokens } from './token-list.ts';
import { type Code, isWord, kindAt, partnerAt, textBetween, wordAt } from './words.ts';

/** The `using` directives of a text, those inside of namespaces and of inactive branches too. */
export function readUsings(text: string, tokens: Tokens): readonly UsingFact[] {
  const code: Code = { text, tokens };
  const usings: UsingFact[] = [];
  const { count, kinds, starts, ends } = tokens;
  for (let index = 0; index < count; index++) {
    const start = starts[index] ?? 0;
    if (kinds[index] !== TokenKind.name || ends[index] !== start + 5 || !text.startsWith('using', start)) continue;
    const using = readUsing(code, index);
    if (using !== undefined) usings.push(using);
  }
  return usings;
}

/** The directive at `index`; `undefined` for the statement and the declaration of that name. */
function readUsing(code: Code, index: number): UsingFact | undefined {
  let at = index + 1;
  const isStatic = isWord(code, at, 'static');
  if (isStatic) at++;
  if (isWord(code, at, 'unsafe')) at++;
  const alias = kindAt(code, at + 1) === TokenKind.assign ? wordAt(code, at) : '';
  if (alias !== '') at += 2;
  const last = typeEnd(code, at);
  if (last === -1) return undefined;
  return {
    name: textBetween(code, at, last),
    ...(alias === '' ? {} : { alias }),
    ...(isStatic ? { isStatic } : {}),
    ...(isWord(code, index - 1, 'global') ? { isGlobal: true } : {}),
  };
}

/** The last token of the type or namespace that starts at `first` and is followed by `;`; -1 when another thing is. */
function typeEnd(code: Code, first: number): number {
  let at = first;
  for (let steps = 0; steps < maximumSteps; steps++, at++) {
    const kind = kindAt(code, at);
    if (kind === TokenKind.semicolon) return at > first ? at - 1 : -1;
    if (kind === TokenKind.openParenthesis || kind === TokenKind.openBracket) at = partnerAt(code, at);
    else if (!partsOfType.has(kind)) return -1;
    if (at < 0 || areSeparateNames(code, at)) return -1;
  }
  return -1;
}

/** `using Stream file;` declares a variable. */
function areSeparateNames(code: Code, index: number): boolean {
  return kindAt(code, index) === TokenKind.name && kindAt(code, index + 1) === TokenKind.name;
}

const partsOfType: ReadonlySet<number> = new Set([
  TokenKind.name,
  TokenKind.dot,
  TokenKind.qualifier,
  TokenKind.less,
  TokenKind.greater,
  TokenKind.comma,
  TokenKind.question,
  TokenKind.asterisk,
]);
