import { codeWords } from './code-words.ts';
import { embeddedWeights } from './data/weights.ts';
import { keptWords } from './kept-words.ts';
import { layOut } from './lay-out.ts';
import { lex, type Token } from './lexer.ts';
import { type LineBeam, searchLine } from './line-search.ts';
import type { EmbeddedModel } from './model.ts';
import { createOpenFileReader } from './open-file.ts';
import type { Predictor } from './predict.ts';
import { viewSource } from './view.ts';

/** Where a completion is wanted. */
export interface LineQuery {
  readonly path: string;
  readonly text: string;
  readonly offset: number;
  /** Files that changed since the model was made, with their present texts. */
  readonly changed: ReadonlyMap<string, string>;
  /** Words of which the next one must be, where that is known: members of the receiver's type. */
  readonly firstWords?: ReadonlySet<string>;
}

/** A way to go on, to stand at the query's offset. */
export interface LineCompletion {
  readonly text: string;
  /** The probability that the line goes on like this, by the engine's own estimate, 0 to 1. */
  readonly confidence: number;
  /** Whether it reaches the end of the line. */
  readonly isWhole: boolean;
}

/** Bounds of an answer. */
export interface LineOptions {
  readonly limit: number;
  /** A continuation is cut back until it is at least this sure, or not given. */
  readonly minimumConfidence: number;
}

/** Completes lines from what the project and the open file show, with no model, key or network. */
export interface EmbeddedEngine {
  /** Ways to finish the line at the cursor, best first. None inside comments, strings and preprocessor lines. */
  complete(
    model: EmbeddedModel | undefined,
    query: LineQuery,
    options: LineOptions,
    signal: AbortSignal,
  ): readonly LineCompletion[];
}

/** An engine; it remembers the file that it was last asked about. */
export function createEmbeddedEngine(): EmbeddedEngine {
  const kept = keptWords();
  const weights = embeddedWeights();
  const reader = createOpenFileReader(kept);
  return {
    complete(model, query, options, signal) {
      const { text, offset } = query;
      const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
      const found = text.indexOf('\n', offset);
      const lineEnd = found === -1 ? text.length : found;
      const last = lastToken(text, offset);
      if (last !== undefined && !isOpenToCompletion(text, last)) return [];
      const typed = last?.kind === 'word' ? text.slice(last.start, last.end) : '';
      const others = [...query.changed].filter(([path]) => path !== query.path).map(([, changed]) => changed);
      const file = reader.read(text, lineStart, lineEnd, others.slice(-mostOthers));
      const { walker } = file;
      const predictor: Predictor = {
        project: model === undefined ? undefined : viewSource(model.source, hiddenOf(model, query), walker),
        file: file.view,
        walker,
        names: file.names,
        weights,
      };
      const line = codeWords(text, lineStart, offset - typed.length).words;
      let { history } = file;
      for (const word of line) history = walker.after(history, word);
      const goal = {
        typed,
        suffix: text.slice(offset, lineEnd).trim(),
        ...(query.firstWords === undefined ? {} : { firstWords: query.firstWords }),
      };
      const beams = searchLine(predictor, history, goal, signal);
      // The likeliest way to go on is with what stands there already.
      if (beams[0]?.isWhole === true && beams[0].words.length === 0) return [];
      const before = history.words.map(walker.wordOf);
      return distinct(
        beams.flatMap((beam) => {
          const cut = cutBack(beam, options.minimumConfidence);
          if (cut === undefined) return [];
          const laidOut = beam.extends
            ? layOut(cut.words, before, typed, query)
            : layOut(cut.words, typed === '' ? before : [...before, typed], '', query);
          return laidOut.trim() === '' || (goal.suffix !== '' && goal.suffix.startsWith(laidOut.trim()))
            ? []
            : [{ text: laidOut, confidence: cut.confidence, isWhole: cut.isWhole }];
        }),
      ).slice(0, options.limit);
    },
  };
}

/** Other changed files that count beside the open one. */
const mostOthers = 4;

/** Files whose present text counts instead of what the model knows of them. */
function hiddenOf(model: EmbeddedModel, query: LineQuery) {
  return [query.path, ...query.changed.keys()].flatMap((path) => model.files.get(path) ?? []);
}

/** The token that ends at the cursor, if one does. */
function lastToken(text: string, offset: number): Token | undefined {
  const last = lex(text, Math.max(0, offset - 60_000), offset).at(-1);
  return last !== undefined && last.end === offset ? last : undefined;
}

function isOpenToCompletion(text: string, token: Token): boolean {
  if (token.kind === 'comment' || token.kind === 'directive') return false;
  if (token.kind !== 'string') return true;
  // A finished literal may be followed by more code; an unfinished one may not.
  return token.end - token.start > 1 && /["']$/.test(text.slice(token.start, token.end));
}

interface Cut {
  readonly words: readonly string[];
  readonly confidence: number;
  readonly isWhole: boolean;
}

/** The longest beginning of a beam that is sure enough and does not hang in the air; the whole beam when it is sure enough. */
function cutBack({ words, probabilities, isWhole }: LineBeam, minimum: number): Cut | undefined {
  const whole = product(probabilities);
  if (isWhole && whole >= minimum) return words.length === 0 ? undefined : { words, confidence: whole, isWhole: true };
  let sure = 0;
  let confidence = 1;
  for (let count = 1; count <= words.length; count++) {
    confidence *= probabilities[count - 1] ?? 0;
    if (confidence < minimum) break;
    sure = count;
  }
  while (sure > 0 && (hanging.test(words[sure - 1] ?? '') || openBrackets(words.slice(0, sure)) > 0)) sure--;
  if (sure === 0) return undefined;
  return { words: words.slice(0, sure), confidence: product(probabilities.slice(0, sure)), isWhole: false };
}

/** Tokens that a continuation must not end with: `Vector3.` helps nobody. */
const hanging = /^(?:[^\w\s"'$@)\];}]+)$/;

function openBrackets(words: readonly string[]): number {
  let open = 0;
  for (const word of words) {
    if (word === '(' || word === '[') open++;
    else if (word === ')' || word === ']') open--;
  }
  return open;
}

function product(values: readonly number[]): number {
  return values.reduce((all, value) => all * value, 1);
}

function distinct(completions: readonly LineCompletion[]): readonly LineCompletion[] {
  const byText = new Map<string, LineCompletion>();
  for (const completion of completions) if (!byText.has(completion.text)) byText.set(completion.text, completion);
  return [...byText.values()];
}
