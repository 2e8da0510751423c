import { throwIfCancelled } from '#base/cancel.ts';
import { createCounter } from './counts.ts';
import { lex, type Token } from './lexer.ts';
import { codeTokens, modelOrder, type NgramModel } from './model.ts';
import { predict, type Source } from './predict.ts';
import { needsSpace } from './spacing.ts';

/** Where a completion is wanted. */
export interface LineQuery {
  readonly text: string;
  readonly offset: number;
}

/** A way to go on. `text` stands at the query's offset and replaces what lies up to `replaceEnd`. */
export interface LineCompletion {
  readonly text: string;
  readonly replaceEnd: number;
  /** The probability of the whole continuation by the engine's own estimate, 0 to 1. */
  readonly confidence: number;
}

/** Options of the engine. */
export interface LineOptions {
  readonly limit: number;
  /** A continuation is cut back until it is at least this sure, or not given. */
  readonly minimumConfidence: number;
}

const beamWidth = 3;
const maximumNewTokens = 24;
/** Characters around the cursor that the file's own counts are made of. */
const cacheWindow = 60_000;
const fileWeight = 1.6;

/**
 * Ways to finish the line at the cursor, best first, from what the project (`model`) and this file show. None inside
 * comments and strings, and none when nothing is sure enough.
 */
export function completeLine(
  model: NgramModel | undefined,
  query: LineQuery,
  options: LineOptions,
  signal: AbortSignal,
): readonly LineCompletion[] {
  const { text, offset } = query;
  const from = Math.max(0, offset - cacheWindow);
  const before = lex(text, from, offset);
  const last = before.at(-1);
  if (last !== undefined && last.end === offset && !isOpenToCompletion(text, last)) return [];
  const typed =
    last !== undefined && last.end === offset && last.kind === 'word' ? text.slice(last.start, last.end) : '';
  const history = codeTokens(text, from, offset).map((token) => text.slice(token.start, token.end));
  if (typed !== '') history.pop();
  const suffix = restOfLine(text, offset);
  const sources = [
    fileSource(text, from, typed === '' ? offset : offset - typed.length, offset),
    ...(model === undefined ? [] : [modelSource(model)]),
  ];
  const beams = search(sources, history, typed, suffix, signal);
  const completions = beams.flatMap((beam) => finish(beam, history, typed, query, suffix, options.minimumConfidence));
  const distinct = new Map<string, LineCompletion>();
  for (const completion of completions) if (!distinct.has(completion.text)) distinct.set(completion.text, completion);
  // In the order of the search: by confidence alone a cut-off beginning would beat the whole statement.
  return [...distinct.values()].slice(0, options.limit);
}

interface Beam {
  readonly words: readonly string[];
  readonly probabilities: readonly number[];
  readonly done: boolean;
}

function search(
  sources: readonly Source[],
  history: readonly string[],
  typed: string,
  suffix: string,
  signal: AbortSignal,
): readonly Beam[] {
  let beams: readonly Beam[] = [{ words: [], probabilities: [], done: false }];
  for (let step = 0; step < maximumNewTokens && beams.some((beam) => !beam.done); step++) {
    throwIfCancelled(signal);
    const grown = beams.flatMap((beam) => {
      if (beam.done) return [beam];
      const accept =
        step === 0 && typed !== '' ? (word: string) => word.startsWith(typed) && word.length > typed.length : undefined;
      const next = predict(sources, [...history, ...beam.words], accept, beamWidth);
      if (next.length === 0) return [{ ...beam, done: true }];
      return next.map(({ word, probability }) => {
        const words = [...beam.words, word];
        return { words, probabilities: [...beam.probabilities, probability], done: endsLine(words, suffix) };
      });
    });
    beams = grown.sort((a, b) => score(b) - score(a)).slice(0, beamWidth);
  }
  return beams;
}

/** Mean logarithm with a little bonus for length, so that finished statements are not beaten by their own beginnings. */
function score(beam: Beam): number {
  if (beam.probabilities.length === 0) return Number.NEGATIVE_INFINITY;
  return (
    beam.probabilities.reduce((sum, probability) => sum + Math.log(Math.max(probability, 1e-9)), 0) /
    beam.probabilities.length ** 0.7
  );
}

