import { neverAborted } from '../../server/src/base/cancel.ts';
import { type Random, seededRandom, shuffled } from '../../server/src/base/random.ts';
import { type CodeFile, holdOut } from '../../server/src/features/completion/evaluation/held-out.ts';
import { linesOf } from '../../server/src/features/completion/evaluation/positions.ts';
import { codeWords } from '../../server/src/model/embedded/code-words.ts';
import { askExperts, expertCount } from '../../server/src/model/embedded/experts.ts';
import { keptWords } from '../../server/src/model/embedded/kept-words.ts';
import { bucketCount, bucketOf, gateFeatures, gateShares, sigmoid } from '../../server/src/model/embedded/mixture.ts';
import { namesAtHand } from '../../server/src/model/embedded/names-at-hand.ts';
import { createOpenFileReader } from '../../server/src/model/embedded/open-file.ts';
import { baseProbability } from '../../server/src/model/embedded/predict.ts';
import { createTrainer } from '../../server/src/model/embedded/trainer.ts';
import { viewSource } from '../../server/src/model/embedded/view.ts';

/** A project to learn from. */
export interface Project {
  readonly folder: string;
  readonly files: readonly CodeFile[];
}

/** What was learnt, and the bits that a word costs with it. */
export interface Learnt {
  readonly trust: readonly (readonly number[])[];
  readonly gate: readonly (readonly number[])[];
  readonly bits: number;
}

/** A word that came next, as each expert saw it coming. */
interface Example {
  /** Per expert and level: the bucket, and the share of the word. */
  readonly experts: readonly (readonly { readonly bucket: number; readonly share: number }[])[];
  readonly features: readonly number[];
  readonly base: number;
}

const wordsOfProject = 9000;
const rounds = 12;
/** Words that no expert can know teach nothing. */
const unknowable = 2e-7;

/** Learn weights by gradient descent on the likelihood of the words of held-out files. */
export async function learnWeights(projects: readonly Project[], progress: (text: string) => void): Promise<Learnt> {
  const examples: Example[] = [];
  for (const { folder, files } of projects) {
    examples.push(...(await examplesOf(files)));
    progress(`${folder}: ${files.length} files, ${examples.length} words so far`);
  }
  const trust = Array.from({ length: expertCount }, () => new Array<number>(bucketCount).fill(0.5));
  const gate = Array.from({ length: expertCount }, () => new Array<number>(examples[0]?.features.length ?? 1).fill(0));
  const random = seededRandom(3);
  let bits = 0;
  for (let round = 0; round < rounds; round++) {
    bits = descend(examples, trust, gate, round, random);
    progress(`round ${round + 1}: ${bits.toFixed(3)} bits a word`);
  }
  return { trust, gate, bits };
}

async function examplesOf(files: readonly CodeFile[]): Promise<readonly Example[]> {
  const signal = neverAborted();
  const kept = keptWords();
  const { learnt, asked } = await holdOut(files, wordsOfProject, 7, signal);
  const trainer = createTrainer(kept);
  for (const { path, text } of learnt) trainer.set(path, text);
  const { source } = await trainer.model([], signal);
  const reader = createOpenFileReader(kept);
  const examples: Example[] = [];
  for (const { text } of asked) {
    for (const [number, { starts, end }] of linesOf(text).entries()) {
      if (number % 2 === 1) continue;
      const start = starts[0] ?? 0;
      const lineStart = text.lastIndexOf('\n', start - 1) + 1;
      const file = reader.read(text.slice(0, lineStart), lineStart, lineStart, []);
      const { walker, view, names } = file;
      const project = viewSource(source, [], walker);
      let { history } = file;
      for (const word of [...codeWords(text, start, end).words, '\n']) {
        const experts = askExperts(project, view, history, walker, namesAtHand(names, history, walker));
        const next = walker.numberOf(word);
        examples.push({
          experts: experts.map(({ levels, symbolOf, shareOf }) =>
            levels.map((level) => ({
              bucket: bucketOf(level),
              share: (shareOf(next) * (level.counts.get(symbolOf(next)) ?? 0)) / level.seen,
            })),
          ),
          features: gateFeatures(experts),
          base: baseProbability({ project, file: view }, next),
        });
        history = walker.after(history, word);
      }
    }
  }
  return examples;
}

/** One round over all examples in random order; answers the mean bits before each step. */
function descend(
  examples: readonly Example[],
  trust: number[][],
  gate: number[][],
  round: number,
  random: Random,
): number {
  const trustRate = 0.2 / (1 + round / 2);
  const gateRate = 0.05 / (1 + round / 2);
  let loss = 0;
  for (const { experts, features, base } of shuffled(examples, random)) {
    const shares = gateShares(gate, features);
    const beliefs = experts.map((levels, expert) => believed(levels, trust[expert] ?? [], base));
    const probability = Math.max(
      1e-9,
      beliefs.reduce((sum, [last], at) => sum + (last ?? 0) * (shares[at] ?? 0), 0),
    );
    loss -= Math.log2(probability);
    if (base < unknowable && probability < 1e-5) continue;
    for (const [at, levels] of experts.entries()) {
      const [last = 0, before = []] = beliefs[at] ?? [];
      const share = shares[at] ?? 0;
      const pull = clamp((share * (last - probability)) / probability, 20);
      const weights = gate[at] ?? [];
      for (const [feature, value] of features.entries())
        weights[feature] = (weights[feature] ?? 0) + gateRate * pull * value;
      const trusts = trust[at] ?? [];
      let back = share / probability;
      for (let level = levels.length - 1; level >= 0; level--) {
        const { bucket, share: own } = levels[level] ?? { bucket: 0, share: 0 };
        const belief = sigmoid(trusts[bucket] ?? 0);
        const step = clamp(back * (own - (before[level] ?? 0)) * belief * (1 - belief), 5);
        trusts[bucket] = (trusts[bucket] ?? 0) + trustRate * step;
        back *= 1 - belief;
      }
    }
  }
  return loss / Math.max(1, examples.length);
}

/** What an expert believes in the end, and before each of its levels. */
function believed(
  levels: Example['experts'][number],
  trusts: readonly number[],
  base: number,
): readonly [number, readonly number[]] {
  const before: number[] = [];
  let probability = base;
  for (const { bucket, share } of levels) {
    before.push(probability);
    const belief = sigmoid(trusts[bucket] ?? 0);
    probability = belief * share + (1 - belief) * probability;
  }
  return [probability, before];
}

function clamp(value: number, bound: number): number {
  return Math.max(-bound, Math.min(bound, value));
}
