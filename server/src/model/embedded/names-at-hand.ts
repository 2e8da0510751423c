import { formCount } from './kept-words.ts';
import type { Source } from './source.ts';
import type { History, Walker } from './walk.ts';
import { wordAt, wordCount } from './word-table.ts';

/** How likely each name is where some name of its form stands, at one place. Words are a walker's numbers. */
export interface NamesAtHand {
  /** The share of a name among those of its form. */
  shareOf(word: number): number;
  /** The likeliest names of a form. */
  likeliest(form: number): readonly number[];
}

/** Names of a file by form with their weights, the heaviest first. */
export interface FileNames {
  readonly byForm: readonly (readonly number[])[];
  readonly weightOf: ReadonlyMap<number, number>;
  /** The sum of the weights of each form. */
  readonly sums: readonly number[];
}

/** What names that are not at hand have together, against one name used once. */
const elsewhere = 0.6;
const namesOfForm = 10;

/** Names by how lately they were used, then by how often the open file uses them. */
export function namesAtHand(file: FileNames, { pattern }: History, walker: Walker): NamesAtHand {
  const recent: number[][] = Array.from({ length: formCount + 1 }, () => []);
  const weights = new Map<number, number>();
  const totals = file.sums.map((sum) => sum + elsewhere);
  for (const word of pattern.recent) {
    const form = -walker.classOf(word);
    const names = recent[form] ?? [];
    const weight = 1 / (names.length + 2);
    weights.set(word, weight + (file.weightOf.get(word) ?? 0));
    totals[form] = (totals[form] ?? elsewhere) + weight;
    names.push(word);
  }
  return {
    shareOf: (word) =>
      (weights.get(word) ?? file.weightOf.get(word) ?? 0) / (totals[-walker.classOf(word)] ?? elsewhere),
    likeliest(form) {
      const names = recent[form] ?? [];
      return names.length >= namesOfForm
        ? names.slice(0, namesOfForm)
        : [...names, ...(file.byForm[form] ?? []).slice(0, namesOfForm - names.length)];
    },
  };
}

/** The names that a file uses. */
export function namesOfFile(file: Source | undefined, walker: Walker): FileNames {
  const byForm: [number, number][][] = Array.from({ length: formCount + 1 }, () => []);
  const weightOf = new Map<number, number>();
  const count = file === undefined ? 0 : wordCount(file.words);
  for (let number = 1; file !== undefined && number < count; number++) {
    const word = walker.numberOf(wordAt(file.words, number));
    const form = -walker.classOf(word);
    if (form <= 0) continue;
    const weight = 0.02 * Math.sqrt(file.frequencies[number] ?? 0);
    byForm[form]?.push([word, weight]);
    weightOf.set(word, weight);
  }
  return {
    byForm: byForm.map((names) => names.sort((a, b) => b[1] - a[1]).map(([word]) => word)),
    sums: byForm.map((names) => names.reduce((sum, [, weight]) => sum + weight, 0)),
    weightOf,
  };
}
