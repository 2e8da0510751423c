import type { CompletionPlace } from '#features/completion/place.ts';
import { findEnd } from '#features/completion/stop/find-end.ts';
import { brackets } from './brackets.ts';
import { chatter } from './chatter.ts';
import type { AnswerEnd, Filter } from './filter.ts';
import { halfEnd } from './half-end.ts';
import { hangingEnd } from './hanging-end.ts';
import { indentation } from './indentation.ts';
import { otherFile } from './other-file.ts';
import { placeholders } from './placeholders.ts';
import { prefixEcho } from './prefix-echo.ts';
import { repetition } from './repetition.ts';
import { specialWords } from './special-words.ts';
import { suffixRepeat } from './suffix-repeat.ts';
import { worthless } from './worthless.ts';

/** What came of a model's text. */
export interface Processed {
  /** Empty when nothing is worth showing. */
  readonly text: string;
  /** Names of the filters that changed something, in order. */
  readonly applied: readonly string[];
}

/** Ends the text where the statement or block ends; answers come to this filter longer than they were wanted when they come whole. */
const whole: Filter = {
  name: 'end of statement',
  endsText: true,
  apply(text, place) {
    const end = findEnd(text, place);
    return end === undefined ? text : text.slice(0, end);
  },
};

/** In the order in which they are applied: what the model added around the code, what it repeated, where it ends, how it is set. */
const filters: readonly Filter[] = [
  specialWords,
  chatter,
  prefixEcho,
  placeholders,
  otherFile,
  repetition,
  indentation,
  whole,
  halfEnd,
  suffixRepeat,
  hangingEnd,
  brackets,
  suffixRepeat,
  worthless,
];

/** Make of what a model wrote at a place what may be shown there. */
export function postProcess(raw: string, place: CompletionPlace, end: AnswerEnd): Processed {
  const applied: string[] = [];
  let text = raw;
  let ended = end;
  for (const filter of filters) {
    const mended = filter.apply(text, place, ended);
    if (mended === text) continue;
    applied.push(filter.name);
    if (filter.endsText) ended = 'stop';
    text = mended;
    if (text.trim() === '') return { text: '', applied };
  }
  return { text, applied };
}
