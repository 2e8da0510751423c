import { gatherEvidence, type Level } from './evidence.ts';
import type { NamesAtHand } from './names-at-hand.ts';
import { patternOfForm, rememberedNames } from './patterns.ts';
import { classOfShape } from './shapes.ts';
import type { SourceView } from './view.ts';
import type { History, Walker } from './walk.ts';

/** What one way of looking at one source knows of the next word. Words are a walker's numbers. */
export interface Expert {
  /** From the shortest context to the longest, counts by the expert's own symbols. */
  readonly levels: readonly Level[];
  /** The symbol under which a word is counted. */
  symbolOf(word: number): number;
  /** The share of a word among those that are counted under one symbol. */
  shareOf(word: number): number;
  /** Words that a symbol can stand for. */
  wordsOf(symbol: number): readonly number[];
}

/** Experts in the order in which weights are kept: each way over the project, then over the open file. */
export const expertCount = 6;

/** Ask all experts what follows `history`; a source that is absent knows nothing. */
export function askExperts(
  project: SourceView | undefined,
  file: SourceView | undefined,
  history: History,
  walker: Walker,
  names: NamesAtHand,
): readonly Expert[] {
  const views = [project, file];
  return [
    ...views.map((view) => (view === undefined ? silent : exactExpert(view, history))),
    ...views.map((view) => (view === undefined ? silent : patternExpert(view, history, walker, names))),
    ...views.map((view) => (view === undefined ? silent : shapeExpert(view, history, walker, names))),
  ];
}

function exactExpert(view: SourceView, history: History): Expert {
  return {
    levels: gatherEvidence(view.source.exact, history.words.map(view.fromWalker), view.hidden),
    symbolOf: view.fromWalker,
    shareOf: () => 1,
    wordsOf: (symbol) => (symbol === 0 ? [] : [view.toWalker(symbol)]),
  };
}

function patternExpert(view: SourceView, history: History, walker: Walker, names: NamesAtHand): Expert {
  const { recent } = history.pattern;
  const { count } = walker.kept;
  return {
    levels: gatherEvidence(view.source.pattern, history.patterns, view.hidden),
    symbolOf(word) {
      const found = walker.classOf(word);
      if (found > 0) return found;
      const turn = recent.indexOf(word);
      return turn === -1 ? patternOfForm(-found, count) : count + turn;
    },
    shareOf: (word) => (walker.classOf(word) > 0 || recent.includes(word) ? 1 : names.shareOf(word)),
    wordsOf(symbol) {
      if (symbol < count) return keptWord(symbol, walker);
      const turn = symbol - count;
      if (turn >= rememberedNames) return names.likeliest(turn - rememberedNames + 1);
      const word = recent[turn];
      return word === undefined ? [] : [word];
    },
  };
}

function shapeExpert(view: SourceView, history: History, walker: Walker, names: NamesAtHand): Expert {
  const { count } = walker.kept;
  return {
    levels: gatherEvidence(view.source.shape, history.shapes, view.hidden).map((level) => byClass(level, count)),
    symbolOf: walker.classOf,
    shareOf: (word) => (walker.classOf(word) > 0 ? 1 : names.shareOf(word)),
    wordsOf: (symbol) => (symbol < 0 ? names.likeliest(-symbol) : keptWord(symbol, walker)),
  };
}

/** The brackets that are open after a word are left out: the word decides them. */
function byClass(level: Level, kept: number): Level {
  const counts = new Map<number, number>();
  for (const [shape, count] of level.counts) {
    const found = classOfShape(shape, kept);
    counts.set(found, (counts.get(found) ?? 0) + count);
  }
  return { ...level, counts };
}

function keptWord(symbol: number, walker: Walker): readonly number[] {
  const word = walker.kept.wordOf(symbol);
  return word === undefined || word === '' ? [] : [walker.numberOf(word)];
}

const silent: Expert = { levels: [], symbolOf: () => -1, shareOf: () => 0, wordsOf: () => [] };
