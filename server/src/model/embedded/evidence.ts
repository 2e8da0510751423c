import { type ContextIndex, everyPlace, longestContext, narrow, type Stretch } from './context-index.ts';

/** What followed the last `depth` words wherever they stood. */
export interface Level {
  readonly depth: number;
  /** Places looked at: all, or an even sample. */
  readonly seen: number;
  /** How often each number of the index followed. */
  readonly counts: ReadonlyMap<number, number>;
  /** Share of the commonest. */
  readonly top: number;
}

/** Places of a context that are looked at; more are sampled evenly, and their order spreads them over farther contexts. */
const sampleSize = 160;

/**
 * What the places of an index say after `history` (numbers of the index, the latest last), from the shortest context to the
 * longest that occurs. A longer context that holds at the same places replaces the shorter one.
 */
export function gatherEvidence(
  index: ContextIndex,
  history: readonly number[],
  hidden: readonly Stretch[],
): readonly Level[] {
  const levels: Level[] = [];
  let stretch = everyPlace(index);
  for (let depth = 0; depth < longestContext; depth++) {
    const word = history[history.length - 1 - depth];
    if (word === undefined || word <= 0) break;
    const narrower = narrow(index, stretch, depth, word);
    if (narrower.from === narrower.to) break;
    const isSame = narrower.to - narrower.from === stretch.to - stretch.from;
    stretch = narrower;
    const last = levels.at(-1);
    if (isSame && last !== undefined) levels[levels.length - 1] = { ...last, depth: depth + 1 };
    else {
      const level = countStretch(index, stretch, depth + 1, hidden);
      // What is hidden may be all that there was.
      if (level === undefined) break;
      levels.push(level);
    }
  }
  return levels;
}

function countStretch(
  { sequence, order }: ContextIndex,
  { from, to }: Stretch,
  depth: number,
  hidden: readonly Stretch[],
): Level | undefined {
  const counts = new Map<number, number>();
  const step = Math.max(1, (to - from) / sampleSize);
  let seen = 0;
  let most = 0;
  for (let at = from; at < to; at += step) {
    const place = order[Math.floor(at)] ?? 0;
    if (isHidden(hidden, place)) continue;
    const number = sequence[place] ?? 0;
    const count = (counts.get(number) ?? 0) + 1;
    counts.set(number, count);
    seen++;
    if (count > most) most = count;
  }
  return seen === 0 ? undefined : { depth, seen, counts, top: most / seen };
}

function isHidden(hidden: readonly Stretch[], place: number): boolean {
  for (const { from, to } of hidden) if (place >= from && place < to) return true;
  return false;
}
