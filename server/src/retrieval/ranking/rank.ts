import type { PassageKind } from '#retrieval/chunk.ts';
import { type FoundList, fuseScores } from './fuse.ts';
import { askedKinds } from './kind-intent.ts';
import { placeWeight } from './place.ts';

/** What ranking looks at in a passage. */
export interface RankedPassage {
  readonly path: string;
  readonly kind: PassageKind;
  /** From 1. */
  readonly line: number;
}

/** A passage with its final score. */
export interface Ranked {
  readonly id: number;
  readonly score: number;
}

/**
 * Order what several lists found for a question, best first. A passage counts by its scores in the lists, by other good
 * passages of its file, by whether the question asks for its kind, and by where it lies. Further passages of one file
 * are put back, so that one file does not fill the first places. Equal scores are ordered
 * by path and line: ids tell only in which order files were read.
 */
export function rankPassages(
  lists: readonly FoundList[],
  question: string,
  passageOf: (id: number) => RankedPassage | undefined,
): readonly Ranked[] {
  const asked = askedKinds(question);
  const ranked: Candidate[] = [];
  for (const file of byFile(fuseScores(lists), passageOf)) {
    const support = supportOf(file);
    for (const [place, { id, score, passage }] of file.entries()) {
      const weight =
        kindWeights[passage.kind] *
        (asked.has(passage.kind) ? askedKindWeight : 1) *
        placeWeight(passage.path, question) *
        repeatWeight ** place;
      ranked.push({ id, passage, score: (score + supportWeight * support) * weight });
    }
  }
  return ranked.sort(byScore);
}

/** What other good passages of a file add to each of them. */
const supportWeight = 0.1;
/** How many passages of a file count, the best included. */
const supportDepth = 3;
/** What a passage keeps of its score for each better one of its file. */
const repeatWeight = 0.8;
const askedKindWeight = 1.3;
/**
 * Shaders are short of words that people use, documents full of them: who asks where something is done means code.
 */
const kindWeights: Readonly<Record<PassageKind, number>> = { script: 1, shader: 1.1, asset: 1, doc: 0.85 };

interface Candidate extends Ranked {
  readonly passage: RankedPassage;
}

function byFile(
  scores: ReadonlyMap<number, number>,
  passageOf: (id: number) => RankedPassage | undefined,
): Iterable<readonly Candidate[]> {
  const files = new Map<string, Candidate[]>();
  for (const [id, score] of scores) {
    const passage = passageOf(id);
    if (passage === undefined) continue;
    const file = files.get(passage.path);
    if (file === undefined) files.set(passage.path, [{ id, score, passage }]);
    else file.push({ id, score, passage });
  }
  for (const file of files.values()) file.sort(byScore);
  return files.values();
}

/** The scores of the passages after a file's best, each later one counting less. */
function supportOf(file: readonly Candidate[]): number {
  let sum = 0;
  for (let i = 1; i < Math.min(supportDepth, file.length); i++) sum += (file[i]?.score ?? 0) / (i + 1);
  return sum;
}

function byScore(a: Candidate, b: Candidate): number {
  return b.score - a.score || byPlace(a.passage, b.passage);
}

function byPlace(a: RankedPassage, b: RankedPassage): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return a.line - b.line;
}
