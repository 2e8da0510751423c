import type { CompletionPlace } from '#features/completion/place.ts';
import { lex } from '#model/embedded/lexer.ts';
import type { Filter } from './filter.ts';

/** Ends the text before a bracket that nothing opened, and closes what it opened itself on its last line. */
export const brackets: Filter = {
  name: 'brackets',
  apply: (text, place) => closed(withoutSurplus(text, place), place),
};

function withoutSurplus(text: string, { openBrackets, mayCloseBrace, extent }: CompletionPlace): string {
  let round = openBrackets;
  let curly = mayCloseBrace && extent === 'block' ? 1 : 0;
  for (const { kind, start } of lex(text)) {
    if (kind !== 'punctuation') continue;
    const character = text.charAt(start);
    if (character === '(' || character === '[') round++;
    else if (character === '{') curly++;
    else if (character === ')' || character === ']') round--;
    else if (character === '}') curly--;
    if (round < 0 || curly < 0) return text.slice(0, start).trimEnd();
  }
  return text;
}

function closed(text: string, { suffix, spareClosers }: CompletionPlace): string {
  const open: string[] = [];
  for (const { kind, start } of lex(text)) {
    if (kind !== 'punctuation') continue;
    const character = text.charAt(start);
    if (pairs[character] !== undefined) open.push(character);
    else if (Object.values(pairs).includes(character)) open.pop();
  }
  if (open.length === 0) return text;
  if (open.includes('{')) return backToBalance(text);
  // What stands to the right may close it.
  const right = suffix.trim();
  const missing = open
    .reverse()
    .map((character) => pairs[character] ?? '')
    .join('');
  if (missing.length <= spareClosers) return text;
  const isStatement = right === '' && !/^\s*(?:if|for|foreach|while|switch|using|lock)\b/.test(text);
  return `${text.trimEnd()}${missing}${isStatement && !text.trimEnd().endsWith(',') ? ';' : ''}`;
}

/** The longest beginning in whole lines that closes every brace it opens. */
function backToBalance(text: string): string {
  const lines = text.split('\n');
  for (let count = lines.length - 1; count > 0; count--) {
    const part = lines.slice(0, count).join('\n');
    // A head without its body would be worse than nothing.
    if (balance(part) === 0 && /[;}]\s*$/.test(part)) return part;
  }
  return '';
}

function balance(text: string): number {
  let open = 0;
  for (const { kind, start } of lex(text)) {
    if (kind !== 'punctuation') continue;
    const character = text.charAt(start);
    if (pairs[character] !== undefined) open++;
    else if (character === ')' || character === ']' || character === '}') open--;
  }
  return open;
}

const pairs: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
