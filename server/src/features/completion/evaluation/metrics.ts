import { codeWords } from '#model/embedded/code-words.ts';
import { classOf, type KeptWords } from '#model/embedded/kept-words.ts';

/** White space is how code is set, not what it says: one space stands for any. */
export function normalized(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

/** 1 for equal texts, 0 for those with nothing in common: one minus the Levenshtein distance over the longer length. */
export function editSimilarity(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  return longest === 0 ? 1 : 1 - distance(a, b) / longest;
}

function distance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const present = [row];
    for (let column = 1; column <= b.length; column++) {
      const change = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      present.push(Math.min((previous[column] ?? 0) + 1, (present[column - 1] ?? 0) + 1, change));
    }
    previous = present;
  }
  return previous[b.length] ?? 0;
}

/** Whether two texts name the same things in the same order. */
export function sameNames(a: string, b: string, kept: KeptWords): boolean {
  return namesOf(a, kept).join(' ') === namesOf(b, kept).join(' ');
}

function namesOf(text: string, kept: KeptWords): readonly string[] {
  return codeWords(text).words.filter((word) => /^[@A-Za-z_]/.test(word) && classOf(word, kept) < 0);
}

/** The mean; 0 of nothing. */
export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The value below which the share `q` of all lies. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0;
}