function endsLine(words: readonly string[], suffix: string): boolean {
  const word = words.at(-1) ?? '';
  if (suffix !== '' && suffix.startsWith(word) && !/^\w/.test(word)) return true;
  return word === ';' ? openBrackets(words) <= 0 : word === '{' || word === '}' || unbalanced(words);
}

function openBrackets(words: readonly string[]): number {
  let open = 0;
  for (const word of words) {
    if (word === '(' || word === '[') open++;
    else if (word === ')' || word === ']') open--;
  }
  return open;
}

function unbalanced(words: readonly string[]): boolean {
  return openBrackets(words) < -2;
}

function finish(
  beam: Beam,
  history: readonly string[],
  typed: string,
  query: LineQuery,
  suffix: string,
  minimumConfidence: number,
): readonly LineCompletion[] {
  let words = beam.words;
  // What already stands to the right is not offered again.
  if (suffix !== '') {
    const last = words.at(-1) ?? '';
    if (last !== '' && suffix.startsWith(last) && !/^\w/.test(last)) words = words.slice(0, -1);
  }
  let confidence = 1;
  let sure = 0;
  for (const [index] of words.entries()) {
    confidence *= beam.probabilities[index] ?? 0;
    if (confidence >= minimumConfidence) sure = index + 1;
  }
  words = words.slice(0, sure);
  // A continuation that hangs in the air, such as `Vector3.`, helps nobody.
  while (words.length > 0 && hanging.test(words.at(-1) ?? '')) words = words.slice(0, -1);
  if (words.length === 0) return [];
  const text = layOut(words, history, typed, query);
  if (text.trim() === '' || (suffix !== '' && suffix.startsWith(text.trim()))) return [];
  const probability = beam.probabilities.slice(0, words.length).reduce((product, value) => product * value, 1);
  return [{ text, replaceEnd: query.offset, confidence: probability }];
}

/** Tokens that a continuation must not end with. */
const hanging = /^(?:[^\w\s"'$@)\];}(]+)$/;

function layOut(
  words: readonly string[],
  history: readonly string[],
  typed: string,
  { text, offset }: LineQuery,
): string {
  let result = '';
  let previous = history.at(-1) ?? '';
  let beforeThat = history.at(-2);
  words.forEach((word, index) => {
    if (index === 0) {
      const atSpace = offset === 0 || /\s/.test(text.charAt(offset - 1));
      result +=
        typed !== ''
          ? word.slice(typed.length)
          : (!atSpace && needsSpace(previous, word, beforeThat) ? ' ' : '') + word;
    } else result += (needsSpace(previous, word, beforeThat) ? ' ' : '') + word;
    beforeThat = previous;
    previous = word;
  });
  return result;
}

function isOpenToCompletion(text: string, token: Token): boolean {
  if (token.kind === 'comment' || token.kind === 'directive' || token.kind === 'number') return false;
  if (token.kind !== 'string') return true;
  // A finished literal may be followed by more code; an unfinished one may not.
  return token.end - token.start > 1 && /["']$/.test(text.slice(token.start, token.end));
}

function restOfLine(text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  return text.slice(offset, end === -1 ? text.length : end).trim();
}

function modelSource(model: NgramModel): Source {
  return {
    counts: model.counts,
    weight: 1,
    numberOf: (word) => model.numbers.get(word),
    wordOf: (number) => model.vocabulary[number] ?? '',
  };
}

/** Counts of the open file itself, what stands before and after the cursor alike, the line being typed left out. */
function fileSource(text: string, from: number, beforeEnd: number, offset: number): Source {
  const numbers = new Map<string, number>();
  const words: string[] = [];
  const counter = createCounter(modelOrder);
  const lineEnd = text.indexOf('\n', offset);
  const parts: readonly (readonly [number, number])[] = [
    [from, beforeEnd],
    [lineEnd === -1 ? text.length : lineEnd, Math.min(text.length, offset + cacheWindow)],
  ];
  for (const [start, end] of parts) {
    const sequence = codeTokens(text, start, end).map((token) => {
      const word = text.slice(token.start, token.end);
      let number = numbers.get(word);
      if (number === undefined) {
        number = words.length;
        numbers.set(word, number);
        words.push(word);
      }
      return number;
    });
    for (let at = 0; at < sequence.length; at++) counter.count(sequence, at, 0);
  }
  return {
    counts: counter.view(),
    weight: fileWeight,
    numberOf: (word) => numbers.get(word),
    wordOf: (number) => words[number] ?? '',
  };
}
