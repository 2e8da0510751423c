import { stem } from '#retrieval/stem.ts';

/**
 * What one line of a glossary says: words of one meaning. All lists hold terms as an index holds them: lower case, stemmed.
 */
export interface Concept {
  /** The terms of the line's first word or phrase: how code most likely calls it. */
  readonly name: readonly string[];
  /** Other words of the same meaning. */
  readonly synonyms: readonly string[];
  /** Words that stand near it in code: one-way, from the question to the code. */
  readonly related: readonly string[];
}

/** A parsed glossary. A word with several meanings has several concepts. */
export interface Glossary {
  /** Concepts by English word, lower case, not stemmed. */
  readonly words: ReadonlyMap<string, readonly Concept[]>;
  /** The English words of `words` by their stem, shortest first. */
  readonly wordsOfStem: ReadonlyMap<string, readonly string[]>;
  /** Concepts by English phrase: its stems, joined by blanks. */
  readonly phrases: ReadonlyMap<string, readonly Concept[]>;
  /** Words of the longest English phrase. */
  readonly longestPhrase: number;
  /** Concepts by Chinese word. */
  readonly chinese: ReadonlyMap<string, readonly Concept[]>;
  /** Characters of the longest Chinese word. */
  readonly longestChinese: number;
  /** The shortest word that is searched for by its stem: what a term of a concept stands for. */
  readonly wordOfTerm: ReadonlyMap<string, string>;
}

/** A line of a glossary, as written. */
export interface GlossaryLine {
  readonly english: readonly EnglishWord[];
  readonly chinese: readonly string[];
  readonly related: readonly string[];
}

/** A word or phrase, and which side it stands for. */
export interface EnglishWord {
  /** Lower case; the words of a phrase joined by `_`. */
  readonly text: string;
  /** Recognised in questions. */
  readonly asked: boolean;
  /** Searched for in code. Phrases are so only as a line's first word: their parts alone mean too much. */
  readonly searched: boolean;
}

/**
 * Read a glossary: one concept a line, `english words | chinese words > related code words`; the last two parts may be
 * left out; empty lines and lines that begin with `#` say nothing. English words are lower case and singular, verbs in
 * their base form; phrases are written `game_over`. `?word` is recognised in questions only, `+word` is searched in code
 * only. The first English word is the concept's name. A line without searched English words translates to its related ones.
 * Throws for a malformed line: the text is our own, so that is a bug.
 */
export function parseGlossary(text: string): Glossary {
  const words = new Map<string, Concept[]>();
  const phrases = new Map<string, Concept[]>();
  const chinese = new Map<string, Concept[]>();
  const searched: string[] = [];
  for (const line of readLines(text)) {
    const concept = conceptOf(line);
    searched.push(...line.related, ...line.english.flatMap((word) => word.text.split('_')));
    for (const word of line.english) {
      if (!word.asked) continue;
      const parts = word.text.split('_');
      if (parts.length === 1) addTo(words, word.text, concept);
      else addTo(phrases, parts.map(stem).join(' '), concept);
    }
    for (const word of line.chinese) addTo(chinese, word, concept);
  }
  return {
    words,
    wordsOfStem: groupByStem(words.keys()),
    phrases,
    longestPhrase: longest(phrases.keys(), (phrase) => phrase.split(' ').length),
    chinese,
    longestChinese: longest(chinese.keys(), (word) => word.length),
    wordOfTerm: new Map(
      [...groupByStem(searched)].flatMap(([term, [word]]) => (word === undefined ? [] : [[term, word]])),
    ),
  };
}

/** The lines of a glossary that say something. Throws for a malformed one. */
export function readLines(text: string): readonly GlossaryLine[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map(readLine);
}

const linePattern = /^([^|>]*)(?:\|([^|>]*))?(?:>([^|>]*))?$/;
const englishPattern = /^[?+]?[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/;
const relatedPattern = /^[a-z][a-z0-9]*$/;
const chinesePattern = /^[\u4e00-\u9fff]+$/;

function readLine(line: string): GlossaryLine {
  const [, english = '', chinese = '', related = ''] = linePattern.exec(line) ?? refuse(line);
  const read = {
    english: items(english, englishPattern, line).map(readWord),
    chinese: items(chinese, chinesePattern, line),
    related: items(related, relatedPattern, line),
  };
  const isAsked = read.chinese.length > 0 || read.english.some((word) => word.asked);
  return isAsked ? read : refuse(line);
}

function items(text: string, pattern: RegExp, line: string): readonly string[] {
  const found = text.split(' ').filter((item) => item !== '');
  return found.every((item) => pattern.test(item)) ? found : refuse(line);
}

function refuse(line: string): never {
  throw new Error(`malformed line of a glossary: ${line}`);
}

function readWord(item: string, index: number): EnglishWord {
  const text = item.replace(/^[?+]/, '');
  const isPhrase = text.includes('_');
  return { text, asked: !item.startsWith('+'), searched: !item.startsWith('?') && (index === 0 || !isPhrase) };
}

function conceptOf(line: GlossaryLine): Concept {
  const [first, ...rest] = line.english.filter((word) => word.searched).map((word) => word.text.split('_').map(stem));
  const related = line.related.map(stem);
  if (first === undefined) return { name: related, synonyms: [], related: [] };
  const name = unique(first);
  const synonyms = unique(rest.flat()).filter((term) => !name.includes(term));
  const known = new Set([...name, ...synonyms]);
  return { name, synonyms, related: unique(related).filter((term) => !known.has(term)) };
}

function unique(terms: readonly string[]): readonly string[] {
  return [...new Set(terms)];
}

function addTo<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

function groupByStem(words: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const word of words) addTo(groups, stem(word), word);
  for (const group of groups.values()) group.sort((a, b) => a.length - b.length);
  return groups;
}

function longest(keys: Iterable<string>, lengthOf: (key: string) => number): number {
  let length = 0;
  for (const key of keys) length = Math.max(length, lengthOf(key));
  return length;
}
