import { throwIfCancelled } from '#base/cancel.ts';
import { lineBreak } from './code-words.ts';
import { type Predictor, predict } from './predict.ts';
import type { History } from './walk.ts';

/** A way to finish a line: words with the probability of each, in the order of the text. */
export interface LineBeam {
  readonly words: readonly string[];
  readonly probabilities: readonly number[];
  /** The first word goes on with the half-typed one instead of following it. */
  readonly extends: boolean;
  /** The end of the line was reached, or what stands right of the cursor; its probability stands last. */
  readonly isWhole: boolean;
}

/** What the search must know of the place. */
export interface LineGoal {
  /** The half-typed word before the cursor, or the empty one. */
  readonly typed: string;
  /** What stands right of the cursor on the line, without white space around it. */
  readonly suffix: string;
  /** Asks the first word to be one of these, where they are known. */
  readonly firstWords?: ReadonlySet<string>;
}

const beamWidth = 4;
const maximumWords = 40;

/** The likeliest ways to finish a line, best first: a beam search for the whole line, so that nothing favours short answers. */
export function searchLine(
  predictor: Predictor,
  history: History,
  goal: LineGoal,
  signal: AbortSignal,
): readonly LineBeam[] {
  let beams = firstBeams(predictor, history, goal);
  for (let step = 0; step < maximumWords && beams.some(({ isEnded }) => !isEnded); step++) {
    throwIfCancelled(signal);
    const grown = beams.flatMap((beam) => (beam.isEnded ? [beam] : grow(predictor, beam, goal)));
    beams = grown.sort((a, b) => b.score - a.score).slice(0, beamWidth);
  }
  return beams.map((beam) => ({
    words: beam.words,
    probabilities: beam.probabilities,
    isWhole: beam.isWhole,
    extends: beam.extends,
  }));
}

interface Growing extends LineBeam {
  readonly isEnded: boolean;
  /** Logarithm of the probability of all words. */
  readonly score: number;
  readonly history: History;
  /** Brackets that the words opened and did not close. */
  readonly depth: number;
  /** Before the first word: how likely it is that the word before the cursor is whole. */
  readonly first?: number;
}

/** A word before the cursor may be whole or the beginning of a longer one: both are looked at, as likely as each is here. */
function firstBeams(predictor: Predictor, history: History, { typed, firstWords }: LineGoal): readonly Growing[] {
  const start: Growing = {
    words: [],
    probabilities: [],
    isWhole: false,
    isEnded: false,
    extends: typed !== '',
    score: 0,
    history,
    depth: 0,
  };
  if (typed === '') {
    if (firstWords === undefined) return [start];
    const { walker } = predictor;
    const members = [...firstWords].map(walker.numberOf);
    const found = predict(predictor, history, (word) => firstWords.has(walker.wordOf(word)), beamWidth, members);
    return found.map((prediction) =>
      after(predictor, start, prediction.word, prediction.probability / prediction.mass, ''),
    );
  }
  const { walker } = predictor;
  const accept = (word: number) => {
    const text = walker.wordOf(word);
    return text.startsWith(typed) && (firstWords === undefined || firstWords.has(text));
  };
  const members = [...(firstWords ?? [])].filter((word) => word.startsWith(typed)).map(walker.numberOf);
  const extra = [walker.numberOf(typed), ...wordsTyped(predictor, typed), ...members];
  const found = predict(predictor, history, accept, beamWidth + 1, extra);
  return found.map(({ word, probability, mass }) => {
    const share = probability / mass;
    const text = walker.wordOf(word);
    if (text !== typed) return after(predictor, start, word, share, '');
    return { ...start, extends: false, history: walker.after(history, typed), score: Math.log(share), first: share };
  });
}

function grow(predictor: Predictor, beam: Growing, { suffix }: LineGoal): readonly Growing[] {
  const { walker } = predictor;
  // A line that has more to the right does not end here.
  const accept = suffix === '' ? undefined : (word: number) => walker.wordOf(word) !== lineBreak;
  const found = predict(predictor, beam.history, accept, beamWidth);
  if (found.length === 0) return [{ ...beam, isEnded: true, score: beam.score + Math.log(1e-6) }];
  return found.map(({ word, probability }) => after(predictor, beam, word, probability, suffix));
}

function after({ walker }: Predictor, beam: Growing, word: number, probability: number, suffix: string): Growing {
  const text = walker.wordOf(word);
  const meetsSuffix = suffix !== '' && beam.depth <= 0 && !/^\w/.test(text) && suffix.startsWith(text);
  const isWhole = text === lineBreak || meetsSuffix;
  return {
    words: isWhole ? beam.words : [...beam.words, text],
    probabilities: [...beam.probabilities, probability * (beam.first ?? 1)],
    isWhole,
    isEnded: isWhole,
    extends: beam.extends,
    score: beam.score + Math.log(Math.max(probability, 1e-12)),
    history: walker.after(beam.history, text),
    depth: beam.depth + bracketStep(text),
  };
}

function wordsTyped({ project, file, walker }: Predictor, typed: string): readonly number[] {
  const words = [...(file?.startingWith(typed) ?? []), ...(project?.startingWith(typed) ?? [])];
  return words.map((word) => walker.numberOf(word));
}

function bracketStep(word: string): number {
  if (word === '(' || word === '[') return 1;
  return word === ')' || word === ']' ? -1 : 0;
}
