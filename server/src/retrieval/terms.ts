import { stem } from './stem.ts';

/** Splits texts into index terms. Holds a cache of words seen, so one splitter serves one index. */
export interface TermSplitter {
  /** Words of code or of text inside code: identifiers split at case and digit borders, lower case; keywords left out. */
  words(text: string): readonly string[];
  /** The words, stemmed. */
  code(text: string): readonly string[];
}

/** A splitter with an empty cache. */
export function createTermSplitter(): TermSplitter {
  const cache = new Map<string, readonly string[]>();
  const parts = (word: string): readonly string[] => {
    let terms = cache.get(word);
    if (terms === undefined) {
      // A keyword says nothing as a word of its own; in `SwitchWeapon` it does.
      terms = keywords.has(word) ? [] : splitIdentifier(word);
      if (cache.size < maximumCache) cache.set(word, terms);
    }
    return terms;
  };
  const words = (text: string) => collect(text, parts);
  return { words, code: (text) => words(text).map(stem) };
}

/** `HTTPServer2Log_file` -> `http`, `server`, `log`, `file`; lower case, digits and single letters dropped. */
export function splitIdentifier(word: string): readonly string[] {
  return (word.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? [])
    .map((part) => part.toLowerCase())
    .filter((part) => part.length > 1);
}

const maximumCache = 200_000;

/** Longer words are data, not language. */
const maximumWord = 80;

function collect(text: string, parts: (word: string) => readonly string[]): readonly string[] {
  const terms: string[] = [];
  let start = -1;
  let han = '';
  const flushHan = () => {
    if (han.length === 1) terms.push(han);
    for (let i = 0; i + 1 < han.length; i++) terms.push(han.slice(i, i + 2));
    han = '';
  };
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 0;
    if (isWord(code)) {
      if (start === -1) start = i;
      continue;
    }
    if (start !== -1) {
      if (i - start <= maximumWord) {
        for (const term of parts(text.slice(start, i))) terms.push(term);
      }
      start = -1;
    }
    if (isHan(code)) han += text.charAt(i);
    else if (han !== '') flushHan();
  }
  return terms;
}

function isWord(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95;
}

function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

/** C# and HLSL words that say nothing about what code is for. */
const keywords: ReadonlySet<string> = new Set(
  `public private protected internal static readonly override virtual abstract sealed void var new return int float bool
  string object using namespace class struct if else for foreach while switch case break continue null true false this base
  out ref in params get set where try catch finally is as typeof nameof partial const extern unsafe summary param returns`.split(
    /\s+/,
  ),
);
