import type { PassageKind } from '#retrieval/chunk.ts';
import type { QueryTerm } from '#retrieval/glossary/query-terms.ts';
import { specificity } from '#retrieval/glossary/specificity.ts';
import { fuseScores, type Scored } from './fuse.ts';
import { askedKinds } from './kind-intent.ts';
import { placeWeight } from './place.ts';

/** What ranking looks at in a passage. */
export interface RankedPassage {
  readonly path: string;
  readonly kind: PassageKind;
  /** Overloads have the same. */
  readonly symbol: string;
  /** From 1. */
  readonly line: number;
}

/** What the ways of searching found, in any order. */
export interface Findings {
  /** By words: BM25. */
  readonly words: readonly Scored[];
  /** By hashed words and parts of words. */
  readonly spelling: readonly Scored[];
  /** By meaning. */
  readonly meaning: readonly Scored[];
  /** By the user's own embedding model; empty where there is none. */
  readonly model?: readonly Scored[];
}

/** A question as ranking sees it. */
export interface RankedQuestion {
  readonly text: string;
  readonly terms: readonly QueryTerm[];
}

/**
 * Order what was found for a question, best first. A passage counts by its scores in the lists, by other good passages
 * of its file, by whether the question asks for its kind, and by where it lies. Further passages of one file are put
 * back, so that one file does not fill the first places. Equal scores are ordered by path and line: ids tell only in
 * which order files were read.
 */
export function rankPassages(
  findings: Findings,
  question: RankedQuestion,
  passageOf: (id: number) => RankedPassage | undefined,
): readonly Scored[] {
  const specific = specificity(question.text, question.terms);
  const between = ([plain, exact]: Range) => plain + (exact - plain) * specific;
  const scores = fuseScores([
    { found: findings.words, weight: 1 },
    { found: findings.spelling, weight: between(spellingWeight) },
    { found: findings.meaning, weight: between(meaningWeight) },
    { found: findings.model ?? [], weight: between(modelWeight) },
  ]);
  const asked = askedKinds(question.text);
  const repeat = between(repeatWeight);
  const ranked: Candidate[] = [];
  for (const file of byFile(scores, passageOf)) {
    const support = supportOf(file);
    const seen = new Map<string, number>();
    for (const [place, { id, score, passage }] of file.entries()) {
      const overloads = seen.get(passage.symbol) ?? 0;
      seen.set(passage.symbol, overloads + 1);
      const weight =
        kindWeights[passage.kind] *
        (asked.has(passage.kind) ? askedKindWeight : 1) *
        placeWeight(passage.path, question.text) *
        repeat ** place *
        overloadWeight ** overloads;
      ranked.push({ id, passage, score: (score + supportWeight * support) * weight });
    }
  }
  return ranked.sort(byScore).map(({ id, score }) => ({ id, score }));
}

/** A weight for plain questions, and one for specific ones. */
type Range = readonly [plain: number, specific: number];

// All measured: docs/decisions/retrieval.md.
/** What the other lists count beside the words. Who says much has the code's words; who says little means something. */
const spellingWeight: Range = [0.05, 1];
const meaningWeight: Range = [1, 0.3];
/** A model reads whole sentences, and so helps with long questions too. */
const modelWeight: Range = [1, 0.6];
/** What a passage keeps of its score for each better one of its file; a specific question is of one place. */
const repeatWeight: Range = [0.8, 1];
/** What other good passages of a file add to each of them. */
const supportWeight = 0.1;
/** How many passages of a file count, the best included. */
const supportDepth = 3;
/** What an overload keeps for each better one. */
const overloadWeight = 0.5;
const askedKindWeight = 1.3;
/**
 * Shaders are short of words that people use, documents full of them: who asks where something is done means code.
 */
const kindWeights: Readonly<Record<PassageKind, number>> = { script: 1, shader: 1.15, asset: 1, doc: 0.85 };

interface Candidate extends Scored {
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
